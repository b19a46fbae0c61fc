import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { dayAfter } from '../../../day.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { shortDayText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { measures, weeksOfProducts } from './known-weeks.js';
import { MomentChoice, useAt } from './moment-choice.js';
import { ProductName } from './product-name.js';
import { SupplyTables } from './supply-tables.js';
import { useKnownRetailer } from './use-known.js';
import { WideTable } from './wide-table.js';

const weeksShown = 8;

/** Figures of a retailer, now or as they were known at a moment. */
export function RetailerFigures({ retailerId }: { readonly retailerId: string }) {
  const at = useAt();
  const known = useKnownRetailer(retailerId, at);
  const subject = { kind: 'retailer', id: retailerId } as const;
  return (
    <>
      <MomentChoice subject={subject} moment={known.data?.moment} isReading={known.isPlaceholderData} />
      {known.isError ? (
        <Failed error={known.error} retry={() => void known.refetch()} />
      ) : known.data ? (
        <div className={known.isPlaceholderData ? 'stale' : undefined} aria-busy={known.isPlaceholderData}>
          <Stock known={known.data} />
          <Demand known={known.data} />
          <Forecast forecast={known.data.forecast} />
          <SupplyTables quotas={known.data.quotas} shortages={known.data.shortages} />
        </div>
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Stock({ known: { stock, moment } }: { readonly known: Schemas['KnownRetailer'] }) {
  const { t } = useTranslation('history');
  return (
    <WideTable
      title={t('figures.stock', { day: dayText(moment.day) })}
      remark={t('inUnits')}
      nothing={t('figures.noStock')}
      columns={[
        ...[t('kind.product'), t('figures.countedOn'), t('figures.lastCount')],
        ...[t('figures.deliveredSince'), t('figures.onOrder')],
      ]}
      rows={stock.map(({ sku, lastCountedOn, lastCount, deliveredSince, onOrder }) => ({
        key: sku,
        cells: [
          <ProductName sku={sku} />,
          dayText(lastCountedOn),
          ...[lastCount, deliveredSince, onOrder].map(wholeNumber),
        ],
      }))}
    />
  );
}

function Demand({ known: { demand } }: { readonly known: Schemas['KnownRetailer'] }) {
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
        cells: [<ProductName sku={sku} />, ...units.map((count) => (count === 0 ? '' : wholeNumber(count)))],
      }))}
    />
  );
}

function Forecast({ forecast }: { readonly forecast: Schemas['KnownForecast'] | null }) {
  const { t } = useTranslation('history');
  if (!forecast)
    return <WideTable title={t('figures.forecast')} nothing={t('figures.noForecast')} columns={[]} rows={[]} />;
  const { asOf, firstWeek, horizon, products } = forecast;
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
          wholeNumber(units.reduce((sum, each) => sum + each, 0)),
          ...units.map(wholeNumber),
        ],
      }))}
    />
  );
}
