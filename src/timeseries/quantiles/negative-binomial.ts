import { checkShare } from '../check.js';
import { SeriesError } from '../series-error.js';
import { gammaQuantile } from './gamma-quantile.js';

/** Above this mean the distribution is followed by the gamma curve instead of unit by unit. */
const LARGE = 5000;

/**
 * Quantile of a count with the given mean and variance: negative binomial, Poisson where the variance is not above the mean.
 *
 * @param mean  ≥ 0
 * @param variance  ≥ 0
 * @param level  0 < level < 1
 * @returns least whole number that the count stays within with chance `level`
 * @throws {SeriesError} naming the argument
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, ch. 5
 * @example negativeBinomialQuantile(5, 17.5, 0.9) // → 11
 */
export function negativeBinomialQuantile(mean: number, variance: number, level: number): number {
  checkShare('level', level);
  if (!(mean >= 0 && Number.isFinite(mean))) throw new SeriesError('mean', 'a finite number ≥ 0', `${mean}`);
  if (!(variance >= 0 && Number.isFinite(variance)))
    throw new SeriesError('variance', 'a finite number ≥ 0', `${variance}`);
  if (mean === 0) return 0;
  if (mean > LARGE) return Math.max(0, Math.ceil(gammaQuantile(mean, Math.max(variance, mean), level)));
  const extra = variance - mean;
  const poisson = extra <= 1e-9 * mean;
  const size = poisson ? 0 : (mean * mean) / extra;
  const share = poisson ? 0 : extra / variance;
  // Chances relative to the largest, in logarithms only at the start: exp(−mean) would vanish.
  let logChance = poisson ? -mean : size * Math.log(mean / variance);
  let sum = 0;
  for (let count = 0; ; count++) {
    sum += Math.exp(logChance);
    if (sum >= level || count > mean + 60 * Math.sqrt(Math.max(variance, mean)) + 60) return count;
    logChance += poisson ? Math.log(mean / (count + 1)) : Math.log(((count + size) / (count + 1)) * share);
  }
}
