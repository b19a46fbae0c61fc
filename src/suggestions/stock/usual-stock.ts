import { daysBetween } from '../../calendar/weeks.js';
import type { UnitsOn } from '../../projections/stock-position/sell-through.js';

/** What usually stands at a retailer of one product. */
export interface UsualStock {
  /** units */
  readonly mean: number;
  readonly variance: number;
}

/** After so many days a count says half as much of the usual stock. */
const halfLifeDays = 56;
/** Before anything is counted a shop is taken to hold so many days of sales, with the weight of so many counts. */
const [priorDays, priorCounts] = [7, 0.25];
/** The variance is drawn to this one, with the weight of so many counts: chance, and a share of the mean. */
const [spreadOfMean, spreadCounts] = [0.7, 2];
const leastVariance = 0.5;

/**
 * What counts say of the stock that a shop keeps. Shops order to a level, so that what was counted before says something of what stands
 * there now, whatever was sold meanwhile.
 *
 * @param counts  on `on` or before
 * @param perDay  units sold a day
 */
export function usualStock(counts: readonly UnitsOn[], on: string, perDay: number): UsualStock {
  const weights = counts.map((count) => 0.5 ** (daysBetween(count.on, on) / halfLifeDays));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = (valueOf: (quantity: number) => number) =>
    counts.reduce((sum, { quantity }, i) => sum + (weights[i] ?? 0) * valueOf(quantity), 0);
  const mean = (priorCounts * perDay * priorDays + weighted((quantity) => quantity)) / (priorCounts + total);
  const prior = spreadCounts * (mean + (spreadOfMean * mean) ** 2);
  const variance = (prior + weighted((quantity) => (quantity - mean) ** 2)) / (spreadCounts + total);
  return { mean, variance: Math.max(leastVariance, variance) };
}
