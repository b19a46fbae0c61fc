import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise } from '../decomposition/deseasonalised.js';
import { fitSes } from './ses.js';

/**
 * Theta method: simple exponential smoothing with half the slope of the least-squares line, on the series without its
 * season where a test finds one.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Assimakopoulos & Nikolopoulos (2000), IJF 16(4), 521–530; Hyndman & Billah (2003); R's forecast::thetaf
 */
export function theta(y: Float64Array, horizon: number, season: number): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const n = y.length;
  const plain = deseasonalised(y, season);
  const { alpha, level } = fitSes(plain.values);
  const slope = leastSquaresSlope(plain.values) / 2;
  const lag = (1 - (1 - alpha) ** n) / alpha;
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) forecast[h] = level + slope * (h + lag);
  return reseasonalise(forecast, plain, n);
}

/** Slope of the least-squares line through the values, units per period; 0 for one value. */
export function leastSquaresSlope(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  const centre = (n - 1) / 2;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += (t - centre) * values[t]!;
  return (12 * sum) / (n * (n * n - 1));
}
