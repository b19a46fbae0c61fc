import { type PoolDeviations } from './pool-deviations.js';

/** Prior correlation between the deviations of the same period of two years, if all the pool shares them. */
const PRIOR_AGREEMENT = 0.5;
/** The prior counts as this many pairs of years. */
const PRIOR_PAIRS = 8;
/** Below this agreement a smooth season errs less, as measured on panels of four years and on one of two. */
const LEAST_AGREEMENT = 0.2;
/** A deviation is capped at this share of the expected sales. */
const MOST = 2;
/** Periods with less than this share of the mean expected sales are left out. */
const LEAST_EXPECTED = 0.1;

/**
 * Lets single bins of a smooth index stand out where the same periods of different years agree: the week of
 * Mother's Day sells more than the weeks around it, every year.
 *
 * Agreement is the correlation between years of what the smooth season leaves, less one standard error of it, so
 * that little evidence changes nothing; how far a bin is shrunk follows from it and the number of years.
 *
 * @param smooth  shape (bins,): index around 1
 * @param positions  shape (periods,): of the cycle, 0 ≤ position < 1
 * @param pool  deviations of the pool from the smooth season
 * @returns shape (bins,): above 0, mean 1; `smooth` itself where years do not agree
 */
export function sharpenIndex(smooth: Float64Array, positions: Float64Array, pool: PoolDeviations): Float64Array {
  const bins = smooth.length;
  const byBin: number[][] = Array.from({ length: bins }, () => []);
  const { variance, common } = sortDeviations(pool, positions, byBin);
  if (!(variance > 0)) return smooth;
  const agreement = agreementOf(byBin, variance, common);
  if (agreement < LEAST_AGREEMENT) return smooth;
  const index = smooth.map((value, bin) => {
    const seen = byBin[bin]!.length;
    if (seen === 0) return value;
    const mean = byBin[bin]!.reduce((sum, deviation) => sum + deviation, 0) / seen;
    return value * (1 + ((seen * agreement) / (1 + (seen - 1) * agreement)) * mean);
  });
  const mean = index.reduce((sum, value) => sum + value, 0) / bins;
  return index.map((value) => Math.max(0.02, value / mean));
}

/** Puts every period's deviation into its bin; returns their mean square and the share of it that the pool had in common. */
function sortDeviations(
  { actual, expected, ownVariance: whims, history }: PoolDeviations,
  positions: Float64Array,
  byBin: number[][],
): { variance: number; common: number } {
  let total = 0;
  for (let t = 0; t < history; t++) total += expected[t]!;
  let sum = 0;
  let own = 0;
  let count = 0;
  for (let t = 0; t < history; t++) {
    if (!(expected[t]! > (LEAST_EXPECTED * total) / history)) continue;
    const deviation = Math.min(MOST, actual[t]! / expected[t]! - 1);
    byBin[Math.round(positions[t]! * byBin.length) % byBin.length]!.push(deviation);
    sum += deviation * deviation;
    own += whims[t]! / expected[t]! ** 2;
    count++;
  }
  return { variance: count > 0 ? sum / count : 0, common: sum > 0 ? Math.max(0, 1 - own / sum) : 0 };
}

function agreementOf(byBin: readonly (readonly number[])[], variance: number, common: number): number {
  let pairs = PRIOR_PAIRS;
  let products = PRIOR_PAIRS * PRIOR_AGREEMENT * common * variance;
  for (const deviations of byBin) {
    for (let a = 1; a < deviations.length; a++) {
      for (let b = 0; b < a; b++) {
        products += deviations[a]! * deviations[b]!;
        pairs++;
      }
    }
  }
  return Math.min(0.95, products / (pairs * variance) - 1 / Math.sqrt(pairs));
}
