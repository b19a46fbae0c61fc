import { readFileSync } from 'node:fs';

/** The rows of a CSV file without quotes, its heading left out. */
export function csvRows(file: string): string[][] {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}
