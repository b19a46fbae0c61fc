import type { PlanLine, PlanSum, SourcingPlan } from './plan.js';

/** A row of a plan's table: which level, and its figures. */
export type PlanRow = { readonly level: 'total' | 'supplier' | 'sku' } & PlanLine;

/** Sums first, then the products: everything a table of the plan shows. */
export function planRows({ lines, suppliers, total }: SourcingPlan): PlanRow[] {
  const sum = (level: 'total' | 'supplier') => (row: PlanSum) => ({ level, sku: '', name: '', ...row });
  return [
    ...total.map(sum('total')),
    ...suppliers.map(sum('supplier')),
    ...lines.map((line) => ({ level: 'sku' as const, ...line })),
  ];
}
