import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { invalid } from '../kernel/domain-error.js';
import { planCsv } from './plan-csv.js';
import { planXlsx } from './plan-xlsx.js';
import type { SourcingPlan } from './plan.js';

/** Writes a plan as the file's name ends: `.csv` or `.xlsx`. @throws {DomainError} 'invalid' for another ending */
export async function writePlan(plan: SourcingPlan, file: string): Promise<void> {
  const ending = extname(file).toLowerCase();
  if (ending === '.csv') return writeFile(file, planCsv(plan));
  if (ending === '.xlsx') return writeFile(file, await planXlsx(plan));
  throw invalid('out', 'a file that ends in .csv or .xlsx', file);
}
