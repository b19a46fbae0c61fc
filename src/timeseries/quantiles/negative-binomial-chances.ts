import { SeriesError } from '../series-error.js';

/** Beyond its mean, chances below this one are taken for 0. */
const negligible = 1e-17;

/**
 * Chances of a count with the given mean and variance: negative binomial, Poisson where the variance is not above the mean.
 *
 * O(most) time, allocates only the result.
 *
 * @param mean  ≥ 0
 * @param variance  ≥ 0
 * @param most  whole number ≥ 0
 * @returns shape (most + 1,): the chance of 0, 1 … units, the last being that of `most` or more; they add up to 1
 * @throws {SeriesError} naming the argument
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, ch. 5
 * @example negativeBinomialChances(1, 1, 1) // → [0.368, 0.632]
 */
export function negativeBinomialChances(mean: number, variance: number, most: number): Float64Array {
  if (!(mean >= 0 && Number.isFinite(mean))) throw new SeriesError('mean', 'a finite number ≥ 0', `${mean}`);
  if (!(variance >= 0 && Number.isFinite(variance)))
    throw new SeriesError('variance', 'a finite number ≥ 0', `${variance}`);
  if (!(Number.isInteger(most) && most >= 0)) throw new SeriesError('most', 'a whole number ≥ 0', `${most}`);
  const chances = new Float64Array(most + 1);
  if (mean === 0) {
    chances[0] = 1;
    return chances;
  }
  const extra = variance - mean;
  const poisson = extra <= 1e-9 * mean;
  const size = poisson ? 0 : (mean * mean) / extra;
  const share = poisson ? 0 : extra / variance;
  let logChance = poisson ? -mean : size * Math.log(mean / variance);
  let below = 0;
  for (let count = 0; count < most; count++) {
    const chance = Math.exp(logChance);
    chances[count] = chance;
    below += chance;
    if (count > mean && chance < negligible) return chances;
    logChance += poisson ? Math.log(mean / (count + 1)) : Math.log(((count + size) / (count + 1)) * share);
  }
  chances[most] = Math.max(0, 1 - below);
  return chances;
}
