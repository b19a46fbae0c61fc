import { stringify } from 'csv-stringify/sync';
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
];

/** The plan as CSV: rows of all (`total`), suppliers and products (`sku`) by month. */
export function planCsv(plan: SourcingPlan): string {
  return stringify(planRows(plan), { header: true, columns });
}
