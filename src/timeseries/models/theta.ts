import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise } from '../decomposition/deseasonalised.js';
import { leastSquaresLine } from './least-squares-line.js';
import { fitSes } from './ses.js';

/**
 * Theta method: simple exponential smoothing with half the slope of the least-squares line, on the series without its
 * season where a test finds one.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): season, line and smoothing count by them; absent: all 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Assimakopoulos & Nikolopoulos (2000), IJF 16(4), 521–530; Hyndman & Billah (2003); R's forecast::thetaf
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * theta(y, 3, 1) // → [21.483, 22.09, 22.697]
 */
export function theta(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const n = y.length;
  const series = weightedSeries(y, weights);
  const plain = deseasonalised(series.y, season, 2, series.weights);
  const { alpha, level } = fitSes(plain.values, undefined, series.weights);
  const slope = leastSquaresLine(plain.values, series.weights).slope / 2;
  const trendLag = trendLagOf(alpha, n, series.weights);
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) forecast[h] = level + slope * (h + trendLag);
  return reseasonalise(forecast, plain, n);
}

/**
 * Periods that the level of exponential smoothing stays behind a line that began with the series: gₜ = 1 + (1 − α·wₜ)·gₜ₋₁, g₀ = 0;
 * without weights (1 − (1 − α)ⁿ)/α.
 */
function trendLagOf(alpha: number, n: number, weights?: Float64Array): number {
  if (weights === undefined) return (1 - (1 - alpha) ** n) / alpha;
  let lag = 0;
  for (let t = 0; t < n; t++) lag = 1 + (1 - alpha * weights[t]!) * lag;
  return lag;
}
