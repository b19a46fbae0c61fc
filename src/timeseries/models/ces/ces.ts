import { checkCount, checkSeries } from '../../check.js';
import { ses } from '../ses.js';
import { forecastCes } from './ces-form.js';
import { fitCes } from './fit-ces.js';

/**
 * Complex exponential smoothing of the seasonal form the series itself prefers. See {@link fitCes}.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,); of a series too short for the model, simple exponential smoothing
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * ces(y, 4, 4) // → [18.012, 28.5, 39.543, 49.392]
 */
export function ces(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const fit = fitCes(y, season, { weights });
  const forecast = fit === undefined ? undefined : forecastCes(fit, horizon);
  return forecast?.every(Number.isFinite) ? forecast : ses(y, horizon, undefined, weights);
}
