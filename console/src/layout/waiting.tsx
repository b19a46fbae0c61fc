import { useTranslation } from 'react-i18next';

export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="waiting" role="status">
      {t('loading')}
    </p>
  );
}
