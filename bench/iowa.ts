import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measured, type Measured, type Program } from './measured.js';

const iowa = resolve('..', 'shared', 'data', 'iowa');

/** The day whose forecasts and suggestions are measured. */
export const iowaDay = '2021-08-01';

/** Whether the real orders of Iowa are beside this checkout; says it where they are not. */
export function hasIowa(): boolean {
  if (existsSync(iowa)) return true;
  console.log('Figures on real orders are skipped: there is no ../shared/data/iowa beside this checkout.');
  return false;
}

/** Order lines, oldest first. */
export const iowaOrders = join(iowa, 'order-lines.csv.gz');

/** Imports retailers and products. */
export async function importIowaMasters(folder: string, program: Program = {}): Promise<void> {
  for (const kind of ['retailers', 'products'])
    await measured(['--data', folder, 'import', kind, join(iowa, `${kind}.csv`)], program);
}

/** Imports retailers, products and two million order lines into a folder or database. @returns what the orders took */
export async function importIowa(folder: string, program: Program = {}): Promise<Measured> {
  await importIowaMasters(folder, program);
  return measured(['--data', folder, 'import', 'orders', iowaOrders], program);
}

/** Makes the forecast of all levels over 13 weeks, with its CSV. */
export function forecastIowa(folder: string, program: Program = {}): Promise<Measured> {
  const options = `--as-of ${iowaDay} --horizon 13 --level all --holidays us --out`.split(' ');
  return measured(['--data', folder, 'forecast', ...options, `${folder}-forecast.csv`], program);
}
