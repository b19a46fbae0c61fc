import { weightedSeries, weightedMean } from '../../weighted-series.js';
import { checkCount, checkSeries } from '../../check.js';
import { flat } from '../flat.js';
import { fitEts } from './fit-ets.js';
import { forecastEts } from './ets-fit.js';

/**
 * Exponential smoothing of the form the series itself prefers. See {@link fitEts}.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,); where no form fits, the weighted mean of the values
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing; R's forecast::ets
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * ets(y, 4, 4) // → [17.812, 27.5, 38.062, 47]
 */
export function ets(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const fit = fitEts(y, season, { weights });
  return fit === undefined ? flat(weightedMean(weightedSeries(y, weights)), horizon) : forecastEts(fit, horizon);
}
