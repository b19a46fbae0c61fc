import { believed, believedMean } from '../believed.js';
import { checkCount, checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';
import { flat } from './flat.js';

/**
 * Weighted mean of the last values, the same in every period ahead.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param shares  shape (window,), window ≥ 1: weight of each of the last values, oldest first, ≥ 0 with a sum above 0;
 *   they need not add up to 1. A shorter series uses the newest shares; where those are all 0, its last value.
 * @param weights  shape (n,): 0 (missing) … 1 (observed), multiplied to the shares; none of the shares' values believed:
 *   the mean of all that are, else 0
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @example weightedMovingAverage(Float64Array.of(1, 2, 4), 1, Float64Array.of(1, 2, 3)) // → [2.833]
 */
export function weightedMovingAverage(
  y: Float64Array,
  horizon: number,
  shares: Float64Array,
  weights?: Float64Array,
): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkSeries('shares', shares, 1, true);
  if (!shares.some((share) => share > 0)) throw new SeriesError('shares', 'a sum above 0', '0');
  const series = believed(y, weights);
  let sum = 0;
  let total = 0;
  const depth = Math.min(shares.length, y.length);
  for (let back = 1; back <= depth; back++) {
    const t = y.length - back;
    const share = shares[shares.length - back]! * (series.weights === undefined ? 1 : series.weights[t]!);
    sum += share * series.y[t]!;
    total += share;
  }
  const otherwise = () => (series.weights === undefined ? y[y.length - 1]! : believedMean(series));
  return flat(total > 0 ? sum / total : otherwise(), horizon);
}
