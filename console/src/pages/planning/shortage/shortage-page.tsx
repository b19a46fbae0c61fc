import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { usePlan } from '../plans/use-plans.js';
import { useProduct } from '../forecasts/use-product.js';
import { ProblemError } from '../../../api/problem.js';
import { ShortageForm } from './shortage-form.js';
import { ShortageResult } from './shortage-result.js';
import { readShortage } from './shortage-search.js';

/** What if so much of a product is to be had: who gets what, and who loses. Nothing is recorded. */
export function ShortagePage() {
  const { t } = useTranslation('planning');
  const [search] = useSearchParams();
  const plan = usePlan(search.get('plan') ?? 'latest');
  const asked = readShortage(search);
  const product = useProduct(asked?.sku);
  if (plan.error instanceof ProblemError && plan.error.status === 404)
    return (
      <>
        <h1>{t('shortage.title')}</h1>
        <p className="card">{t('shortage.noPlan')}</p>
      </>
    );
  if (plan.isError) return <Failed error={plan.error} retry={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  return (
    <>
      <h1>{t('shortage.title')}</h1>
      <p className="quiet">{t('shortage.about')}</p>
      <ShortageForm key={search.toString()} plan={plan.data} search={search} />
      {asked && (
        <ShortageResult
          planId={plan.data.planId}
          asked={asked}
          unit={product.data?.unit ?? t('units')}
          name={product.data?.name ?? asked.sku}
        />
      )}
    </>
  );
}
