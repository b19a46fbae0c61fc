/** How a season acts on the level. */
export type SeasonKind = 'additive' | 'multiplicative';

/** How often missing values are estimated anew from trend and indices. */
const ROUNDS = 4;

/**
 * Seasonal indices by classical decomposition: the mean deviation from a centred moving average, per position of the
 * season.
 *
 * O(n) time.
 *
 * With the moving average mₜ over one season, the index of position j is the weighted mean of yₜ − mₜ (additive) or yₜ / mₜ
 * (multiplicative) over the periods of that position, less (divided by) the mean of all indices. Where weights are below 1 the moving
 * average is taken over yₜ + (1 − wₜ)·(expectedₜ − yₜ), with what moving average and indices of the round before expect, in a few rounds.
 *
 * @param y  shape (n,), n ≥ 2 · season: finite, above 0 where multiplicative, interpolated where the weight is 0; never written to
 * @param season  periods per season, whole number ≥ 2
 * @param kind  whether the season is added to the level or multiplies it
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how much a value counts in the mean; absent: all 1
 * @returns shape (season,): index of the position of y[0], y[1], …; they sum to 0 (additive) or average 1 (multiplicative); a position
 *   whose weights are all 0 is like the average one
 * @see R's decompose, statsmodels' seasonal_decompose; Dempster, Laird & Rubin (1977), JRSS B 39(1), 1–38, for missing values
 * @example classicalIndices(Float64Array.of(1, 3, 1, 3, 1, 3), 2, 'additive') // → [-1, 1]
 */
export function classicalIndices(
  y: Float64Array,
  season: number,
  kind: SeasonKind,
  weights?: Float64Array,
): Float64Array {
  const indices = new Float64Array(season);
  if (weights === undefined) {
    addDeviations(y, y, season, kind, indices);
    return indices;
  }
  const completed = Float64Array.from(y);
  const trend = new Float64Array(y.length);
  for (let round = 0; round < ROUNDS; round++) {
    indices.fill(0);
    addDeviations(y, completed, season, kind, indices, weights, trend);
    for (let t = 0; t < y.length; t++) {
      const index = indices[t % season]!;
      const expected = kind === 'additive' ? trend[t]! + index : trend[t]! * index;
      completed[t] = y[t]! + (1 - weights[t]!) * (expected - y[t]!);
    }
  }
  return indices;
}

/**
 * One decomposition.
 *
 * @param averaged  shape (n,): what the moving average is taken of
 * @param indices  shape (season,): zeros; filled in
 * @param trend  shape (n,): where given, filled in with the moving average; beyond the first and last of them, those
 */
function addDeviations(
  y: Float64Array,
  averaged: Float64Array,
  season: number,
  kind: SeasonKind,
  indices: Float64Array,
  weights?: Float64Array,
  trend?: Float64Array,
): void {
  const n = y.length;
  const half = season >> 1;
  const even = season % 2 === 0;
  const totals = new Array<number>(season).fill(0);
  // The window holds `season` values (odd) or season + 1 with halved ends (even), centred on t.
  let window = 0;
  for (let t = 0; t < 2 * half + 1; t++) window += averaged[t]!;
  let position = half;
  for (let t = half; t < n - half; t++) {
    if (t > half) window += averaged[t + half]! - averaged[t - half - 1]!;
    const mean = (even ? window - 0.5 * (averaged[t - half]! + averaged[t + half]!) : window) / season;
    if (trend !== undefined) trend[t] = mean;
    const deviation = kind === 'additive' ? y[t]! - mean : mean > 0 ? y[t]! / mean : 1;
    indices[position]! += weights === undefined ? deviation : weights[t]! * deviation;
    totals[position]! += weights === undefined ? 1 : weights[t]!;
    if (++position === season) position = 0;
  }
  trend?.fill(trend[half]!, 0, half);
  trend?.fill(trend[n - half - 1]!, n - half);
  centreIndices(indices, totals, kind);
}

/** Turns sums of deviations into indices around 0 or 1. */
function centreIndices(indices: Float64Array, totals: readonly number[], kind: SeasonKind): void {
  const season = indices.length;
  const neutral = kind === 'additive' ? 0 : 1;
  let mean = 0;
  for (let s = 0; s < season; s++) {
    indices[s] = totals[s]! > 0 ? indices[s]! / totals[s]! : neutral;
    mean += indices[s]!;
  }
  mean /= season;
  for (let s = 0; s < season; s++)
    indices[s] = kind === 'additive' ? indices[s]! - mean : mean > 0 ? indices[s]! / mean : neutral;
}
