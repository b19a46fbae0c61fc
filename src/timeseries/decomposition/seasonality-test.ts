import { normalQuantile } from '../quantiles/normal-quantile.js';

/** Quantile of the standard normal distribution for a one-sided test at 5 %: qnorm(0.95). */
const CRITICAL = normalQuantile(0.95);

/**
 * Whether the autocorrelation at the seasonal lag exceeds Bartlett's limits at 5 %, given those at the smaller lags.
 *
 * |r_m| > 1.645 · √((1 + 2·Σ rₖ², k < m) / n), with r_k = Σ (yₜ − ȳ)(yₜ₋ₖ − ȳ) / Σ (yₜ − ȳ)². With weights, n is their sum and each
 * autocorrelation is that of the pairs with weight, scaled to all pairs.
 *
 * O(n · season) time.
 *
 * @param y  shape (n,): finite; never written to
 * @param season  periods per season, m, whole number ≥ 1
 * @param minSeasons  a series with at most this many seasons (by weight) is not called seasonal
 * @param weights  shape (n,): 0 (missing) … 1 (observed); their sum then takes the place of n; absent: all 1
 * @returns false also where too few seasons are known
 * @see Fiorucci et al. (2016); the test of R's thetaf (minSeasons 2) and of the M4 competition's Naive2 (3)
 * @example isSeasonal(Float64Array.from({ length: 40 }, (_, t) => [1, 5, 2, 9][t % 4]), 4) // → true
 */
export function isSeasonal(y: Float64Array, season: number, minSeasons = 2, weights?: Float64Array): boolean {
  const n = y.length;
  if (season < 2 || n <= minSeasons * season) return false;
  let totalWeight = 0;
  let mean = 0;
  for (let t = 0; t < n; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    totalWeight += weight;
    mean += weight * y[t]!;
  }
  if (totalWeight <= minSeasons * season) return false;
  mean /= totalWeight;
  let variance = 0;
  for (let t = 0; t < n; t++) variance += (weights === undefined ? 1 : weights[t]!) * (y[t]! - mean) * (y[t]! - mean);
  if (!(variance > 0)) return false;
  let smaller = 0;
  let correlation = 0;
  for (let lag = 1; lag <= season; lag++) {
    correlation = autocovariance(y, mean, lag, weights) / variance;
    if (lag < season) smaller += correlation * correlation;
  }
  return Math.abs(correlation) > CRITICAL * Math.sqrt((1 + 2 * smaller) / totalWeight);
}

/**
 * Σ (yₜ − ȳ)(yₜ₋ₖ − ȳ); with weights Σ wₜ·wₜ₋ₖ·(yₜ − ȳ)(yₜ₋ₖ − ȳ), scaled by the share of all pairs over that of all values with weight.
 * Without weights it has a loop of its own, which is a third faster.
 */
function autocovariance(y: Float64Array, mean: number, lag: number, weights?: Float64Array): number {
  const n = y.length;
  let sum = 0;
  if (weights === undefined) {
    for (let t = lag; t < n; t++) sum += (y[t]! - mean) * (y[t - lag]! - mean);
    return sum;
  }
  let pairs = 0;
  let total = 0;
  for (let t = 0; t < lag; t++) total += weights[t]!;
  for (let t = lag; t < n; t++) {
    const both = weights[t]! * weights[t - lag]!;
    sum += both * (y[t]! - mean) * (y[t - lag]! - mean);
    pairs += both;
    total += weights[t]!;
  }
  return pairs > 0 ? ((n - lag) / pairs) * (total / n) * sum : 0;
}
