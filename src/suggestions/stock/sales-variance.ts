/** What a shop sells between two counts lies around its expectation by chance, and by so large a share of it. */
const rateError = 0.5;

/** Variance of the units sold where `mean` are expected. */
export function salesVariance(mean: number): number {
  return mean + (rateError * mean) ** 2;
}
