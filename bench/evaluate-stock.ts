import { daysBetween } from '../src/calendar/weeks.js';
import type { Forecast } from '../src/forecasting/forecast-level.js';
import type { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import type { ShelfHistoryReader } from '../src/read-models/readers/shelf-history.reader.js';
import { leafOutlook } from '../src/suggestions/leaf-outlook.js';
import { estimateStocks, type CountedProduct } from '../src/suggestions/stock/estimate-stocks.js';
import { readShelves } from '../src/suggestions/stock/read-shelves.js';
import { lastCountOf, shelfHistory } from '../src/suggestions/stock/shelf-history.js';
import type { StockEstimate } from '../src/suggestions/stock/stock-estimate.js';

/** Sums over counts that were estimated before they were made. */
export interface StockScore {
  counts: number;
  /** counts within p10 … p90, ties by the share that the estimate gives them */
  inside: number;
  /** of the median, and of last count + delivered − expected sales */
  absoluteError: number;
  runDownError: number;
  /** estimates that say that nothing is left, and those of them where something was */
  saidEmpty: number;
  foundNotEmpty: number;
  /** the same of last count + delivered − expected sales, rounded */
  runDownEmpty: number;
  runDownNotEmpty: number;
}

export function noStockScore(): StockScore {
  return {
    ...{ counts: 0, inside: 0, absoluteError: 0, runDownError: 0 },
    ...{ saidEmpty: 0, foundNotEmpty: 0, runDownEmpty: 0, runDownNotEmpty: 0 },
  };
}

const callDays = 8;

/**
 * Estimates the stock at every visit from one day to another as if the visit had not been, and compares with what it counted.
 *
 * @param forecast  knew nothing after the day before `from`
 */
export async function evaluateStock(
  readers: { readonly history: DemandHistoryReader; readonly shelves: ShelfHistoryReader },
  forecast: Forecast,
  { from, to }: { readonly from: string; readonly to: string },
  score: StockScore,
): Promise<void> {
  const leaves = leavesByRetailer(forecast);
  for (const [retailerId, days] of await visitsBetween(readers.history, from, to))
    for (const on of days) {
      const shelves = await readShelves(readers.shelves, retailerId, on);
      const counted: CountedProduct[] = [];
      const found = new Map<string, number>();
      for (const [sku, { counts, deliveries }] of shelves) {
        const forecastPerDay = leaves.get(retailerId)?.get(sku)?.(on);
        const before = counts.filter((count) => count.on < on);
        if (forecastPerDay === undefined || before.length === 0) continue;
        const today = counts.at(-1);
        if (today?.on === on) found.set(sku, today.quantity);
        counted.push({ sku, productClass: 'A', history: shelfHistory(before, deliveries), forecastPerDay });
      }
      const stocks = estimateStocks(counted, on);
      for (const { sku, history, forecastPerDay } of counted) {
        const [quantity, stock, last] = [found.get(sku), stocks.get(sku), lastCountOf(history)];
        if (quantity === undefined || !stock || !last) continue;
        const sold = forecastPerDay * daysBetween(last.on, on);
        add(score, stock, Math.max(0, Math.round(last.quantity + last.deliveredSince - sold)), quantity);
      }
    }
}

function add(score: StockScore, stock: StockEstimate, runDown: number, found: number): void {
  score.counts++;
  score.inside += insideShare(stock, found);
  score.absoluteError += Math.abs(stock.p50 - found);
  score.runDownError += Math.abs(runDown - found);
  if (stock.p90 === 0) score.saidEmpty++;
  if (stock.p90 === 0 && found > 0) score.foundNotEmpty++;
  if (runDown === 0) score.runDownEmpty++;
  if (runDown === 0 && found > 0) score.runDownNotEmpty++;
}

/** Share of the chance of exactly so many units that lies between the tenth and the ninetieth hundredth. */
function insideShare({ probabilities }: StockEstimate, found: number): number {
  let below = 0;
  for (let units = 0; units < Math.min(found, probabilities.length); units++) below += probabilities[units] ?? 0;
  const at = probabilities[found] ?? 0;
  if (at < 1e-12) return below >= 0.1 && below < 0.9 ? 1 : 0;
  return Math.max(0, Math.min(below + at, 0.9) - Math.max(below, 0.1)) / at;
}

async function visitsBetween(reader: DemandHistoryReader, from: string, to: string): Promise<Map<string, Set<string>>> {
  const visits = new Map<string, Set<string>>();
  for await (const rows of reader.stockCounts(to))
    for (const [retailerId, , day] of rows) {
      if (day < from) continue;
      const days = visits.get(retailerId) ?? new Set();
      visits.set(retailerId, days.add(day));
    }
  return visits;
}

type PerDay = (on: string) => number;

function leavesByRetailer({ levels, weeks }: Forecast): Map<string, Map<string, PerDay>> {
  const leaves = new Map<string, Map<string, PerDay>>();
  const level = levels.find((each) => each.level === 'retailer-sku');
  level?.nodes.forEach(({ retailerId, sku }, i) => {
    const rhythm = level.rhythms?.[i];
    if (!rhythm) return;
    const of = <Values extends Float64Array | Int32Array>(values: Values) =>
      values.subarray(i * weeks.length, (i + 1) * weeks.length);
    const figures = {
      firstWeek: weeks[0] ?? '',
      ...{ expected: of(level.expected), p10: of(level.p10), p90: of(level.p90) },
    };
    const products = leaves.get(retailerId) ?? new Map<string, PerDay>();
    leaves.set(retailerId, products);
    products.set(sku, (on) => leafOutlook(figures, on, callDays, rhythm).perDay);
  });
  return leaves;
}
