import { probit } from 'simple-statistics';

/** Expectations below this are rounding errors. */
const negligible = 1e-9;

/**
 * Units that demand stays within with chance `level`: a gamma distribution of the given mean and variance.
 *
 * @param mean  expected units, ≥ 0
 * @param variance  ≥ 0
 * @param level  0 < level < 1
 * @returns ≥ 0
 * @see Wilson & Hilferty (1931), PNAS 17(12), 684–688, for the approximation by the cube root
 */
export function demandQuantile(mean: number, variance: number, level: number): number {
  if (mean < negligible) return 0;
  const ninth = variance / (mean * mean) / 9;
  return mean * Math.max(0, 1 - ninth + probit(level) * Math.sqrt(ninth)) ** 3;
}
