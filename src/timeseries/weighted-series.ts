import { checkWeights } from './check.js';

/** A series and the weight of each of its values, ready for a model. */
export interface WeightedSeries {
  /** shape (n,): the values; where the weight is 0, a straight line between the neighbours of positive weight */
  readonly y: Float64Array;
  /** shape (n,): 0 … 1, not all of them 0; undefined where every weight is 1 */
  readonly weights: Float64Array | undefined;
  /** sum of the weights: the effective number of values */
  readonly totalWeight: number;
}

/**
 * Prepares a series for a model that takes weights.
 *
 * If all weights are 1 they are dropped, so that the result equals the one without weights bit by bit. A value of weight 0 is
 * replaced by interpolation, so that no result depends on it. A series whose weights are all 0 becomes zeros.
 *
 * @param y  shape (n,): finite; never written to
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @throws {SeriesError} unless there is one weight in 0 … 1 per value
 */
export function weightedSeries(y: Float64Array, weights?: Float64Array): WeightedSeries {
  checkWeights(weights, y.length);
  if (weights === undefined || weights.every((weight) => weight === 1))
    return { y, weights: undefined, totalWeight: y.length };
  let totalWeight = 0;
  for (let t = 0; t < y.length; t++) totalWeight += weights[t]!;
  if (!(totalWeight > 0)) return { y: new Float64Array(y.length), weights: undefined, totalWeight: y.length };
  return { y: interpolateGaps(y, weights), weights, totalWeight };
}

/**
 * A copy of a series with straight lines across its gaps (values of weight 0); at the ends, the nearest value of positive weight; zeros
 * where all weights are 0.
 *
 * @param weights  shape (n,): 0 … 1
 */
export function interpolateGaps(y: Float64Array, weights: Float64Array): Float64Array {
  const out = Float64Array.from(y);
  let before = -1;
  for (let t = 0; t <= y.length; t++) {
    if (t < y.length && weights[t] === 0) continue;
    const right = t < y.length ? y[t]! : before < 0 ? 0 : y[before]!;
    const left = before < 0 ? right : y[before]!;
    for (let gap = before + 1; gap < t; gap++) out[gap] = left + ((right - left) * (gap - before)) / (t - before);
    before = t;
  }
  return out;
}

/** Weighted mean Σ wₜ·yₜ / Σ wₜ. */
export function weightedMean({ y, weights, totalWeight }: WeightedSeries): number {
  let sum = 0;
  for (let t = 0; t < y.length; t++) sum += ((weights === undefined ? 1 : weights[t]!) * y[t]!) / totalWeight;
  return sum;
}
