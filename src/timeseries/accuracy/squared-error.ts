import { checkPair } from './check-pair.js';

/** Mean squared error, in squared units. @throws {SeriesError} on different lengths */
export function squaredError(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) sum += (forecast[t]! - actual[t]!) ** 2;
  return sum / actual.length;
}
