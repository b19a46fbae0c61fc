import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayMonth, wholeNumber } from '../../../i18n/formats.js';
import type { Column } from '../../../tables/column.js';
import { nameOfRow, nodePath, type Level } from './node-name.js';
import type { ForecastRun, NamedNode } from './use-forecasts.js';

/** The columns of a list of series: what it is, in which unit, and what is expected. */
export function useNodeColumns(run: ForecastRun, level: Level): Column<NamedNode>[] {
  const { t, i18n } = useTranslation('planning');
  return useMemo(() => {
    const link = (row: NamedNode, text: string) => (
      <a tabIndex={-1} href={nodePath(run.runId, nameOfRow(row))}>
        {text}
      </a>
    );
    const words = (
      key: 'area' | 'supplier' | 'retailerId' | 'sku',
      title: string,
      width: string,
    ): Column<NamedNode> => {
      return { key, title, width, value: (row) => row[key] };
    };
    const units = (key: string, title: string, value: (row: NamedNode) => number): Column<NamedNode> => {
      return { key, title, width: 'minmax(110px, 1fr)', isNumber: true, value, cell: (row) => wholeNumber(value(row)) };
    };
    const product: Column<NamedNode>[] = [
      words('sku', t('run.product'), '110px'),
      {
        ...{ key: 'name', title: t('run.name'), width: 'minmax(220px, 3fr)' },
        value: (row) => row.name,
        cell: (row) => link(row, row.name ?? row.sku),
      },
    ];
    const unit: Column<NamedNode> = { key: 'unit', title: t('run.unit'), width: '80px', value: (row) => row.unit };
    const own = {
      sku: [...product, words('supplier', t('run.supplier'), 'minmax(110px, 1fr)'), unit],
      'area-sku': [words('area', t('run.area'), '110px'), ...product, unit],
      supplier: [
        {
          ...words('supplier', t('run.supplier'), 'minmax(160px, 2fr)'),
          cell: (row: NamedNode) => link(row, row.supplier),
        },
      ],
      retailer: [
        {
          ...words('retailerId', t('run.retailer'), 'minmax(160px, 2fr)'),
          cell: (row: NamedNode) => link(row, row.retailerId),
        },
        words('area', t('run.area'), '110px'),
      ],
      'retailer-sku': product,
      total: [],
    }[level];
    return [
      ...own,
      units('units', t('run.horizonUnits', { weeks: run.horizon }), (row) => row.units),
      units('week', t('run.firstWeek', { day: dayMonth(run.firstWeek) }), (row) => row.firstWeek.mean),
      units('p10', t('run.from'), (row) => row.firstWeek.p10),
      units('p90', t('run.to'), (row) => row.firstWeek.p90),
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Days and numbers are written in the language of the page.
  }, [run, level, t, i18n.language]);
}
