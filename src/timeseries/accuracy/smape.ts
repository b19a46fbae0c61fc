import { checkPair } from './check-pair.js';

/**
 * Symmetric mean absolute percentage error as in the M4 competition, 0 … 200 %; a point where both are 0 counts as 0.
 *
 * @param actual  shape (h,), `forecast` likewise
 * @throws {SeriesError} on different lengths
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
