import { checkPair } from './check-pair.js';

/**
 * Bias over all points: Σ(forecast − actual) / Σ|actual|, in percent; positive means forecast too high.
 *
 * @param actual  shape (n,): points of one series or of many, one after the other
 * @param forecast  shape (n,)
 * @returns NaN or ±Infinity where nothing was sold
 * @throws {SeriesError} on different lengths
 * @example bias(Float64Array.of(4, 6), Float64Array.of(5, 6)) // → 10
 */
export function bias(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let signed = 0;
  let total = 0;
  for (let t = 0; t < actual.length; t++) {
    signed += forecast[t]! - actual[t]!;
    total += Math.abs(actual[t]!);
  }
  return (100 * signed) / total;
}
