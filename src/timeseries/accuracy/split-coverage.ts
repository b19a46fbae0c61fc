import { checkPair } from './check-pair.js';

/** Ends of a range of which ties count in part, shape (n,) each. */
export interface RangeEnd {
  readonly units: ArrayLike<number>;
  /** share of the chance of exactly so many units that lies below the end, 0 … 1 */
  readonly share: ArrayLike<number>;
}

/**
 * How many points lie in a range in percent, where those that tie with an end count by the share the forecast gives them: the
 * coverage of randomised quantiles, without the dice. Of p10 … p90, 80 is wanted, also where most weeks see no order and every
 * range that begins at 0 holds many more.
 *
 * @param actual  shape (n,)
 * @param low  lower end of the range of each point
 * @param high  upper end of the range of each point
 * @returns percent, 0 … 100
 * @throws {SeriesError} on different lengths
 * @see Czado, Gneiting & Held (2009), Predictive model assessment for count data, Biometrics 65(4), 1254–1261
 * @example
 * const low = { units: [0, 0], share: [0.2, 0.2] };
 * splitCoverage(Float64Array.of(0, 3), low, { units: [3, 3], share: [0.5, 0.5] }) // → 65
 */
export function splitCoverage(actual: Float64Array, low: RangeEnd, high: RangeEnd): number {
  checkPair(actual, Float64Array.from(low.units), 'low');
  checkPair(actual, Float64Array.from(high.units), 'high');
  let inside = 0;
  for (let t = 0; t < actual.length; t++) inside += atMost(actual[t]!, high, t) - atMost(actual[t]!, low, t);
  return (100 * inside) / actual.length;
}

function atMost(value: number, { units, share }: RangeEnd, t: number): number {
  return value < units[t]! ? 1 : value > units[t]! ? 0 : share[t]!;
}
