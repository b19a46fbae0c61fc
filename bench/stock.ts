import { addDays, addWeeks } from '../src/calendar/weeks.js';
import { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import { ShelfHistoryReader } from '../src/read-models/readers/shelf-history.reader.js';
import type { SimulationOptions } from '../src/simulation/simulation-options.js';
import { evaluateStock, noStockScore, type StockScore } from './evaluate-stock.js';
import { markdown, publish } from './figures.js';
import { forecastAsOf, withSimulatedModels } from './simulated-models.js';

const region = { retailers: 60, products: 40, weeks: 117, start: '2024-09-02' };
const seeds = [2, 3];
/** Every so many weeks all is forecast anew; the visits of so many of these times are counted. */
const [weeksBetweenForecasts, forecasts] = [4, 7];

/**
 * How well the stock is known before a visit counts it, in simulated regions: every visit of the last 28 weeks. Nothing was tuned on
 * these regions.
 */
export async function main(): Promise<void> {
  const score = noStockScore();
  for (const seed of seeds) await scoreRegion({ ...region, seed }, weeksBetweenForecasts, forecasts, score);
  publish('stock', markdown(header, rowsOf(score)));
}

/** Adds the visits of the last weeks of a region to a score. */
export async function scoreRegion(
  options: SimulationOptions,
  weeks: number,
  times: number,
  score: StockScore,
): Promise<void> {
  await withSimulatedModels(options, async ({ models: { sql }, models }) => {
    const readers = { history: new DemandHistoryReader(sql), shelves: new ShelfHistoryReader(sql) };
    for (let back = times; back > 0; back--) {
      const from = addWeeks(options.start, options.weeks - back * weeks);
      const forecast = await forecastAsOf(models, addDays(from, -1), weeks + 1);
      await evaluateStock(readers, forecast, { from, to: addDays(addWeeks(from, weeks), -1) }, score);
    }
  });
}

const header = ['estimate', 'counts', 'within p10–p90 %', 'mean absolute error', 'said to be gone', 'of which found'];

function rowsOf(score: StockScore): string[][] {
  const { counts, inside, absoluteError, runDownError, saidEmpty, foundNotEmpty, runDownEmpty, runDownNotEmpty } =
    score;
  const mean = (sum: number) => (sum / counts).toFixed(1);
  return [
    [
      ...['distribution', String(counts), ((100 * inside) / counts).toFixed(1), mean(absoluteError)],
      ...[String(saidEmpty), String(foundNotEmpty)],
    ],
    [
      ...['last count + delivered − expected sales', String(counts), '', mean(runDownError)],
      ...[String(runDownEmpty), String(runDownNotEmpty)],
    ],
  ];
}
