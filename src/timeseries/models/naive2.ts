import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise } from '../decomposition/deseasonalised.js';
import { flat } from './flat.js';

/**
 * The M4 competition's benchmark: the last value of the series without its season (where a test finds one), with the
 * season put back. The overall weighted average (OWA) of accuracies is relative to it.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), IJF 36(1), 54–74
 */
export function naive2(y: Float64Array, horizon: number, season: number): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const plain = deseasonalised(y, season, 3);
  return reseasonalise(flat(plain.values[y.length - 1]!, horizon), plain, y.length);
}
