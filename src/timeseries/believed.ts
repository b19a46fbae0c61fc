import { checkWeights } from './check.js';

/** A series and how far each of its values is to be believed, ready for a model. */
export interface Believed {
  /** shape (n,): the values; where the weight is 0 the line between the nearest believed ones, whatever was there */
  readonly y: Float64Array;
  /** shape (n,): 0 … 1, not all of them 0; undefined where every value is wholly believed */
  readonly weights: Float64Array | undefined;
  /** sum of the weights: how many values the series is worth */
  readonly worth: number;
}

/**
 * What a model is to believe of a series. All weights 1 are no weights, so that nothing changes by a bit; a value of weight 0
 * is replaced, so that nothing can depend on it; of a series nobody believes nothing remains but zeros.
 *
 * @param y  shape (n,): finite; never written to
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @throws {SeriesError} unless there is one weight in 0 … 1 per value
 */
export function believed(y: Float64Array, weights?: Float64Array): Believed {
  checkWeights(weights, y.length);
  if (weights === undefined || weights.every((weight) => weight === 1))
    return { y, weights: undefined, worth: y.length };
  let worth = 0;
  for (let t = 0; t < y.length; t++) worth += weights[t]!;
  if (!(worth > 0)) return { y: new Float64Array(y.length), weights: undefined, worth: y.length };
  return { y: withoutGaps(y, weights), weights, worth };
}

/**
 * A copy of a series with straight lines across its gaps (values of weight 0); at the ends, the nearest believed value.
 *
 * @param weights  shape (n,): not all 0
 */
export function withoutGaps(y: Float64Array, weights: Float64Array): Float64Array {
  const out = Float64Array.from(y);
  let before = -1;
  for (let t = 0; t <= y.length; t++) {
    if (t < y.length && weights[t] === 0) continue;
    const right = t < y.length ? y[t]! : y[before]!;
    const left = before < 0 ? right : y[before]!;
    for (let gap = before + 1; gap < t; gap++) out[gap] = left + ((right - left) * (gap - before)) / (t - before);
    before = t;
  }
  return out;
}

/** Mean of the believed values. */
export function believedMean({ y, weights, worth }: Believed): number {
  let sum = 0;
  for (let t = 0; t < y.length; t++) sum += ((weights === undefined ? 1 : weights[t]!) * y[t]!) / worth;
  return sum;
}
