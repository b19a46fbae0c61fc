import { checkPair } from './check-pair.js';

/** Mean absolute error, in units. @throws {SeriesError} on different lengths */
export function absoluteError(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) sum += Math.abs(forecast[t]! - actual[t]!);
  return sum / actual.length;
}
