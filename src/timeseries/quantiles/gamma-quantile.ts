import { normalQuantile } from './normal-quantile.js';

/**
 * Quantile of a gamma variable by the cube-root approximation of Wilson & Hilferty: μ·(1 − v + z·√v)³ with v = σ²/(9·μ²) and the normal
 * quantile z. Good to some parts in a thousand: the exact value of the example is 15.987.
 *
 * @param mean  μ > 0
 * @param variance  σ² ≥ 0
 * @param level  0 < level < 1
 * @returns ≥ 0
 * @see Wilson & Hilferty (1931), PNAS 17(12), 684–688
 * @example gammaQuantile(10, 20, 0.9) // → 15.968
 */
export function gammaQuantile(mean: number, variance: number, level: number): number {
  const ninth = variance / (mean * mean) / 9;
  return mean * Math.max(0, 1 - ninth + normalQuantile(level) * Math.sqrt(ninth)) ** 3;
}
