import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { predictFile, type PredictFileOptions } from './predict-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'predict-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const weekly = { freq: 'W', season: 52, horizon: 3 } as const;

async function predict(csv: string, options: Partial<PredictFileOptions> = {}, name = 'in.csv'): Promise<string[][]> {
  const input = join(folder, name);
  const out = join(folder, 'out.csv');
  await writeFile(input, name.endsWith('.gz') ? gzipSync(csv) : csv);
  await predictFile({ ...weekly, ...options, input, out });
  const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}

const mondays = Array.from({ length: 60 }, (_, t) => new Date(Date.UTC(2022, 0, 3 + 7 * t)).toISOString().slice(0, 10));
const rows = (id: string, ds: readonly string[], y: (t: number) => number): string =>
  ds.map((day, t) => `${id},${day},${y(t)}\n`).join('');
const header = 'unique_id,ds,y\n';

describe('predicting a long file', () => {
  it('writes the periods after each series’ own end, with ordered quantiles', async () => {
    const csv = header + rows('a', mondays, (t) => 5 + (t % 3)) + rows('b', mondays.slice(0, 40), (t) => t % 4);
    const [head, ...forecasts] = await predict(csv);
    expect(head).toEqual(['unique_id', 'ds', 'mean', 'p10', 'p50', 'p90']);
    expect(forecasts.map(([id, ds]) => `${id} ${ds}`)).toEqual([
      'a 2023-02-27',
      'a 2023-03-06',
      'a 2023-03-13',
      'b 2022-10-10',
      'b 2022-10-17',
      'b 2022-10-24',
    ]);
    for (const [, , mean, p10, p50, p90] of forecasts) {
      expect(Number(mean)).toBeGreaterThanOrEqual(0);
      expect(Number(p10)).toBeLessThanOrEqual(Number(p50));
      expect(Number(p50)).toBeLessThanOrEqual(Number(p90));
    }
  });

  it('gives the same bytes for the same rows, compressed or not, columns in any order, series mixed', async () => {
    const plain = header + rows('a', mondays, (t) => t % 5) + rows('b', mondays, (t) => (t * 7) % 11);
    const expected = await predict(plain);
    expect(await predict(plain, {}, 'in.csv.gz')).toEqual(expected);
    const mixed = mondays.map((ds, t) => `${ds},x,${t % 5},a\r\n${ds},"x, y",${(t * 7) % 11},"b"\r\n`).join('');
    expect(await predict(`ds,note,y,unique_id\r\n${mixed}`)).toEqual(expected);
  });

  it('takes a row without a number for a period that is not known, at the end of a series too', async () => {
    const outOfStock = (y: number) => (t: number) => ((t >= 50 && t < 53) || t >= 57 ? '' : y + (t % 3));
    const csv = (y: (t: number) => number | string) =>
      header + mondays.map((day, t) => `a,${day},${y(t)}\n`).join('') + rows('b', mondays, (t) => t % 4);
    const [, ...forecasts] = await predict(csv(outOfStock(5)));
    expect(forecasts[0]?.slice(0, 2)).toEqual(['a', '2023-02-27']);
    expect(Number(forecasts[0]?.[2])).toBeGreaterThan(4);
    // Zeros instead would be taken for weeks in which nobody wanted any.
    const [, ...asZeros] = await predict(csv((t) => outOfStock(5)(t) || 0));
    expect(Number(asZeros[0]?.[2])).toBeLessThan(Number(forecasts[0]?.[2]));
  });
  it('names months by their first or last day as the input does', async () => {
    const monthly = { freq: 'M', season: 12 } as const;
    const ends = ['2023-10-31', '2023-11-30', '2023-12-31'];
    const forecasts = await predict(header + rows('a', ends, () => 4), monthly);
    expect(forecasts.slice(1).map(([, ds]) => ds)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
    const firsts = ['2023-11-01', '2023-12-01'];
    const others = await predict(header + rows('a', firsts, () => 4), monthly);
    expect(others.slice(1).map(([, ds]) => ds)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
  });

  it('takes months of which only every third or twelfth is named for quarters and years', async () => {
    const quarters = { freq: 'M', season: 4, horizon: 3 } as const;
    const ends = ['2021-09-30', '2021-12-31', '2022-03-31', '2022-06-30', '2022-12-31', '2023-03-31'];
    const forecasts = await predict(header + rows('a', ends, () => 4) + rows('b', ends.slice(2), () => 5), quarters);
    expect(forecasts.slice(1)).toEqual(
      [4, 5].flatMap((mean, k) =>
        ['2023-06-30', '2023-09-30', '2023-12-31'].map((ds) => ['ab'[k], ds, ...new Array<string>(4).fill(`${mean}`)]),
      ),
    );
    const years = ['2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01'];
    const yearly = await predict(header + rows('a', years, () => 4), { freq: 'M', season: 1 });
    expect(yearly.slice(1).map(([, ds]) => ds)).toEqual(['2022-01-01', '2023-01-01', '2024-01-01']);
  });

  it.each([
    [{ season: 12 }, /season: expected at most 4, as each row is a quarter, found 12/],
    [{ season: 4, holidays: 'us' }, /holidays: expected none, as each row is a quarter, found "us"/],
  ] as const)('refuses quarters with %o', async (options, message) => {
    const quarters = ['2021-01-01', '2021-04-01', '2021-07-01', '2021-10-01'];
    await expect(predict(header + rows('a', quarters, () => 4), { freq: 'M', ...options })).rejects.toThrow(message);
  });

  it('keeps months where one series stands between the quarters, or there are too few rows to see it', async () => {
    const monthly = { freq: 'M', season: 12 } as const;
    const quarters = ['2021-01-01', '2021-04-01', '2021-07-01', '2021-10-01'];
    const mixed = header + rows('a', quarters, () => 4) + rows('b', ['2021-02-01'], () => 4);
    expect((await predict(mixed, monthly))[1]?.[1]).toBe('2021-11-01');
    const few = await predict(header + rows('a', quarters.slice(0, 3), () => 4), monthly);
    expect(few[1]?.[1]).toBe('2021-08-01');
    const januaries = ['2015-01-01', '2017-01-01', '2018-04-01', '2021-01-01'];
    expect((await predict(header + rows('a', januaries, () => 4), monthly))[1]?.[1]).toBe('2021-02-01');
  });

  it('counts on where ds counts periods', async () => {
    const forecasts = await predict(header + rows('a', ['1', '2', '3'], () => 2));
    expect(forecasts.slice(1)).toEqual([
      ['a', '4', '2', '2', '2', '2'],
      ['a', '5', '2', '2', '2', '2'],
      ['a', '6', '2', '2', '2', '2'],
    ]);
  });

  it('treats weeks without a row as missing, not as zero', async () => {
    const kept = mondays.filter((_, t) => t % 4 !== 1);
    const forecasts = await predict(header + rows('a', kept, () => 9));
    expect(forecasts.slice(1).map(([, , mean]) => mean)).toEqual(['9', '9', '9']);
  });

  it.each([
    ['a number that is none', 'a,2022-01-03,1\na,2022-01-10,x\n', /series a, row 2 \(line 3\): .*found "x"/],
    ['an infinite number', 'a,2022-01-03,1e999\n', /series a, row 1 .*finite number/],
    ['a date twice', 'a,2022-01-03,1\na,2022-01-03,2\n', /series a, row 2 .*second time/],
    ['dates out of order', 'a,2022-01-10,1\na,2022-01-03,2\n', /series a, row 2 .*rising order/],
    ['a date that does not exist', 'a,2022-02-30,1\n', /series a, row 1 .*2022-02-30/],
    ['a date off the week', 'a,2022-01-03,1\na,2022-01-11,1\n', /series a, row 2 .*whole weeks/],
    ['a number among dates', 'a,2022-01-03,1\nb,7,1\n', /series b, row 1 .*found "7"/],
    ['quotes that do not match', 'a,2022-01-03,1\n\n"a" b,2022-01-10,1\n', /line 4 .*quotes around whole cells/],
    ['a number that is none behind an empty line', '\na,2022-01-03,x\n', /line 3/],
    ['no rows', '', /rows below the header/],
  ])('refuses %s and says where', async (_, body, message) => {
    await expect(predict(header + body)).rejects.toThrow(message);
  });

  it('refuses half a gzip file and names it', async () => {
    const file = join(folder, 'half.csv.gz');
    const whole = gzipSync(header + rows('a', mondays, (t) => t));
    await writeFile(file, whole.subarray(0, whole.length >> 1));
    await expect(predictFile({ ...weekly, input: file, out: join(folder, 'out.csv') })).rejects.toThrow(
      /whole gzip file in .*half\.csv\.gz/,
    );
  });

  it('refuses a file without the columns, and leaves no half file behind', async () => {
    await expect(predict('id,day,units\na,2022-01-03,1\n')).rejects.toThrow(/columns unique_id, ds, y/);
    expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('takes holidays only where the file has dates', async () => {
    const days = mondays.slice(0, 30);
    expect(await predict(header + rows('a', days, (t) => t % 3), { holidays: 'us' })).toHaveLength(4);
    await expect(predict(header + rows('a', ['1', '2'], () => 1), { holidays: 'cn' })).rejects.toThrow(/holidays cn/);
  });
});
