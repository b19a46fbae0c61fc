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
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 */
export function ets(y: Float64Array, horizon: number, season: number): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const fit = fitEts(y, season);
  return fit === undefined ? flat(meanOf(y), horizon) : forecastEts(fit, horizon);
}

function meanOf(y: Float64Array): number {
  let sum = 0;
  for (const value of y) sum += value / y.length;
  return sum;
}
