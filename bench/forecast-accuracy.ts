import { resolve } from 'node:path';
import { locationsOf } from '../src/storage-locations.js';
import { evaluateForecast, type LevelScore } from './evaluate-forecast.js';
import { makeForecast } from '../src/forecasting/make-forecast.js';
import { ProductThreads } from '../src/forecasting/threads/product-threads.js';
import { readDemandHistory } from '../src/forecasting/history/read-demand-history.js';
import { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import { openReadModels } from '../src/read-models/open-read-models.js';
import type { Score } from '../src/timeseries/accuracy/score.js';
import { markdown, publish } from './figures.js';
import { storeEvalHeader, storeEvalRows } from './store-eval.js';

const asOf = '2021-08-01';
const horizon = 13;
const threads = 2;

/**
 * How well the forecast of 2021-08-01 met the 13 weeks after it, level by level, against the moving average of 13 weeks and the
 * seasonal naive. Nothing was tuned on these weeks.
 *
 * @param dataFolder  a store into which the Iowa orders were imported
 */
export async function main(dataFolder = process.env['ALMANAC_DATA'] ?? 'data'): Promise<void> {
  const readModels = await openReadModels(locationsOf({ dataFolder: resolve(dataFolder) }).readModels, 'read');
  const workers = new ProductThreads(threads);
  try {
    const reader = new DemandHistoryReader(readModels.sql);
    const named = await readDemandHistory(reader, asOf);
    const forecast = await makeForecast(named, { horizon, holidays: 'us' }, (buffers) => workers.start(buffers));
    const scores = await evaluateForecast(reader, named, forecast);
    const table = markdown(header, scores.flatMap(rowsOf));
    publish('forecast-accuracy', table);
    const rows = await storeEvalRows(forecast);
    if (rows.length > 0) publish('store-eval', markdown(storeEvalHeader, rows));
    else console.log('Skipped: the collections drawn from these orders lie in ../shared, which is absent here.');
  } finally {
    await workers.stop();
    await readModels.close();
  }
}

/** The last column counts weeks that tie with an end of the range by the share the forecast gives them: a range that begins at 0 holds every week without an order. */
const header = [
  ...['level', 'method', 'nodes', 'RMSSE', 'WAPE %', 'bias %', 'pinball %', 'in p10–p90 %'],
  'ties by share %',
];

function rowsOf({ level, expected, splitCoverage, mean, movingAverage, seasonalNaive }: LevelScore): string[][] {
  return [
    row(level, 'Almanac, expected', expected, splitCoverage),
    row('', 'Almanac, whole units', mean),
    row('', 'moving average of 13 weeks', movingAverage),
    row('', 'seasonal naive', seasonalNaive),
  ];
}

function row(level: string, method: string, score: Score, split?: number): string[] {
  const { series, rmsse, wape, bias, pinballPercent, coverage80 } = score;
  const shown = (value: number | undefined, digits: number) => (value === undefined ? '' : value.toFixed(digits));
  return [
    ...[level, method, level && String(series), shown(rmsse, 3), shown(wape, 1), shown(bias, 1)],
    ...[shown(pinballPercent, 1), shown(coverage80, 1), shown(split, 1)],
  ];
}
