import { checkCount, checkSeries, checkWeights } from '../check.js';
import { flat } from './flat.js';
import { meanOfLast } from './weighted-moving-average.js';

/**
 * Mean of the last `window` values, the same in every period ahead.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param window  periods averaged, whole number ≥ 1; a shorter series is averaged whole
 * @param weights  shape (n,): 0 (missing) … 1 (observed); where those in the window are all 0, the result is the weighted mean of all
 *   values, and 0 where all weights are 0; absent: all 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @example movingAverage(Float64Array.of(1, 2, 3, 4), 2, 3) // → [3, 3]
 */
export function movingAverage(y: Float64Array, horizon: number, window: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('window', window);
  checkWeights(weights, y.length);
  const meanOf = (count: number) => meanOfLast(y, new Float64Array(count).fill(1), weights);
  return flat(meanOf(Math.min(window, y.length)) ?? meanOf(y.length) ?? 0, horizon);
}
