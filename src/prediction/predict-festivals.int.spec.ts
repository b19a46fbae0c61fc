import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWithShared, sharedPath } from '../../test/support/shared.js';
import { predictFile } from './predict-file.js';

const file = 'data/lunar/tw-industrial-power-daily.csv';
const power = sharedPath(file);

describeWithShared('industrial electricity around Lunar New Year', file, () => {
  let folder: string;
  let rows: string[][];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'festivals-'));
    rows = (await readFile(power, 'utf8'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Mean absolute percentage error of the three weeks from `origin` on. */
  async function error(origin: string, holidays: 'cn' | 'none'): Promise<number> {
    const known = rows.findIndex(([, ds]) => ds === origin);
    const input = join(folder, 'in.csv');
    const out = join(folder, 'out.csv');
    const past = rows.slice(0, known).map((row) => row.join(','));
    await writeFile(input, ['unique_id,ds,y', ...past].join('\n'));
    await predictFile({ input, out, freq: 'D', season: 7, horizon: 21, holidays });
    const forecasts = (await readFile(out, 'utf8')).trim().split('\n').slice(1);
    const errors = forecasts.map((line, h) => {
      const actual = Number(rows[known + h]?.[2]);
      return Math.abs(Number(line.split(',')[2]) - actual) / actual;
    });
    return errors.reduce((sum, e) => sum + e, 0) / errors.length;
  }

  it.each(['2017-01-22', '2018-02-08'])(
    'is forecast from %s with less than two thirds of the error',
    async (origin) => {
      expect(await error(origin, 'cn')).toBeLessThan((2 / 3) * (await error(origin, 'none')));
    },
  );
});
