import { useTranslation } from 'react-i18next';

/** What who may not fill an empty store reads there. */
export function EmptyPage() {
  const { t } = useTranslation('welcome');
  return (
    <section className="page">
      <h1>{t('emptyTitle')}</h1>
      <p>{t('emptyOthers')}</p>
    </section>
  );
}
