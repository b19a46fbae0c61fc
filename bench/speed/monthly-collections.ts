import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { readLongCsv } from '../../src/prediction/long-format/read-long-csv.js';
import { seriesOf } from '../../src/timeseries/panel.js';

/** Smooth series of months, or of stretches as long, with what is held back at their end. */
export interface Collection {
  readonly name: string;
  readonly season: number;
  readonly horizon: number;
  readonly series: readonly Float64Array[];
}

const shared = resolve('../shared/data');
const orderLines = resolve(shared, 'iowa/order-lines.csv.gz');
const m4 = resolve(shared, 'm4-weekly/train.csv.gz');

/** Collections made of the training parts of the shared ones; none where these are absent. */
export async function monthlyCollections(): Promise<Collection[]> {
  if (!existsSync(orderLines) || !existsSync(m4)) return [];
  const { bySku, byRetailer } = await monthlyOrders();
  return [
    { name: 'M4 weekly series, in sums of four weeks', season: 13, horizon: 13, series: await fourWeekSums() },
    { name: 'orders by product and month', season: 12, horizon: 6, series: bySku },
    { name: 'orders by retailer and month', season: 12, horizon: 6, series: byRetailer },
  ];
}

async function fourWeekSums(): Promise<Float64Array[]> {
  const { panel } = await readLongCsv(m4, 'W');
  const tenYears = 133;
  return panel.ids
    .map((_, i) => {
      const weeks = seriesOf(panel, i);
      const sums = new Float64Array(Math.floor(weeks.length / 4));
      const first = weeks.length - 4 * sums.length;
      weeks.subarray(first).forEach((value, t) => (sums[t >> 2] = sums[t >> 2]! + value));
      return sums.slice(-tenYears);
    })
    .filter((sums) => sums.length >= 52);
}

const firstYear = 2017;
const endMonth = '2021-08';
const months = 55;
/** Cases and bottles are mixed up on this day. */
const mixedUp = '2017-10-31';

/** What was ordered each month before `endMonth`, of whatever was ordered in every one. */
async function monthlyOrders(): Promise<{ bySku: Float64Array[]; byRetailer: Float64Array[] }> {
  const bySku = new Map<string, Float64Array>();
  const byRetailer = new Map<string, Float64Array>();
  const add = (sums: Map<string, Float64Array>, key: string, month: number, units: number) => {
    const series = sums.get(key) ?? new Float64Array(months);
    sums.set(key, series);
    series[month] = series[month]! + units;
  };
  const rows = createReadStream(orderLines)
    .pipe(createGunzip())
    .pipe(parse({ columns: true }));
  for await (const row of rows as AsyncIterable<Record<'retailer_id' | 'ordered_on' | 'sku' | 'quantity', string>>) {
    const { ordered_on: day } = row;
    if (day >= endMonth || day === mixedUp) continue;
    const month = (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1;
    add(bySku, row.sku, month, Number(row.quantity));
    add(byRetailer, row.retailer_id, month, Number(row.quantity));
  }
  const always = (sums: Map<string, Float64Array>) => [...sums.values()].filter((series) => series.every((u) => u > 0));
  return { bySku: always(bySku), byRetailer: always(byRetailer) };
}
