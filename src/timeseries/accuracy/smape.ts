import { checkPair } from './check-pair.js';

/**
 * Symmetric mean absolute percentage error as in the M4 competition, 0 … 200 %; a point where both are 0 counts as 0.
 *
 * @param actual  shape (h,)
 * @param forecast  shape (h,)
 * @returns 0 … 200
 * @throws {SeriesError} on different lengths
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), IJF 36(1), 54–74
 * @example smape(Float64Array.of(6, 0), Float64Array.of(4, 0)) // → 20
 */
export function smape(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) {
    const both = Math.abs(actual[t]!) + Math.abs(forecast[t]!);
    if (both > 0) sum += (200 * Math.abs(forecast[t]! - actual[t]!)) / both;
  }
  return sum / actual.length;
}
