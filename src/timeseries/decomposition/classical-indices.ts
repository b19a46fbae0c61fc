import { weightedIndices } from './weighted-indices.js';

/** How a season acts on the level. */
export type SeasonKind = 'additive' | 'multiplicative';

/**
 * Seasonal indices by classical decomposition: the mean deviation from a centred moving average, per position of the
 * season.
 *
 * O(n) time, allocates only the result.
 *
 * @param y  shape (n,), n ≥ 2 · season: finite, above 0 where multiplicative; never written to
 * @param season  periods per season, whole number ≥ 2
 * @param kind  whether the season is added to the level or multiplies it
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how much a value counts in the mean; absent: all 1
 * @returns shape (season,): index of the position of y[0], y[1], …; they sum to 0 (additive) or average 1 (multiplicative)
 * @see R's decompose, statsmodels' seasonal_decompose
 * @example classicalIndices(Float64Array.of(1, 3, 1, 3, 1, 3), 2, 'additive') // → [-1, 1]
 */
export function classicalIndices(
  y: Float64Array,
  season: number,
  kind: SeasonKind,
  weights?: Float64Array,
): Float64Array {
  if (weights !== undefined) return weightedIndices(y, season, kind === 'additive', weights);
  const n = y.length;
  const half = season >> 1;
  const even = season % 2 === 0;
  const indices = new Float64Array(season);
  const counts = countScratch(season);
  // The window holds `season` values (odd) or season + 1 with halved ends (even), centred on t.
  let window = 0;
  for (let t = 0; t < 2 * half + 1; t++) window += y[t]!;
  for (let t = half; t < n - half; t++) {
    if (t > half) window += y[t + half]! - y[t - half - 1]!;
    const trend = (even ? window - 0.5 * (y[t - half]! + y[t + half]!) : window) / season;
    const position = t % season;
    indices[position]! += kind === 'additive' ? y[t]! - trend : trend > 0 ? y[t]! / trend : 1;
    counts[position]!++;
  }
  let mean = 0;
  for (let s = 0; s < season; s++) mean += indices[s]! /= counts[s]! || 1;
  mean /= season;
  for (let s = 0; s < season; s++) indices[s] = kind === 'additive' ? indices[s]! - mean : indices[s]! / mean;
  return indices;
}

let scratch = new Uint32Array(64);
function countScratch(season: number): Uint32Array {
  if (scratch.length < season) scratch = new Uint32Array(2 * season);
  else scratch.fill(0, 0, season);
  return scratch;
}
