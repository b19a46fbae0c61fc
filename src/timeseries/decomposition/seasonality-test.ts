import { weightedSignal } from './weighted-signal.js';

/** Share of the normal distribution below which a one-sided test at 5 % accepts: qnorm(0.95). */
const CRITICAL = 1.6448536269514722;

/**
 * Whether the autocorrelation at the seasonal lag stands out from what the smaller lags explain (Bartlett's limits, 5 %).
 *
 * O(n · season) time, no allocation.
 *
 * @param y  shape (n,): finite; never written to
 * @param season  periods per season, whole number ≥ 1
 * @param minSeasons  a series with at most this many seasons is not called seasonal
 * @param weights  shape (n,): 0 (missing) … 1 (observed); their sum then takes the place of n; absent: all 1
 * @returns false also where too few seasons are known
 * @see Fiorucci et al. (2016); the test of R's thetaf (minSeasons 2) and of the M4 competition's Naive2 (3)
 * @example isSeasonal(Float64Array.from({ length: 40 }, (_, t) => [1, 5, 2, 9][t % 4]), 4) // → true
 */
export function isSeasonal(y: Float64Array, season: number, minSeasons = 2, weights?: Float64Array): boolean {
  const n = y.length;
  if (season < 2 || n <= minSeasons * season) return false;
  if (weights !== undefined) return weightedSignal(y, season, minSeasons, weights) > CRITICAL;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += y[t]!;
  mean /= n;
  let variance = 0;
  for (let t = 0; t < n; t++) variance += (y[t]! - mean) * (y[t]! - mean);
  if (!(variance > 0)) return false;
  let smaller = 0;
  let correlation = 0;
  for (let lag = 1; lag <= season; lag++) {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (y[t]! - mean) * (y[t - lag]! - mean);
    correlation = sum / variance;
    if (lag < season) smaller += correlation * correlation;
  }
  return Math.abs(correlation) > CRITICAL * Math.sqrt((1 + 2 * smaller) / n);
}
