import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { dayAfter } from '../../../day.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { shortDayText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { nodeAddress } from '../why/explain-forecast.js';
import { whyAddress } from '../why/explanation.js';
import { measures, weeksOfProducts } from './known-weeks.js';
import { MomentChoice, useAt } from './moment-choice.js';
import { ProductName } from './product-name.js';
import { SupplyTables } from './supply-tables.js';
import { useKnownRetailer, useStockEstimates, useSuggestedUnits } from './use-known.js';
import { Why } from './why.js';
import { WideTable } from './wide-table.js';

const weeksShown = 8;

/** Figures of a retailer, now or as they were known at a moment. */
export function RetailerFigures({ retailerId }: { readonly retailerId: string }) {
  const at = useAt();
  const known = useKnownRetailer(retailerId, at);
  const subject = { kind: 'retailer', id: retailerId } as const;
  // What is explained is what is known now.
  const isNow = at === undefined && !known.isPlaceholderData;
  return (
    <>
      <MomentChoice subject={subject} moment={known.data?.moment} isReading={known.isPlaceholderData} />
      {known.isError ? (
        <Failed error={known.error} retry={() => void known.refetch()} />
      ) : known.data ? (
        <div className={known.isPlaceholderData ? 'stale' : undefined} aria-busy={known.isPlaceholderData}>
          <Stock known={known.data} isNow={isNow} />
          <Demand known={known.data} isNow={isNow} />
          <Forecast forecast={known.data.forecast} retailerId={retailerId} />
          <SupplyTables quotas={known.data.quotas} shortages={known.data.shortages} />
        </div>
      ) : (
        <Waiting />
      )}
    </>
  );
}

/** Whether a forecast says something of a day: only then are stocks estimated and orders suggested. */
function covers(forecast: Schemas['KnownForecast'] | null, day: string): boolean {
  return forecast !== null && day > forecast.asOf && day < dayAfter(forecast.firstWeek, 7 * forecast.horizon);
}

interface OfMoment {
  readonly known: Schemas['KnownRetailer'];
  readonly isNow: boolean;
}

function Stock({ known: { stock, moment, retailerId, forecast }, isNow }: OfMoment) {
  const { t } = useTranslation('history');
  const { today } = useSignedIn().service;
  const isForecast = isNow && covers(forecast, today);
  const estimates = useStockEstimates(retailerId, moment.day, isForecast && covers(forecast, moment.day));
  const suggested = useSuggestedUnits(retailerId, today, isForecast);
  const on = { on: moment.day };
  const likely = (sku: string) => {
    const estimate = estimates?.get(sku);
    return (
      estimate && (
        <Why to={isNow && whyAddress(['stock-estimates', retailerId, sku], on)}>
          {t('why.fromTo', { from: wholeNumber(estimate.p10), to: wholeNumber(estimate.p90) })}
        </Why>
      )
    );
  };
  const order = (sku: string) => {
    const units = suggested?.get(sku);
    return units === undefined ? null : (
      <Why to={isNow && whyAddress(['suggestions', retailerId, sku], { on: today })}>{wholeNumber(units)}</Why>
    );
  };
  return (
    <WideTable
      title={t('figures.stock', { day: dayText(moment.day) })}
      remark={
        <>
          {t('inUnits')} {isNow && t('figures.whyHint')}{' '}
          {isNow && <Link to={whyAddress(['order-rhythm', retailerId], { on: today })}>{t('figures.rhythm')}</Link>}
        </>
      }
      nothing={t('figures.noStock')}
      columns={[
        ...[t('kind.product'), t('figures.countedOn'), t('figures.lastCount')],
        ...[t('figures.deliveredSince'), t('figures.onOrder')],
        ...(isNow && estimates ? [t('figures.likely')] : []),
        ...(isNow && suggested ? [t('figures.suggested')] : []),
      ]}
      rows={stock.map(({ sku, lastCountedOn, lastCount, deliveredSince, onOrder }) => ({
        key: sku,
        cells: [
          <ProductName sku={sku} />,
          dayText(lastCountedOn),
          ...[lastCount, deliveredSince, onOrder].map((units) => (
            <Why to={isNow && whyAddress(['stock', retailerId, sku], on)}>{wholeNumber(units)}</Why>
          )),
          ...(isNow && estimates ? [likely(sku)] : []),
          ...(isNow && suggested ? [order(sku)] : []),
        ],
      }))}
    />
  );
}

function Demand({ known: { demand, retailerId }, isNow }: OfMoment) {
  const { t } = useTranslation('history');
  const [address, setAddress] = useSearchParams();
  const measure = measures.find((each) => each === address.get('of')) ?? 'requested';
  const { weeks, rows } = weeksOfProducts(demand, measure, weeksShown);
  const choose = (chosen: string) => setAddress((before) => (before.set('of', chosen), before), { replace: true });
  return (
    <WideTable
      title={t('figures.demand')}
      nothing={t('figures.noDemand')}
      remark={
        <label>
          {t('figures.measure')}{' '}
          <select value={measure} onChange={({ target }) => choose(target.value)}>
            {measures.map((each) => (
              <option key={each} value={each}>
                {t(`fact.${each}`)}
              </option>
            ))}
          </select>{' '}
          {t('inUnits')}
        </label>
      }
      columns={[t('kind.product'), ...weeks.map((week) => shortDayText(week))]}
      rows={rows.map(({ sku, units }) => ({
        key: sku,
        cells: [
          <ProductName sku={sku} />,
          ...units.map((count, i) =>
            count === 0 ? (
              ''
            ) : (
              <Why to={isNow && whyAddress(['demand', retailerId, sku], { week: weeks[i] ?? '' })}>
                {wholeNumber(count)}
              </Why>
            ),
          ),
        ],
      }))}
    />
  );
}

interface ForecastProps {
  readonly forecast: Schemas['KnownForecast'] | null;
  readonly retailerId: string;
}

/** A forecast is explained whenever it was made: it is pinned to what it knew. */
function Forecast({ forecast, retailerId }: ForecastProps) {
  const { t } = useTranslation('history');
  if (!forecast)
    return <WideTable title={t('figures.forecast')} nothing={t('figures.noForecast')} columns={[]} rows={[]} />;
  const { runId, asOf, firstWeek, horizon, products } = forecast;
  const weeks = Array.from({ length: horizon }, (_, i) => dayAfter(firstWeek, 7 * i));
  return (
    <WideTable
      title={t('figures.forecast')}
      remark={t('figures.asOf', { day: dayText(asOf) })}
      nothing={t(products === null ? 'figures.forecastGone' : 'figures.forecastNothing')}
      columns={[t('kind.product'), t('figures.sum'), ...weeks.map((week) => shortDayText(week))]}
      rows={(products ?? []).map(({ sku, units }) => ({
        key: sku,
        cells: [
          <ProductName sku={sku} />,
          <Why to={nodeAddress(runId, { level: 'retailer-sku', retailerId, area: '', sku, supplier: '' })}>
            {wholeNumber(units.reduce((sum, each) => sum + each, 0))}
          </Why>,
          ...units.map(wholeNumber),
        ],
      }))}
    />
  );
}
