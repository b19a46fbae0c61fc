import { poolDeviations } from '../../timeseries/seasonality/pool-deviations.js';
import { type PooledSeries } from '../../timeseries/seasonality/pooled-series.js';

/** Latest periods whose shocks give the present common level. */
const RECENT = 13;
/** Share of it that is expected to last; the optimum is flat, and lower where shocks are of single weeks. */
const LASTING = 0.35;
/** Periods from which less than this share of the usual sales is expected (Sundays) hardly show a shock. */
const LEAST_SHARE = 0.1;
/** A shock multiplies or divides sales by at most this factor. */
const MOST = 4;

/**
 * What befell all series of a pool at once: by how much each period's sales stood above or below levels × season.
 *
 * A week that is good or bad for all series says little about the level of any, so it is taken out before levels are learnt. It is
 * shrunk by the variance that the deviations of single series add up to.
 *
 * @param factors  shape (periods,): season of each period, past and ahead, its short cycles too, so that a Monday is no shock
 * @param year  periods over which a level is taken
 * @returns shape (periods,): around 1; ahead of the history, the part of the latest shocks that is expected to last
 */
export function commonShocks(pool: readonly PooledSeries[], factors: Float64Array, year: number): Float64Array {
  const { actual, expected, ownVariance: whims, history } = poolDeviations(pool, factors, year);
  const shocks = new Float64Array(factors.length).fill(1);
  const least = history > 0 ? (LEAST_SHARE * expected.reduce((sum, value) => sum + value, 0)) / history : 0;
  let common = 0;
  let count = 0;
  for (let t = 0; t < history; t++) {
    if (!(expected[t]! > least)) continue;
    common += (actual[t]! / expected[t]! - 1) ** 2 - whims[t]! / expected[t]! ** 2;
    count++;
  }
  if (!(common > 0)) return shocks;
  const variance = common / count;
  for (let t = 0; t < history; t++) {
    if (!(expected[t]! > least)) continue;
    const shrinkage = variance / (variance + whims[t]! / expected[t]! ** 2);
    shocks[t] = Math.min(MOST, Math.max(1 / MOST, 1 + shrinkage * (actual[t]! / expected[t]! - 1)));
  }
  const recent = shocks.subarray(Math.max(0, history - RECENT), history);
  const now = recent.reduce((sum, shock) => sum + shock, 0) / recent.length;
  return shocks.fill(1 + LASTING * (now - 1), history);
}
