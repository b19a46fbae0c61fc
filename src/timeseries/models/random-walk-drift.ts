import { checkCount, checkSeries } from '../check.js';

/**
 * The last value, moved on by the mean step from first to last.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,); of one value, that value
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::rwf(drift = TRUE)
 */
export function randomWalkDrift(y: Float64Array, horizon: number): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const last = y[y.length - 1]!;
  const drift = y.length > 1 ? (last - y[0]!) / (y.length - 1) : 0;
  return Float64Array.from({ length: horizon }, (_, h) => last + drift * (h + 1));
}
