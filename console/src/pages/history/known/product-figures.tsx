import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client.js';
import { dayAfter } from '../../../day.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { monthText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { MomentChoice, useAt } from './moment-choice.js';
import { SupplyTables } from './supply-tables.js';
import { useKnownProduct } from './use-known.js';
import { WideTable } from './wide-table.js';

/** Figures of a product over all retailers, now or as they were known at a moment. */
export function ProductFigures({ sku }: { readonly sku: string }) {
  const at = useAt();
  const known = useKnownProduct(sku, at);
  return (
    <>
      <MomentChoice
        subject={{ kind: 'product', id: sku }}
        moment={known.data?.moment}
        isReading={known.isPlaceholderData}
      />
      {known.isError ? (
        <Failed error={known.error} retry={() => void known.refetch()} />
      ) : known.data ? (
        <div className={known.isPlaceholderData ? 'stale' : undefined} aria-busy={known.isPlaceholderData}>
          <Demand demand={known.data.demand} />
          <Forecast forecast={known.data.forecast} />
          <Plan plan={known.data.plan} />
          <SupplyTables quotas={known.data.quotas} shortages={known.data.shortages} />
        </div>
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Demand({ demand }: { readonly demand: readonly Schemas['KnownWeek'][] }) {
  const { t } = useTranslation('history');
  return (
    <WideTable
      title={t('figures.demand')}
      remark={t('figures.ofAll')}
      nothing={t('figures.noDemand')}
      columns={[t('figures.week'), t('fact.requested'), t('fact.granted'), t('fact.delivered')]}
      rows={demand.toReversed().map(({ weekOf, requested, granted, delivered }) => ({
        key: weekOf,
        cells: [dayText(weekOf), ...[requested, granted, delivered].map(wholeNumber)],
      }))}
    />
  );
}

function Forecast({ forecast }: { readonly forecast: Schemas['KnownForecast'] | null }) {
  const { t } = useTranslation('history');
  const units = forecast?.products?.[0]?.units ?? [];
  const nothing = !forecast ? 'noForecast' : forecast.products === null ? 'forecastGone' : 'forecastNothing';
  return (
    <WideTable
      title={t('figures.forecast')}
      remark={forecast && t('figures.asOf', { day: dayText(forecast.asOf) })}
      nothing={t(`figures.${nothing}`)}
      columns={[t('figures.week'), t('figures.expected')]}
      rows={units.map((count, i) => {
        const week = dayAfter(forecast?.firstWeek ?? '', 7 * i);
        return { key: week, cells: [dayText(week), wholeNumber(count)] };
      })}
    />
  );
}

function Plan({ plan }: { readonly plan: Schemas['KnownPlan'] | null }) {
  const { t } = useTranslation('history');
  return (
    <WideTable
      title={t('figures.plan')}
      remark={plan && t('figures.planFrom', { count: plan.weeks, day: dayText(plan.from) })}
      nothing={t(plan?.months === null ? 'figures.planGone' : 'figures.noPlan')}
      columns={[t('figures.month'), t('figures.expected'), t('figures.toBuy')]}
      rows={(plan?.months ?? []).map(({ month, expected, toBuy }) => ({
        key: month,
        cells: [monthText(month), ...[expected, toBuy].map(wholeNumber)],
      }))}
    />
  );
}
