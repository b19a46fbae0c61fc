import { checkPair } from './check-pair.js';

/** Where actuals lie against a quantile forecast, in percent. */
export interface Calibration {
  /** strictly below the quantile */
  readonly below: number;
  /** below it or exactly on it */
  readonly atMost: number;
}

/**
 * How well a quantile is calibrated where many actuals tie with it.
 *
 * Weeks without an order tie with a p10 of 0, and orders come in packs: then `coverage` counts every tie as inside and
 * exceeds its nominal share however right the quantiles are. A quantile of level q is calibrated where
 * below ≤ 100 q ≤ atMost; without ties both are equal.
 *
 * @param actual  shape (n,)
 * @param forecast  shape (n,): forecast of one quantile
 * @returns percent below the quantile, and at most on it
 * @throws {SeriesError} on different lengths
 * @see Gneiting, Balabdaoui & Raftery (2007), JRSS B 69(2), 243–268
 * @example calibration(Float64Array.of(0, 0, 1, 4), Float64Array.of(0, 1, 1, 3)) // → { below: 25, atMost: 75 }
 */
export function calibration(actual: Float64Array, forecast: Float64Array): Calibration {
  checkPair(actual, forecast);
  let below = 0;
  let tied = 0;
  for (let t = 0; t < actual.length; t++) {
    if (actual[t]! < forecast[t]!) below++;
    else if (actual[t] === forecast[t]) tied++;
  }
  return { below: (100 * below) / actual.length, atMost: (100 * (below + tied)) / actual.length };
}
