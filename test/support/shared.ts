import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, it } from '@jest/globals';

/** A file of the data folder that may lie beside the project (a clone elsewhere has none). */
export const sharedPath = (...parts: string[]): string => resolve('..', 'shared', join(...parts));

/** `describe` where the shared file exists, else a skip that says why: the tests are not even described, since that may read the file. */
export function describeWithShared(name: string, file: string, tests: () => void): void {
  if (existsSync(sharedPath(file))) describe(name, tests);
  else describe(name, () => it.skip(`is skipped: this clone has no ../shared/${file}`, () => undefined));
}

/** A long-format file (`unique_id,ds,y`, plain or gzipped) as series by id, in the order of the file. */
export function sharedSeries(file: string): Map<string, { ds: string[]; y: number[] }> {
  const bytes = readFileSync(sharedPath(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const series = new Map<string, { ds: string[]; y: number[] }>();
  for (const line of text.split('\n').slice(1)) {
    if (!line.trim()) continue;
    const [id, ds, y] = line.split(',') as [string, string, string];
    const one = series.get(id) ?? { ds: [], y: [] };
    if (!series.has(id)) series.set(id, one);
    one.ds.push(ds);
    one.y.push(Number(y));
  }
  return series;
}
