import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';

/**
 * The last value, moved on by the mean step from first to last.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): first and last are the first and last of positive
 *   weight, whatever it is; absent: all 1
 * @returns shape (horizon,); of one value, that value
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::rwf(drift = TRUE)
 * @example randomWalkDrift(Float64Array.of(10, 13, 12, 16), 3) // → [18, 20, 22]
 */
export function randomWalkDrift(y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const series = weightedSeries(y, weights);
  const isSeen = (weight: number) => weight > 0;
  const from = series.weights?.findIndex(isSeen) ?? 0;
  const to = series.weights?.findLastIndex(isSeen) ?? y.length - 1;
  const last = series.y[to]!;
  const drift = to > from ? (last - series.y[from]!) / (to - from) : 0;
  return Float64Array.from({ length: horizon }, (_, h) => last + drift * (y.length - to + h));
}
