import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, daysBetween } from '../src/calendar/weeks.js';
import { predictFile } from '../src/prediction/predict-file.js';
import { readCsv } from '../src/importing/csv/read-csv.js';
import { FileForm } from '../src/importing/tables/file-form.js';
import { judge } from './judge.js';

const [first, last, horizon, week] = ['2019-01-01', '2021-08-01', 28, 7];
/** The largest products and retailers. */
const largest = 40;
/** Forecasts are made so many horizons before the last day. */
const backs = [6, 5, 4, 3, 2, 1];

type Days = ReadonlyMap<string, Float64Array>;

/**
 * How good forecasts of single days are: orders of products and retailers from six origins, ours with and without the
 * calendar of holidays, and two plain means.
 *
 * @param iowa  folder with `order-lines.csv.gz`
 * @param folder  for files in between
 * @returns rows: method, RMSSE, WAPE, bias, coverage
 */
export async function daysRows(iowa: string, folder: string): Promise<string[][]> {
  const series = await daily(join(iowa, 'order-lines.csv.gz'));
  const [train, test, out] = ['train', 'test', 'out'].map((name) => join(folder, `days-${name}.csv`)) as [
    string,
    string,
    string,
  ];
  const predicted = (holidays: 'us' | 'none') => () =>
    predictFile({ input: train, out, freq: 'D', season: week, horizon, holidays });
  const repeated = (weeks: number) => (known: number) => writeLong(out, 'mean', series, known, meanOfWeeks(weeks));
  const methods: readonly (readonly [string, (known: number) => Promise<unknown>])[] = [
    ['predict --holidays us', predicted('us')],
    ['predict', predicted('none')],
    ['mean of the same weekday, 13 weeks', repeated(13)],
    ['last week again', repeated(1)],
  ];
  const found = methods.map(() => [] as ReturnType<typeof judge>[]);
  for (const back of backs) {
    const known = daysBetween(first, last) + 1 - back * horizon;
    await writeLong(train, 'y', series, 0, (y, t) => y[t], known);
    await writeLong(test, 'y', series, known, (y, t) => y[t]);
    for (const [m, [, forecast]] of methods.entries()) {
      await forecast(known);
      found[m]!.push(judge({ train, test, forecast: out, season: week }));
    }
  }
  return methods.map(([name], m) => {
    const mean = (figure: 'RMSSE' | 'WAPE' | 'bias' | 'coverage80') =>
      found[m]!.reduce((sum, each) => sum + (each[figure] ?? NaN), 0) / backs.length;
    const coverage = mean('coverage80');
    return [
      name,
      mean('RMSSE').toFixed(3),
      mean('WAPE').toFixed(1),
      mean('bias').toFixed(1),
      Number.isNaN(coverage) ? '–' : coverage.toFixed(1),
    ];
  });
}

/** Units by day of the largest products and retailers. */
async function daily(file: string): Promise<Days> {
  const length = daysBetween(first, last) + 1;
  const kinds = { retailer: new Map<string, Float64Array>(), product: new Map<string, Float64Array>() };
  for await (const records of readCsv(file, new FileForm({ separator: 'comma' }), () => 0))
    for (const { fields } of records) {
      const [, retailerId, orderedOn, sku, quantity] = fields as [string, string, string, string, string];
      if (!(orderedOn >= first && orderedOn <= last)) continue;
      for (const [days, id] of [[kinds.retailer, retailerId] as const, [kinds.product, sku] as const]) {
        if (!days.has(id)) days.set(id, new Float64Array(length));
        days.get(id)![daysBetween(first, orderedOn)]! += Number(quantity);
      }
    }
  const total = (y: Float64Array) => y.reduce((sum, value) => sum + value, 0);
  return new Map(
    Object.entries(kinds).flatMap(([kind, days]) =>
      [...days]
        .sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1))
        .slice(0, largest)
        .map(([id, y]) => [`${kind} ${id}`, y] as const),
    ),
  );
}

/** A long file of the days `from … to − 1` of every series. */
async function writeLong(
  file: string,
  column: 'y' | 'mean',
  series: Days,
  from: number,
  valueOf: (y: Float64Array, t: number, from: number) => number | undefined,
  to = from + horizon,
): Promise<void> {
  const lines = [`unique_id,ds,${column}`];
  for (const [id, y] of series)
    for (let t = from; t < to; t += 1) lines.push(`${id},${addDays(first, t)},${valueOf(y, t, from)}`);
  await writeFile(file, `${lines.join('\n')}\n`);
}

function meanOfWeeks(weeks: number) {
  return (y: Float64Array, t: number, known: number): number => {
    const latest = known - week + ((t - known) % week);
    let sum = 0;
    for (let k = 0; k < weeks; k += 1) sum += y[latest - k * week]!;
    return sum / weeks;
  };
}
