import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { Waiting } from '../../layout/waiting.js';
import { useProducts } from '../../products/use-products.js';
import { AddCarried } from './add-carried.js';
import { carriedProducts } from './carried-products.js';
import { ProductRow } from './product-row.js';
import { useCounts, useNextCall } from './use-visits.js';
import { noEntry, type EntriesProps } from './visit-entries.js';

interface Props extends EntriesProps {
  readonly retailerId: string;
  readonly day: string;
}

const periods = [1, 2, 4, 8];
/** From so many products on there is a field to find one. */
const many = 10;

/** Counts, shelf, prices and demand of the products that the retailer carries. */
export function ProductEntries({ retailerId, day, entries, change }: Props) {
  const { t } = useTranslation('visits');
  const [wanted, setWanted] = useState('');
  const products = useProducts();
  const counts = useCounts(retailerId, day);
  const next = useNextCall(retailerId, day);
  if ([products, counts, next].some(({ isPending }) => isPending)) return <Waiting />;
  const range = products.data ?? [];
  const suggested = next.data?.suggestions?.items ?? [];
  const all = carriedProducts(range, suggested, counts.data ?? [], entries.added);
  const text = wanted.trim().toLowerCase();
  const shown = all.filter(({ sku, name }) => sku.toLowerCase().includes(text) || name.toLowerCase().includes(text));
  return (
    <>
      <h2>{t('products')}</h2>
      <p>
        <small>{all.length === 0 ? t('noProducts') : t('productsHint')}</small>
      </p>
      {all.length >= many && (
        <p>
          <input
            className="wide"
            type="search"
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </p>
      )}
      <p>
        <label htmlFor="period">{t('period')}</label>{' '}
        <select
          id="period"
          value={entries.weeks}
          onChange={({ target }) => change((before) => ({ ...before, weeks: Number(target.value) }))}
        >
          {periods.map((weeks) => (
            <option key={weeks} value={weeks}>
              {t('weeks', { count: weeks })}
            </option>
          ))}
        </select>{' '}
        <small>{t('until', { day: dayText(dayAfter(day, 7 * entries.weeks - 1)) })}</small>
      </p>
      <ul className="rows">
        {shown.map((product) => (
          <ProductRow
            key={product.sku}
            product={product}
            entry={entries.products[product.sku] ?? noEntry}
            change={change}
          />
        ))}
      </ul>
      <AddCarried products={range} change={change} />
    </>
  );
}
