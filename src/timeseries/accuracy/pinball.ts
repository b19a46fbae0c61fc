import { checkShare } from '../check.js';
import { checkPair } from './check-pair.js';

/**
 * Mean pinball (quantile) loss in units: what an honest quantile forecast makes smallest.
 *
 * @param actual  shape (n,)
 * @param forecast  shape (n,): forecast of quantile `level`
 * @param level  0 < level < 1, say 0.9
 * @returns ≥ 0, units
 * @throws {SeriesError} on different lengths or a level outside (0, 1)
 * @see Koenker & Bassett (1978), Econometrica 46(1), 33–50
 * @example pinball(Float64Array.of(10, 2), Float64Array.of(8, 8), 0.9) // → 1.2
 */
export function pinball(actual: Float64Array, forecast: Float64Array, level: number): number {
  checkPair(actual, forecast);
  checkShare('level', level);
  let sum = 0;
  for (let t = 0; t < actual.length; t++) {
    const miss = actual[t]! - forecast[t]!;
    sum += Math.max(level * miss, (level - 1) * miss);
  }
  return sum / actual.length;
}
