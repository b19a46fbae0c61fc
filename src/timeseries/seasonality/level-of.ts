/** Share of last year's growth that is expected to continue within the half year that a cut-off window misses. */
const TREND_KEPT = 0.7;
/** Growth beyond this, up or down within a year, is treated as noise. */
const MOST_GROWTH = 1.5;

/**
 * Level of each period without its season: sales over factors, summed over a year around the period.
 *
 * A ratio of sums, so zeros and sparse series need no care. At both ends the window is cut off; what is missing of the year is
 * made up for by the factors, and the distance from the window's middle to the period by part of the growth from year
 * to year.
 *
 * @param y  shape (n,): ≥ 0
 * @param factors  shape (n,): above 0
 * @param width  periods of a year
 * @param weights  shape (n,): 0 (missing) … 1; absent: all 1
 * @returns shape (n,): ≥ 0
 *
 * O(n) time.
 */
export function levelOf(y: Float64Array, factors: Float64Array, width: number, weights?: Float64Array): Float64Array {
  const n = y.length;
  const half = Math.floor(width / 2);
  const level = new Float64Array(n);
  const sales = new Float64Array(n + 1);
  const expected = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    sales[t + 1] = sales[t]! + weight * y[t]!;
    expected[t + 1] = expected[t]! + weight * factors[t]!;
  }
  const mean = (from: number, to: number) => {
    const base = expected[to]! - expected[from]!;
    return base > 0 ? Math.max(0, sales[to]! - sales[from]!) / base : 0;
  };
  const growth = (early: number, late: number) =>
    early > 0 && late > 0 ? Math.max(1 / MOST_GROWTH, Math.min(MOST_GROWTH, late / early)) ** (TREND_KEPT / width) : 1;
  const enough = n >= 2 * width;
  const atStart = enough ? growth(mean(0, width), mean(width, 2 * width)) : 1;
  const atEnd = enough ? growth(mean(n - 2 * width, n - width), mean(n - width, n)) : 1;
  for (let t = 0; t < n; t++) {
    const from = Math.max(0, t - half);
    const to = Math.min(n, t + half + 1);
    const ahead = t - (from + to - 1) / 2;
    level[t] = mean(from, to) * (ahead === 0 ? 1 : (ahead > 0 ? atEnd : atStart) ** ahead);
  }
  return level;
}
