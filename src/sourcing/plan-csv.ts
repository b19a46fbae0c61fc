import { stringify } from 'csv-stringify/sync';
import { toSpreadsheetText } from '../kernel/spreadsheet-text.js';
import type { SourcingPlan } from './plan.js';
import { planRows } from './plan-rows.js';

const columns = [
  { key: 'level', header: 'level' },
  { key: 'supplier', header: 'supplier' },
  { key: 'sku', header: 'sku' },
  { key: 'name', header: 'name' },
  { key: 'month', header: 'month' },
  { key: 'expected', header: 'expected' },
  { key: 'p10', header: 'p10' },
  { key: 'p90', header: 'p90' },
  { key: 'owed', header: 'owed' },
  { key: 'covered', header: 'covered' },
  { key: 'toBuy', header: 'to_buy' },
  { key: 'valueMinor', header: 'value_minor' },
  { key: 'short', header: 'short' },
  { key: 'carried', header: 'carried' },
  { key: 'packSize', header: 'pack_size' },
  { key: 'priceMinor', header: 'price_minor' },
  { key: 'priceFrom', header: 'price_from' },
  { key: 'withoutPrice', header: 'without_price' },
];

/**
 * The plan as CSV: rows of all (`total`), suppliers and products (`sku`) by month. A value or price that is not known is empty.
 * Text that a spreadsheet would run as a formula is guarded by an apostrophe.
 */
export function planCsv(plan: Pick<SourcingPlan, 'lines' | 'suppliers' | 'total'>): string {
  return stringify(planRows(plan), { header: true, columns, cast: { string: toSpreadsheetText } });
}
