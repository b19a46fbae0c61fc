import { checkCount, checkSeries, checkWeights } from '../check.js';
import { flat } from './flat.js';

/**
 * Mean of the last `window` values, the same in every period ahead.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param window  periods averaged, whole number ≥ 1; a shorter series is averaged whole
 * @param weights  shape (n,): 0 (missing) … 1 (observed); a window wholly missing answers the mean of all observed, else 0
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @example movingAverage(Float64Array.of(1, 2, 3, 4), 2, 3) // → [3, 3]
 */
export function movingAverage(y: Float64Array, horizon: number, window: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('window', window);
  checkWeights(weights, y.length);
  const recent = meanFrom(Math.max(0, y.length - window), y, weights);
  return flat(recent ?? meanFrom(0, y, weights) ?? 0, horizon);
}

function meanFrom(start: number, y: Float64Array, weights?: Float64Array): number | undefined {
  let sum = 0;
  let trust = 0;
  for (let t = start; t < y.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    sum += weight * y[t]!;
    trust += weight;
  }
  return trust > 0 ? sum / trust : undefined;
}
