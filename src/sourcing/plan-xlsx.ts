import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { PlanLine, PlanSum, SourcingPlan } from './plan.js';

type Row = Cell[];
const figures = ['expected', 'p10', 'p90', 'owed', 'covered', 'toBuy'] as const;
const titles = ['expected', 'p10', 'p90', 'owed', 'covered', 'to buy', 'value'];
const minorPerMajor = 100;

/** The plan as a workbook: a sheet of sums by supplier and month, and one of products. Values are in major units. */
export async function planXlsx(plan: SourcingPlan): Promise<Buffer> {
  const sums: Row[] = [head('supplier', 'month'), ...[...plan.total, ...plan.suppliers].map(sumRow)];
  const lines: Row[] = [head('supplier', 'sku', 'name', 'month'), ...plan.lines.map(lineRow)];
  return writeXlsxFile([
    { sheet: 'Suppliers', data: sums, stickyRowsCount: 1 },
    { sheet: 'Products', data: lines, stickyRowsCount: 1 },
  ]).toBuffer();
}

function head(...names: string[]): Row {
  return [...names, ...titles].map((value) => ({ value, fontWeight: 'bold' as const }));
}

function sumRow(sum: PlanSum): Row {
  return [text(sum.supplier || 'all'), text(sum.month), ...numbers(sum)];
}

function lineRow(line: PlanLine): Row {
  return [text(line.supplier), text(line.sku), text(line.name), text(line.month), ...numbers(line)];
}

const text = (value: string): Cell => ({ value, type: String });

function numbers(row: PlanLine | PlanSum): Row {
  const units = figures.map((figure): Cell => ({ value: row[figure], type: Number }));
  return [...units, { value: row.valueMinor / minorPerMajor, type: Number, format: '#,##0.00' }];
}
