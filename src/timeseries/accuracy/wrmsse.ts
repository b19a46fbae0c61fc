import { SeriesError } from '../series-error.js';

/**
 * Weighted root mean squared scaled error: the RMSSE of many series, each counted by its weight (say, its turnover).
 *
 * Series without a scale (NaN) are left out with their weight.
 *
 * @param rmsses  shape (n,): RMSSE per series
 * @param weights  shape (n,): ≥ 0
 * @returns ≥ 0; NaN where no weight is left
 * @throws {SeriesError} on different lengths
 * @see the M5 competition's guide for its weights
 * @example wrmsse(Float64Array.of(0.8, 1.2), Float64Array.of(3, 1)) // → 0.9
 */
export function wrmsse(rmsses: Float64Array, weights: Float64Array): number {
  if (weights.length !== rmsses.length)
    throw new SeriesError('weights', `${rmsses.length} value(s), one per series`, `${weights.length}`);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < rmsses.length; i++) {
    if (Number.isNaN(rmsses[i]!)) continue;
    sum += weights[i]! * rmsses[i]!;
    total += weights[i]!;
  }
  return sum / total;
}
