/**
 * How many times its expectation the variance of a period's sales is: 1 for single units that come at random, more for cases.
 *
 * @param actual  shape (n,)
 * @param fitted  shape (n,): expectation; periods with 0 are left out
 * @param parameters  how many numbers were learnt from the same periods
 * @returns > 0; never below a thousandth of the mean expectation, as sales never follow a curve exactly
 */
export function dispersionOf(actual: Float64Array, fitted: Float64Array, parameters: number): number {
  let sum = 0;
  let total = 0;
  let periods = 0;
  for (let t = 0; t < actual.length; t++) {
    if (!(fitted[t]! > 0)) continue;
    sum += (actual[t]! - fitted[t]!) ** 2 / fitted[t]!;
    total += fitted[t]!;
    periods++;
  }
  if (periods === 0) return 1;
  const free = Math.max(1, periods - parameters);
  return Math.max(sum / free, (1e-3 * total) / periods);
}
