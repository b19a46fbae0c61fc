import { type Quantiles } from '../quantiles/quantiles.js';
import { pinball } from './pinball.js';

/**
 * Twice the mean pinball loss of p10, p50 and p90, in percent of the demand: comparable with WAPE, which is the same for p50 alone.
 *
 * @param actual  shape (n,): points of one series or of many, one after the other
 * @param quantiles  shape (n,) each
 * @returns ≥ 0; NaN or Infinity where nothing was sold
 * @throws {SeriesError} on different lengths
 * @example
 * const quantiles = { p10: Float64Array.of(3), p50: Float64Array.of(5), p90: Float64Array.of(8) };
 * pinballPercent(Float64Array.of(6), quantiles) // → 11.111
 */
export function pinballPercent(actual: Float64Array, { p10, p50, p90 }: Quantiles): number {
  const loss = pinball(actual, p10, 0.1) + pinball(actual, p50, 0.5) + pinball(actual, p90, 0.9);
  let total = 0;
  for (let t = 0; t < actual.length; t++) total += Math.abs(actual[t]!);
  return (100 * 2 * (loss / 3) * actual.length) / total;
}
