/**
 * A copy of a series in which values not wholly observed are drawn to the straight line between their observed
 * neighbours; at the ends, to the nearest observed value.
 *
 * @param y  shape (n,)
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 */
export function bridged(y: Float64Array, weights: Float64Array): Float64Array {
  const out = Float64Array.from(y);
  let before = -1;
  for (let t = 0; t <= y.length; t++) {
    if (t < y.length && !(weights[t]! >= 1)) continue;
    for (let gap = before + 1; gap < t; gap++) {
      const left = before < 0 ? (t < y.length ? y[t]! : y[gap]!) : y[before]!;
      const right = t < y.length ? y[t]! : left;
      const line = left + ((right - left) * (gap - before)) / (t - before);
      out[gap] = line + weights[gap]! * (y[gap]! - line);
    }
    before = t;
  }
  return out;
}
