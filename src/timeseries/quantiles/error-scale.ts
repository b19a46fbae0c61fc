/** Periods that the scale looks back on. */
const MEMORY = 104;
const SMOOTHING = 0.2;
/** Nothing is forecast more closely than this share of its level. */
const LEAST_SHARE = 0.02;

/**
 * How large the errors of a series usually are: mean absolute one-step error of a smoothed level over the last 104 periods.
 *
 * What conformal errors are divided by, so that series of all sizes can lend each other their errors.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first
 * @param weights  shape (n,): 0 (missing) … 1; absent: all 1
 * @returns ≥ 0; 0 only for a series of zeros
 */
export function errorScale(y: Float64Array, weights?: Float64Array): number {
  const start = Math.max(0, y.length - MEMORY);
  let level = y[start]!;
  let errors = 0;
  let total = 0;
  let size = 0;
  for (let t = start; t < y.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    const error = y[t]! - level;
    if (t > start) errors += weight * Math.abs(error);
    total += t > start ? weight : 0;
    size += Math.abs(y[t]!);
    level += SMOOTHING * weight * error;
  }
  const least = (LEAST_SHARE * size) / (y.length - start);
  return Math.max(total > 0 ? errors / total : 0, least);
}
