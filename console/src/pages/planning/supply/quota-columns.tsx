import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { useProducts } from '../../../products/use-products.js';
import type { Column } from '../../../tables/column.js';
import { periodState } from './period.js';
import type { Quota } from './use-supply.js';

/** The columns of a list of quotas. @param today  goes for whether one is over */
export function useQuotaColumns(today: string): Column<Quota>[] {
  const { t, i18n } = useTranslation('planning');
  const products = useProducts().data;
  return useMemo(() => {
    const known = new Map((products ?? []).map((product) => [product.sku, product]));
    const day = (key: 'fromDay' | 'toDay', title: string): Column<Quota> => ({
      ...{ key, title, width: 'minmax(150px, 1fr)' },
      value: (quota) => quota[key],
      cell: (quota) => dayText(quota[key]),
    });
    return [
      { key: 'sku', title: t('run.product'), width: '110px', value: ({ sku }) => sku },
      {
        key: 'name',
        title: t('run.name'),
        width: 'minmax(200px, 2fr)',
        value: ({ sku }) => known.get(sku)?.name ?? null,
      },
      {
        ...{ key: 'class', title: t('supply.quotas.class'), width: '120px' },
        value: ({ retailerClass }) => (retailerClass === '*' ? t('supply.quotas.everyClass') : retailerClass),
      },
      {
        ...{ key: 'limit', title: t('supply.quotas.limit'), width: '140px', isNumber: true },
        value: ({ unitLimit }) => unitLimit,
        cell: ({ sku, unitLimit }) => [wholeNumber(unitLimit), known.get(sku)?.unit].filter(Boolean).join(' '),
      },
      day('fromDay', t('supply.from')),
      day('toDay', t('supply.until')),
      {
        ...{ key: 'state', title: t('supply.quotas.state'), width: '110px' },
        value: ({ fromDay, toDay }) => t(`supply.quotas.states.${periodState({ from: fromDay, until: toDay }, today)}`),
      },
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Days and numbers are written in the language of the page.
  }, [products, today, t, i18n.language]);
}
