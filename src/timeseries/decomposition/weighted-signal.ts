/**
 * How far the autocorrelation at the seasonal lag stands out, in standard errors, where some values are missing: each
 * autocorrelation comes from the pairs that are believed.
 *
 * @param y  shape (n,): finite; never written to
 * @param weights  shape (n,): 0 (missing) … 1 (observed); their sum takes the place of n
 * @returns ≥ 0; 0 where not more than `minSeasons` seasons are known or nothing varies
 */
export function weightedSignal(y: Float64Array, season: number, minSeasons: number, weights: Float64Array): number {
  const n = y.length;
  let worth = 0;
  let mean = 0;
  for (let t = 0; t < n; t++) {
    worth += weights[t]!;
    mean += weights[t]! * y[t]!;
  }
  if (worth <= minSeasons * season) return 0;
  mean /= worth;
  let variance = 0;
  for (let t = 0; t < n; t++) variance += weights[t]! * (y[t]! - mean) * (y[t]! - mean);
  if (!(variance > 0)) return 0;
  let smaller = 0;
  let correlation = 0;
  for (let lag = 1; lag <= season; lag++) {
    let sum = 0;
    let pairs = 0;
    for (let t = lag; t < n; t++) {
      const both = weights[t]! * weights[t - lag]!;
      sum += both * (y[t]! - mean) * (y[t - lag]! - mean);
      pairs += both;
    }
    correlation = pairs > 0 ? ((sum / pairs) * worth * (n - lag)) / (n * variance) : 0;
    if (lag < season) smaller += correlation * correlation;
  }
  return Math.abs(correlation) / Math.sqrt((1 + 2 * smaller) / worth);
}
