import { checkPair } from './check-pair.js';

/**
 * Tracking signal: the sum of errors over their mean absolute size. Beyond ±4 a forecast is off to one side.
 *
 * @param actual  shape (n,)
 * @param forecast  shape (n,)
 * @returns −n … n, positive means forecast too high (as in `bias`); 0 where every forecast was exact
 * @throws {SeriesError} on different lengths
 * @see Trigg (1964), Operational Research Quarterly 15(3), 271–274
 * @example trackingSignal(Float64Array.of(4, 6, 5), Float64Array.of(5, 7, 5)) // → 3
 */
export function trackingSignal(actual: Float64Array, forecast: Float64Array): number {
  checkPair(actual, forecast);
  let signed = 0;
  let absolute = 0;
  for (let t = 0; t < actual.length; t++) {
    const error = forecast[t]! - actual[t]!;
    signed += error;
    absolute += Math.abs(error);
  }
  return absolute > 0 ? signed / (absolute / actual.length) : 0;
}
