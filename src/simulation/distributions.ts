import type { Random } from './random.js';

/** One draw from the normal distribution with mean 0 and standard deviation 1 (Box–Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
  return radius * Math.cos(2 * Math.PI * random.uniform());
}

/** A factor around 1 whose logarithm has standard deviation `spread`. */
export function lognormal(random: Random, spread: number): number {
  return Math.exp(spread * normal(random));
}

/**
 * Counts with mean `mean` ≥ 0 and variance `mean + mean² / size`, `size` > 0: orders are more uneven than pure chance.
 */
export function negativeBinomial(random: Random, mean: number, size: number): number {
  return mean <= 0 ? 0 : poisson(random, (gamma(random, size) * mean) / size);
}

/** How many of `trials` succeed, each with `probability`; by the normal law where trials are many. */
export function binomial(random: Random, trials: number, probability: number): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (trials > 40) {
    const spread = Math.sqrt(trials * probability * (1 - probability));
    return Math.min(trials, Math.max(0, Math.round(trials * probability + spread * normal(random))));
  }
  let successes = 0;
  for (let i = 0; i < trials; i++) if (random.uniform() < probability) successes++;
  return successes;
}

/** Counts of independent happenings, `mean` on average; by the normal law where many. */
export function poisson(random: Random, mean: number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

/** One draw from the gamma distribution with scale 1. @see Marsaglia & Tsang (2000), ACM TOMS 26(3), 363–372 */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
