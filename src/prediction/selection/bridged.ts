/** A series with its short gaps closed, and what is left of its weights. */
export interface BridgedSeries {
  readonly y: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Draws values not wholly observed, the more the less they were, to the straight line between their observed neighbours where
 * these are near, and takes them as observed then.
 *
 * @param y  shape (n,)
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 * @param most  longest run of periods not wholly observed that is bridged; runs at either end never are
 */
export function bridged(y: Float64Array, weights: Float64Array, most: number): BridgedSeries {
  const out = { y: Float64Array.from(y), weights: Float64Array.from(weights) };
  let before = -1;
  for (let t = 0; t < y.length; t++) {
    if (!(weights[t]! >= 1)) continue;
    const isBridged = before >= 0 && t - before - 1 <= most;
    for (let gap = before + 1; isBridged && gap < t; gap++) {
      const line = y[before]! + ((y[t]! - y[before]!) * (gap - before)) / (t - before);
      out.y[gap] = line + weights[gap]! * (y[gap]! - line);
      out.weights[gap] = 1;
    }
    before = t;
  }
  return out;
}
