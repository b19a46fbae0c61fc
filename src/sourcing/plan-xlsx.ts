import type { Cell } from 'write-excel-file/node';
import { describePlan } from './describe-plan.js';
import type { PlanLine, PlanSum, SourcingPlan } from './plan.js';

type Row = Cell[];

/** A column: its heading, how wide it is in characters, and its cell. */
interface Column<Of> {
  readonly title: string;
  readonly width: number;
  readonly cell: (of: Of) => Cell;
}

const minorPerMajor = 100;
const moneyFormat = '#,##0.00';

const text = (value: string): Cell => ({ value, type: String });
const units = (value: number | null): Cell => (value === null ? null : { value, type: Number, format: '#,##0' });
const money = (minor: number | null): Cell =>
  minor === null ? null : { value: minor / minorPerMajor, type: Number, format: moneyFormat };

const figures: readonly Column<PlanLine | PlanSum>[] = [
  { title: 'expected 预计需求', width: 14, cell: ({ expected }) => units(expected) },
  { title: 'p10', width: 10, cell: ({ p10 }) => units(p10) },
  { title: 'p90', width: 10, cell: ({ p90 }) => units(p90) },
  { title: 'owed 欠货', width: 12, cell: ({ owed }) => units(owed) },
  { title: 'covered 库存抵扣', width: 16, cell: ({ covered }) => units(covered) },
  { title: 'short 缺货', width: 12, cell: ({ short }) => units(short) },
  { title: 'carried 缺货后补', width: 16, cell: ({ carried }) => units(carried) },
  { title: 'to buy 采购量', width: 14, cell: ({ toBuy }) => units(toBuy) },
];
const sums: readonly Column<PlanSum>[] = [
  { title: 'supplier 供应商', width: 36, cell: ({ supplier }) => text(supplier || 'all 合计') },
  { title: 'month 月份', width: 12, cell: ({ month }) => text(month) },
  ...figures,
  { title: 'value 金额', width: 18, cell: ({ valueMinor }) => money(valueMinor) },
  { title: 'products without price 无价产品数', width: 34, cell: ({ withoutPrice }) => units(withoutPrice) },
];
const products: readonly Column<PlanLine>[] = [
  { title: 'supplier 供应商', width: 36, cell: ({ supplier }) => text(supplier) },
  { title: 'sku', width: 14, cell: ({ sku }) => text(sku) },
  { title: 'product 产品', width: 40, cell: ({ name }) => text(name) },
  { title: 'month 月份', width: 12, cell: ({ month }) => text(month) },
  ...figures,
  { title: 'pack 包装', width: 10, cell: ({ packSize }) => units(packSize) },
  { title: 'packs to buy 采购件数', width: 22, cell: ({ toBuy, packSize }) => units(packSize && toBuy / packSize) },
  { title: 'price 单价', width: 12, cell: ({ priceMinor }) => money(priceMinor) },
  { title: 'price from 价格来源', width: 20, cell: ({ priceFrom }) => text(priceFrom ?? 'unknown') },
  { title: 'value 金额', width: 18, cell: ({ valueMinor }) => money(valueMinor) },
];

/** The plan as a workbook: what it was made from and what to know of it, sums by supplier and month, and products by month. */
export async function planXlsx(plan: SourcingPlan): Promise<Buffer> {
  const about = describePlan(plan).map(([label, value]): Row => [{ value: label, fontWeight: 'bold' }, text(value)]);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile([
    { sheet: 'Plan', data: about, columns: [{ width: 34 }, { width: 110 }] },
    { sheet: 'Suppliers', ...table(sums, [...plan.total, ...plan.suppliers]) },
    { sheet: 'Products', ...table(products, plan.lines) },
  ]).toBuffer();
}

function table<Of>(columns: readonly Column<Of>[], rows: readonly Of[]) {
  const head = columns.map(({ title }): Cell => ({ value: title, fontWeight: 'bold' }));
  const data: Row[] = [head, ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return { data, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
}
