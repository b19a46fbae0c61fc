import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, isoWeekday } from '../calendar/weeks.js';
import { seededRandom } from '../timeseries/seeded-random.js';
import { predictFile } from './predict-file.js';

const [first, days, horizon, series] = ['2019-01-01', 888, 28, 30];
/** Days off in the United States that fell on a Monday, the last of them a week before the forecast. */
const closed = new Set([
  ...['2019-01-21', '2019-05-27', '2019-09-02', '2019-10-14', '2020-01-20', '2020-05-25', '2020-09-07', '2020-10-12'],
  ...['2021-01-18', '2021-05-31'],
]);
/** Share of the week's orders by day, Monday first; there are no orders at the weekend. */
const week = [0.35, 0.05, 0.1, 0.3, 0.2, 0, 0];

/** What retailers who order by the week ask for day by day; some only now and then. */
function orders(i: number): number[] {
  const random = seededRandom(i + 1);
  return Array.from({ length: days + horizon }, (_, t) => {
    const day = addDays(first, t);
    const usual = (40 + 30 * i) * week[isoWeekday(day) - 1]!;
    const orders = !closed.has(day) && random() < (i % 3 === 0 ? 0.5 : 0.95);
    return orders ? Math.round(usual * (0.5 + random())) : 0;
  });
}

describe('predicting days', () => {
  let folder: string;
  const actual = Array.from({ length: series }, (_, i) => orders(i));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'almanac-days-'));
    const rows = actual.flatMap((y, i) => y.slice(0, days).map((value, t) => `s${i},${addDays(first, t)},${value}`));
    await writeFile(join(folder, 'days.csv'), `unique_id,ds,y\n${rows.join('\n')}\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  // Who knows of no holidays takes the closed Monday before the forecast for a bad week.
  it.each([
    ['us', 0.06],
    ['none', 0.12],
  ] as const)('knows the order days, and how much a week brings, with holidays %s', async (holidays, tolerance) => {
    const out = join(folder, `${holidays}.csv`);
    await predictFile({ input: join(folder, 'days.csv'), out, freq: 'D', season: 7, horizon, holidays });
    const lines = (await readFile(out, 'utf8')).trim().split('\n').slice(1);
    let [expected, came, atWeekends] = [0, 0, 0];
    lines.forEach((line, k) => {
      const mean = Number(line.split(',')[2]);
      const [i, h] = [Math.floor(k / horizon), k % horizon];
      expected += mean;
      came += actual[i]![days + h]!;
      if (week[isoWeekday(addDays(first, days + h)) - 1] === 0) atWeekends += mean;
    });
    expect(Math.abs(expected / came - 1)).toBeLessThan(tolerance);
    expect(atWeekends / expected).toBeLessThan(0.05);
  });
});
