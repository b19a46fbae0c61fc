import { useTranslation } from 'react-i18next';
import { chooseLanguage, language } from '../i18n/language.js';
import { chooseTheme, themes, useTheme } from '../theme/use-theme.js';

/** Language and colours, which this browser remembers. */
export function Choices() {
  const { t } = useTranslation();
  const { theme } = useTheme();
  return (
    <span className="choices">
      <select
        aria-label={t('language.label')}
        value={language()}
        onChange={({ target }) => void chooseLanguage(target.value === 'zh' ? 'zh' : 'en')}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="zh" lang="zh-CN">
          中文
        </option>
      </select>
      <select
        aria-label={t('theme.label')}
        value={theme}
        onChange={({ target }) => chooseTheme(themes.find((each) => each === target.value) ?? 'system')}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
