import { useTranslation } from 'react-i18next';
import { useVisit } from './use-visits.js';

export function EndedVisit({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation('visits');
  const visit = useVisit(visitId);
  if (!visit.data) return null;
  const { productsCounted: counted, demandsDeclared: declared, summary } = visit.data;
  return (
    <>
      <p>{t('ended', { counted, declared })}</p>
      {summary !== null && <p>{summary}</p>}
    </>
  );
}
