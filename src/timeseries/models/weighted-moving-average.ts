import { checkCount, checkSeries, checkWeights } from '../check.js';
import { SeriesError } from '../series-error.js';
import { flat } from './flat.js';

/**
 * Weighted mean Σ sᵢ·wᵢ·yᵢ / Σ sᵢ·wᵢ of the last values, the same in every period ahead.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param shares  shape (window,), window ≥ 1: weight sᵢ of each of the last values, oldest first, ≥ 0 with a sum above 0;
 *   they need not add up to 1. A shorter series uses the newest shares; where those are all 0, its last value.
 * @param weights  shape (n,): 0 (missing) … 1 (observed), multiplied to the shares; where no share with weight is above 0, the result
 *   is the weighted mean of all values, and 0 where all weights are 0; absent: all 1
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
  checkWeights(weights, y.length);
  const recent = meanOfLast(y, shares.subarray(Math.max(0, shares.length - y.length)), weights);
  const otherwise = () =>
    weights === undefined ? y[y.length - 1]! : (meanOfLast(y, new Float64Array(y.length).fill(1), weights) ?? 0);
  return flat(recent ?? otherwise(), horizon);
}

/** Mean of the last values by shares and weights, at most n shares, oldest first; undefined where their products are all 0. */
export function meanOfLast(y: Float64Array, shares: Float64Array, weights?: Float64Array): number | undefined {
  const start = y.length - shares.length;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = weights === undefined ? shares[i]! : shares[i]! * weights[start + i]!;
    sum += share * y[start + i]!;
    total += share;
  }
  return total > 0 ? sum / total : undefined;
}
