import { daysBetween } from '../../calendar/weeks.js';
import { negativeBinomialChances } from '../../timeseries/quantiles/negative-binomial-chances.js';
import { salesPerDay } from './sales-rate.js';
import { salesVariance } from './sales-variance.js';
import type { ShelfHistory } from './shelf-history.js';
import { stockRunDown } from './stock-run-down.js';
import { usualStock } from './usual-stock.js';

/** What may stand at a retailer of one product, and how likely each quantity is. */
export interface StockEstimate {
  /** expected units */
  readonly mean: number;
  /** units that the stock stays within with a chance of 10, 50 and 90 % */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** shape (N + 1,): the chance of 0, 1 … N units, adding up to 1; N is what was counted last and has come since */
  readonly probabilities: Float64Array;
}

/** Sums of chances are exact to so much. */
const rounding = 1e-9;

/**
 * The stock on a day, of a product that was counted.
 *
 * The last count and what came since are run down by the distribution of sales; the result is weighed by how likely each stock is in this
 * shop at all (Bayes), and made wider or narrower as earlier counts showed the estimates to be (a power of the chances).
 *
 * @param on  no earlier than the last count
 * @param forecastPerDay  units a day that the forecast expects, ≥ 0
 * @param spread  from `learntSpread`, > 0
 */
export function stockEstimate(
  { counts, deliveries, stretches }: ShelfHistory,
  on: string,
  forecastPerDay: number,
  spread: number,
): StockEstimate | undefined {
  const last = counts.at(-1);
  if (!last) return undefined;
  const days = daysBetween(last.on, on);
  if (days <= 0) return certain(last.quantity);
  const perDay = salesPerDay(stretches, on, forecastPerDay);
  const arrivals = deliveries
    .filter((delivery) => delivery.on > last.on && delivery.on <= on && delivery.quantity > 0)
    .map((delivery) => ({ day: daysBetween(last.on, delivery.on), quantity: delivery.quantity }));
  const variancePerDay = salesVariance(perDay * days) / days;
  const chances = stockRunDown(last.quantity, arrivals, days, { perDay, variancePerDay });
  const usual = usualStock(counts, on, perDay);
  return summary(weighed(chances, usual, spread));
}

/** On the day of the count. */
function certain(units: number): StockEstimate {
  const probabilities = new Float64Array(units + 1);
  probabilities[units] = 1;
  return { mean: units, p10: units, p50: units, p90: units, probabilities };
}

/** Chances in proportion to those of both, to the power 1 / `spread`; as they were where the two exclude one another. */
function weighed(chances: Float64Array, usual: { mean: number; variance: number }, spread: number): Float64Array {
  const likely = negativeBinomialChances(usual.mean, usual.variance, chances.length - 1);
  const powers = new Float64Array(chances.length);
  let largest = -Infinity;
  for (let units = 0; units < powers.length; units++) {
    const product = (chances[units] ?? 0) * (likely[units] ?? 0);
    const log = product > 0 ? Math.log(product) / spread : -Infinity;
    powers[units] = log;
    if (log > largest) largest = log;
  }
  if (largest === -Infinity) return chances;
  let sum = 0;
  for (let units = 0; units < powers.length; units++) {
    const log = powers[units] ?? -Infinity;
    sum += powers[units] = log === -Infinity ? 0 : Math.exp(log - largest);
  }
  for (let units = 0; units < powers.length; units++) powers[units] = (powers[units] ?? 0) / sum;
  return powers;
}

function summary(probabilities: Float64Array): StockEstimate {
  let [mean, below] = [0, 0];
  let [p10, p50, p90] = [-1, -1, -1];
  for (let units = 0; units < probabilities.length; units++) {
    const chance = probabilities[units] ?? 0;
    mean += units * chance;
    below += chance;
    if (p10 < 0 && below >= 0.1 - rounding) p10 = units;
    if (p50 < 0 && below >= 0.5 - rounding) p50 = units;
    if (p90 < 0 && below >= 0.9 - rounding) p90 = units;
  }
  return { mean, p10, p50, p90, probabilities };
}
