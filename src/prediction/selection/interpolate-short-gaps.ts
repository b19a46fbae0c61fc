/** A series with its short gaps interpolated, and its weights afterwards. */
export interface InterpolatedSeries {
  readonly y: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Moves values that are not fully observed towards the straight line between their observed neighbours, by 1 − their weight, and sets
 * their weight to 1, in gaps that are short.
 *
 * @param y  shape (n,)
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 * @param most  longest run of periods not fully observed that is interpolated; runs at either end never are
 */
export function interpolateShortGaps(y: Float64Array, weights: Float64Array, most: number): InterpolatedSeries {
  const out = { y: Float64Array.from(y), weights: Float64Array.from(weights) };
  let before = -1;
  for (let t = 0; t < y.length; t++) {
    if (!(weights[t]! >= 1)) continue;
    const isShort = before >= 0 && t - before - 1 <= most;
    for (let gap = before + 1; isShort && gap < t; gap++) {
      const line = y[before]! + ((y[t]! - y[before]!) * (gap - before)) / (t - before);
      out.y[gap] = line + weights[gap]! * (y[gap]! - line);
      out.weights[gap] = 1;
    }
    before = t;
  }
  return out;
}
