/** Share of the weight cut off at either end. */
const CUT = 0.1;

/**
 * Weighted mean of several forecasts, step by step, without the tenth of the weight at either end: a forecast far from
 * the others counts less, whatever its past accuracy.
 *
 * @param forecasts  one or more, each of shape (horizon,)
 * @param weights  shape (forecasts,): ≥ 0, sum 1
 * @see Jose & Winkler (2008), IJF 24(1), 163–169
 */
export function trimmedCombination(forecasts: readonly Float64Array[], weights: Float64Array): Float64Array {
  const horizon = forecasts[0]!.length;
  const count = forecasts.length;
  const order = new Uint16Array(count);
  const combined = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    sortByValue(order, forecasts, h);
    let passed = 0;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const m = order[i]!;
      const next = passed + weights[m]!;
      const share = Math.min(next, 1 - CUT) - Math.max(passed, CUT);
      if (share > 0) sum += share * forecasts[m]![h]!;
      passed = next;
    }
    combined[h] = sum / (1 - 2 * CUT);
  }
  return combined;
}

/** Numbers of the forecasts, from the least at step h to the greatest. */
function sortByValue(order: Uint16Array, forecasts: readonly Float64Array[], h: number): void {
  for (let i = 0; i < order.length; i++) {
    const value = forecasts[i]![h]!;
    let j = i;
    for (; j > 0 && forecasts[order[j - 1]!]![h]! > value; j--) order[j] = order[j - 1]!;
    order[j] = i;
  }
}
