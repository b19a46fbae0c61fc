import { believed } from '../believed.js';
import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise } from '../decomposition/deseasonalised.js';
import { RunningLine } from './running-line.js';
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
  const series = believed(y, weights);
  const plain = deseasonalised(series.y, season, 2, series.weights);
  const { alpha, level } = fitSes(plain.values, undefined, series.weights);
  const slope = leastSquaresSlope(plain.values, series.weights) / 2;
  const lag = lagOf(alpha, n, series.weights);
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) forecast[h] = level + slope * (h + lag);
  return reseasonalise(forecast, plain, n);
}

/** Periods that the level of exponential smoothing stays behind a line that began with the series. */
function lagOf(alpha: number, n: number, weights?: Float64Array): number {
  if (weights === undefined) return (1 - (1 - alpha) ** n) / alpha;
  let lag = 0;
  for (let t = 0; t < n; t++) lag = 1 + (1 - alpha * weights[t]!) * lag;
  return lag;
}

/** Slope of the least-squares line through the values, units per period; 0 for one value. */
export function leastSquaresSlope(values: Float64Array, weights?: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  if (weights !== undefined) return weightedSlope(values, weights);
  const centre = (n - 1) / 2;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += (t - centre) * values[t]!;
  return (12 * sum) / (n * (n * n - 1));
}

function weightedSlope(values: Float64Array, weights: Float64Array): number {
  const line = new RunningLine();
  values.forEach((value, t) => line.add(t, value, weights[t]!));
  return line.slope;
}
