import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, wholeNumber } from '../../../i18n/formats.js';
import type { Column } from '../../../tables/column.js';
import { linePath } from './line-path.js';
import type { PlanLine } from './use-plans.js';

/** The columns of a plan by product. */
export function usePlanColumns(planId: string): Column<PlanLine>[] {
  const { t, i18n } = useTranslation('planning');
  return useMemo(() => {
    const figure = (
      key: 'expected' | 'p10' | 'p90' | 'owed' | 'covered' | 'short' | 'carried' | 'toBuy',
      title: string,
    ): Column<PlanLine> => ({
      ...{ key, title, width: 'minmax(76px, 1fr)', isNumber: true },
      value: (line) => line[key],
      cell: (line) => wholeNumber(line[key]),
    });
    const money = (key: 'priceMinor' | 'valueMinor', title: string): Column<PlanLine> => ({
      ...{ key, title, width: 'minmax(104px, 1fr)', isNumber: true },
      value: (line) => line[key],
      cell: (line) => moneyText(line[key]),
    });
    return [
      { key: 'sku', title: t('plans.product'), width: '90px', value: ({ sku }) => sku },
      {
        ...{ key: 'name', title: t('plans.name'), width: 'minmax(200px, 2fr)' },
        value: ({ name }) => name,
        cell: ({ sku, name, month }) => (
          <a tabIndex={-1} href={linePath(planId, sku, month)}>
            {name}
          </a>
        ),
      },
      figure('expected', t('plans.expected')),
      figure('p10', t('plans.from')),
      figure('p90', t('plans.to')),
      figure('owed', t('plans.owed')),
      figure('covered', t('plans.covered')),
      figure('short', t('plans.short')),
      figure('carried', t('plans.carried')),
      {
        ...{ key: 'packSize', title: t('plans.packSize'), width: '64px', isNumber: true },
        value: ({ packSize }) => packSize,
      },
      figure('toBuy', t('plans.toBuy')),
      money('priceMinor', t('plans.price')),
      money('valueMinor', t('plans.value')),
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Numbers are written in the language of the page.
  }, [planId, t, i18n.language]);
}

function moneyText(minor: number | null): string {
  return minor === null ? '–' : amount(minor);
}
