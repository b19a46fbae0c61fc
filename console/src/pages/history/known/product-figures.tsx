import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client.js';
import { dayAfter } from '../../../day.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { monthText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { nodeAddress } from '../why/explain-forecast.js';
import { whyAddress } from '../why/explanation.js';
import { MomentChoice, useAt } from './moment-choice.js';
import { SupplyTables } from './supply-tables.js';
import { useKnownProduct } from './use-known.js';
import { Why } from './why.js';
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
          <Demand known={known.data} isNow={at === undefined && !known.isPlaceholderData} />
          <Forecast forecast={known.data.forecast} sku={sku} />
          <Plan plan={known.data.plan} sku={sku} />
          <SupplyTables quotas={known.data.quotas} shortages={known.data.shortages} />
        </div>
      ) : (
        <Waiting />
      )}
    </>
  );
}

interface OfMoment {
  readonly known: Schemas['KnownProduct'];
  readonly isNow: boolean;
}

/** What is explained is what is known now. */
function Demand({ known: { sku, demand }, isNow }: OfMoment) {
  const { t } = useTranslation('history');
  return (
    <WideTable
      title={t('figures.demand')}
      remark={t('figures.ofAll')}
      nothing={t('figures.noDemand')}
      columns={[t('figures.week'), t('fact.requested'), t('fact.granted'), t('fact.delivered')]}
      rows={demand.toReversed().map(({ weekOf, requested, granted, delivered }) => ({
        key: weekOf,
        cells: [
          dayText(weekOf),
          ...[requested, granted, delivered].map((units) => (
            <Why to={isNow && whyAddress(['product-demand', sku], { week: weekOf })}>{wholeNumber(units)}</Why>
          )),
        ],
      }))}
    />
  );
}

interface ForecastProps {
  readonly forecast: Schemas['KnownForecast'] | null;
  readonly sku: string;
}

function Forecast({ forecast, sku }: ForecastProps) {
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
        const to = nodeAddress(forecast?.runId ?? '', { level: 'sku', retailerId: '', area: '', sku, supplier: '' });
        return { key: week, cells: [dayText(week), <Why to={to}>{wholeNumber(count)}</Why>] };
      })}
    />
  );
}

function Plan({ plan, sku }: { readonly plan: Schemas['KnownPlan'] | null; readonly sku: string }) {
  const { t } = useTranslation('history');
  return (
    <WideTable
      title={t('figures.plan')}
      remark={plan && t('figures.planFrom', { count: plan.weeks, day: dayText(plan.from) })}
      nothing={t(plan?.months === null ? 'figures.planGone' : 'figures.noPlan')}
      columns={[t('figures.month'), t('figures.expected'), t('figures.toBuy')]}
      rows={(plan?.months ?? []).map(({ month, expected, toBuy }) => ({
        key: month,
        cells: [
          monthText(month),
          ...[expected, toBuy].map((units) => (
            <Why to={whyAddress(['plans', plan?.planId ?? '', sku], { month })}>{wholeNumber(units)}</Why>
          )),
        ],
      }))}
    />
  );
}
