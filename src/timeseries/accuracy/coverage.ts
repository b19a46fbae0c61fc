import { checkPair } from './check-pair.js';

/**
 * How many points lie in [low, high], ends included, in percent. Of p10 … p90, 80 is wanted, neither less nor more.
 *
 * @param actual  shape (n,)
 * @param low  shape (n,): lower end of the range of each point
 * @param high  shape (n,): upper end of the range of each point
 * @returns percent, 0 … 100
 * @throws {SeriesError} on different lengths
 * @example coverage(Float64Array.of(4, 6), Float64Array.of(3, 3), Float64Array.of(5, 5)) // → 50
 */
export function coverage(actual: Float64Array, low: Float64Array, high: Float64Array): number {
  checkPair(actual, low, 'low');
  checkPair(actual, high, 'high');
  let inside = 0;
  for (let t = 0; t < actual.length; t++) if (actual[t]! >= low[t]! && actual[t]! <= high[t]!) inside++;
  return (100 * inside) / actual.length;
}
