import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise } from '../decomposition/deseasonalised.js';
import { seasonalNaive } from './seasonal-naive.js';

/**
 * The M4 competition's benchmark: the last value of the series without its season (where a test finds one), with the
 * season put back. The overall weighted average (OWA) of accuracies is relative to it.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): indices count by them, and the last value as in {@link seasonalNaive};
 *   absent: all 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), IJF 36(1), 54–74
 * @example
 * const y = Float64Array.from({ length: 24 }, (_, t) => 10 + t + [0, 5, 1, 8][t % 4]);
 * naive2(y, 4, 4) // → [29.361, 36.364, 30.439, 41]
 */
export function naive2(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const series = weightedSeries(y, weights);
  const plain = deseasonalised(series.y, season, 3, series.weights);
  return reseasonalise(seasonalNaive(plain.values, horizon, 1, series.weights), plain, y.length);
}
