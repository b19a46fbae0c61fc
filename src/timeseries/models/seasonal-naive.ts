import { checkCount, checkSeries } from '../check.js';

/**
 * Repeats the last season.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1; 1 repeats the last value
 * @returns shape (horizon,); a series shorter than a season repeats what it has
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::snaive
 */
export function seasonalNaive(y: Float64Array, horizon: number, season: number): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const period = Math.min(season, y.length);
  const start = y.length - period;
  return Float64Array.from({ length: horizon }, (_, h) => y[start + (h % period)]!);
}
