/** Times what is missing is told anew from trend and indices. */
const ROUNDS = 4;

/**
 * Seasonal indices by classical decomposition of a series with gaps: deviations from the moving average count by their
 * weights, and for that average a value is drawn towards what trend and indices found so far expect of it, the more the less
 * it is believed.
 *
 * @param y  shape (n,), n ≥ 2 · season: finite, above 0 unless additive, bridged where the weight is 0; never written to
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 * @returns shape (season,): they sum to 0 or average 1; a position never believed is like the average one
 * @see Dempster, Laird & Rubin (1977), JRSS B 39(1), 1–38: the same to and fro between what is missing and what is estimated
 */
export function weightedIndices(
  y: Float64Array,
  season: number,
  additive: boolean,
  weights: Float64Array,
): Float64Array {
  const n = y.length;
  const half = season >> 1;
  const completed = Float64Array.from(y);
  const trend = new Float64Array(n);
  const indices = new Float64Array(season);
  const trust = new Float64Array(season);
  for (let round = 0; round < ROUNDS; round++) {
    centredMean(completed, season, trend);
    indices.fill(0);
    trust.fill(0);
    for (let t = half; t < n - half; t++) {
      const position = t % season;
      const deviation = additive ? y[t]! - trend[t]! : trend[t]! > 0 ? y[t]! / trend[t]! : 1;
      indices[position]! += weights[t]! * deviation;
      trust[position]! += weights[t]!;
    }
    centre(indices, trust, additive);
    for (let t = 0; t < n; t++) {
      const index = indices[t % season]!;
      const expected = additive ? trend[t]! + index : trend[t]! * index;
      completed[t] = y[t]! + (1 - weights[t]!) * (expected - y[t]!);
    }
  }
  return indices;
}

/** Turns sums of deviations into indices around 0 or 1. */
function centre(indices: Float64Array, trust: Float64Array, additive: boolean): void {
  const season = indices.length;
  let mean = 0;
  for (let s = 0; s < season; s++) {
    indices[s] = trust[s]! > 0 ? indices[s]! / trust[s]! : additive ? 0 : 1;
    mean += indices[s]! / season;
  }
  for (let s = 0; s < season; s++) indices[s] = additive ? indices[s]! - mean : mean > 0 ? indices[s]! / mean : 1;
}

/** Means of a whole season around each value; beyond the first and last of them, those. */
function centredMean(y: Float64Array, season: number, trend: Float64Array): void {
  const n = y.length;
  const half = season >> 1;
  const even = season % 2 === 0;
  let window = 0;
  for (let t = 0; t < 2 * half + 1; t++) window += y[t]!;
  for (let t = half; t < n - half; t++) {
    if (t > half) window += y[t + half]! - y[t - half - 1]!;
    trend[t] = (even ? window - 0.5 * (y[t - half]! + y[t + half]!) : window) / season;
  }
  trend.fill(trend[half]!, 0, half);
  trend.fill(trend[n - half - 1]!, n - half);
}
