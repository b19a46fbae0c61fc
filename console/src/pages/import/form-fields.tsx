import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n/language.js';
import type { FilePreview, GivenForm, ImportKind } from './use-import.js';

interface Props {
  readonly preview: FilePreview;
  readonly kind: ImportKind;
  readonly changeKind: (kind: ImportKind) => void;
  readonly form: GivenForm;
  readonly changeForm: (form: GivenForm) => void;
}

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
const separators = ['comma', 'semicolon', 'tab'] as const;

/** What a file holds and how it is written: found out, and changed where that was wrong. */
export function FormFields({ preview, kind, changeKind, form, changeForm }: Props) {
  const { t } = useTranslation('import');
  const { form: found, kinds, sheets } = preview;
  const shown = (what: 'encoding' | 'separator' | 'sheet', value: string, label: string) =>
    found.guessed.includes(what) && found[what] === value ? t('form.guessed', { value: label }) : label;
  return (
    <>
      <div className="form-fields">
        <label>
          {t('kind.label')}
          <select
            value={kind}
            onChange={({ target }) => {
              const chosen = kinds.find((each) => each.kind === target.value);
              if (chosen) changeKind(chosen.kind);
            }}
          >
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {t(`kind.${each.kind}`)}
              </option>
            ))}
          </select>
        </label>
        {found.format === 'xlsx' ? (
          <Choice
            label={t('form.sheet')}
            value={found.sheet ?? ''}
            options={sheets.map((sheet) => [sheet, shown('sheet', sheet, sheet)])}
            choose={(sheet) => changeForm({ ...form, sheet })}
          />
        ) : (
          <>
            <Choice
              label={t('form.encoding')}
              value={found.encoding ?? ''}
              options={encodings.map((each) => [each, shown('encoding', each, each.toUpperCase())])}
              choose={(encoding) => changeForm({ ...form, encoding })}
            />
            <Choice
              label={t('form.separator')}
              value={found.separator ?? ''}
              options={separators.map((each) => [each, shown('separator', each, t(`form.${each}`))])}
              choose={(separator) => changeForm({ ...form, separator })}
            />
          </>
        )}
      </div>
      {found.doubts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('form.doubts')}
          description={language() === 'zh' ? found.doubtsZh.join('') : found.doubts.join(' ')}
        />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, choose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([each]) => each === target.value);
          if (chosen) choose(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
