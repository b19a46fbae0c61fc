import { gammaQuantile } from '../../timeseries/quantiles/gamma-quantile.js';

/** An expectation below this is 0 but for rounding. */
const negligible = 1e-9;

/**
 * Units that demand stays within with chance `level`: a gamma distribution of the given mean and variance.
 *
 * @param mean  expected units, ≥ 0
 * @param variance  ≥ 0
 * @param level  0 < level < 1
 * @returns ≥ 0
 */
export function demandQuantile(mean: number, variance: number, level: number): number {
  return mean < negligible ? 0 : gammaQuantile(mean, variance, level);
}
