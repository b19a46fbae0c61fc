import type { PlanLine, PlanSum, SourcingPlan } from './plan.js';

/** A row of a plan's table: which level, and its figures. */
export type PlanRow =
  | ({ readonly level: 'total' | 'supplier'; readonly sku: ''; readonly name: '' } & PlanSum)
  | ({ readonly level: 'sku' } & PlanLine);

/** Sums first, then the products: everything a table of the plan shows. */
export function planRows({ lines, suppliers, total }: Pick<SourcingPlan, 'lines' | 'suppliers' | 'total'>): PlanRow[] {
  const sum =
    (level: 'total' | 'supplier') =>
    (row: PlanSum): PlanRow => ({ level, sku: '', name: '', ...row });
  return [
    ...total.map(sum('total')),
    ...suppliers.map(sum('supplier')),
    ...lines.map((line): PlanRow => ({ level: 'sku', ...line })),
  ];
}
