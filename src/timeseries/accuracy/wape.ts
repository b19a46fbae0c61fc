import { checkPair } from './check-pair.js';

/**
 * Weighted absolute percentage error over all points: Σ|forecast − actual| / Σ|actual|, in percent.
 *
 * @param actual  shape (n,): points of one series or of many, one after the other
 * @param forecast  shape (n,)
 * @returns ≥ 0; NaN where nothing was sold and nothing forecast, Infinity where only nothing was sold
 * @throws {SeriesError} on different lengths
 * @see Kolassa & Schütz (2007), Foresight 6, 40–43
 * @example wape(Float64Array.of(4, 6), Float64Array.of(5, 4)) // → 30
 */
export function wape(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let error = 0;
  let total = 0;
  for (let t = 0; t < actual.length; t++) {
    error += Math.abs(forecast[t]! - actual[t]!);
    total += Math.abs(actual[t]!);
  }
  return (100 * error) / total;
}
