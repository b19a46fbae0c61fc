import { levelOf } from './level-of.js';
import { type PooledSeries } from './pooled-series.js';

/** Deviations of a pool of series from its levels and a season, period by period. */
export interface PoolDeviations {
  /** shape (periods,): pooled sales */
  readonly actual: Float64Array;
  /** shape (periods,): expected from level and season; 0 where unknown */
  readonly expected: Float64Array;
  /** shape (periods,): variance of the pooled sales that the deviations of single series add up to */
  readonly ownVariance: Float64Array;
  /** periods from the first on that any series reaches */
  readonly history: number;
}

/**
 * Pools sales and expectations of series that each keep their own level, and separates common from own deviations: the squared
 * differences from the pool's common deviation add up to the own variance.
 *
 * @param factors  shape (periods,): season of each period
 * @param width  periods over which a level is taken
 *
 * O(total length) time.
 */
export function poolDeviations(pool: readonly PooledSeries[], factors: Float64Array, width: number): PoolDeviations {
  const [actual, expected, ownVariance, cross, sizes] = Array.from(
    { length: 5 },
    () => new Float64Array(factors.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  let history = 0;
  for (const { y, start, weights } of pool) {
    const own = factors.subarray(start, start + y.length);
    const level = levelOf(y, own, width, weights);
    history = Math.max(history, start + y.length);
    for (let t = 0; t < y.length; t++) {
      const weight = weights === undefined ? 1 : weights[t]!;
      const usual = level[t]! * own[t]!;
      const difference = y[t]! - usual;
      actual[start + t]! += weight * y[t]!;
      expected[start + t]! += weight * usual;
      ownVariance[start + t]! += weight * difference * difference;
      cross[start + t]! += weight * difference * usual;
      sizes[start + t]! += weight * usual * usual;
    }
  }
  for (let t = 0; t < history; t++) {
    if (!(expected[t]! > 0)) continue;
    // Effective number of series of equal size; the deviation of a single one counts as its own.
    const count = expected[t]! ** 2 / sizes[t]!;
    if (count < 2) continue;
    const common = actual[t]! / expected[t]! - 1;
    const apart = ownVariance[t]! - 2 * common * cross[t]! + common * common * sizes[t]!;
    ownVariance[t] = Math.max(0, apart) * (count / (count - 1));
  }
  return { actual, expected, ownVariance: ownVariance, history };
}
