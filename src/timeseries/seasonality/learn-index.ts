import { type CycleSpread } from './cycle-spread.js';
import { dispersionOf } from './dispersion-of.js';
import { indexAt } from './index-at.js';
import { type Cycle } from './season-calendar.js';

/** Sales of a period are capped at this many times the expected ones, so that one huge order is not taken for a season. */
const MOST = 3;

/**
 * One step of learning a cycle's index from pooled sales.
 *
 * Each bin's raw index is the ratio of sales to what they would have been without this cycle, neighbours counted by a
 * bell curve. It is shrunk to the parent's by empirical Bayes: less, the more bins differ from
 * the parent than chance explains, and the more sales stand behind a bin, the more.
 *
 * @param actual  shape (n,): pooled sales of each period of the history
 * @param expected  shape (n,): what they would have been with this cycle's index at 1; 0 = nothing known of the period
 * @param spread  of the cycle over the history
 * @param before  index of the last step, by which outliers are judged; absent in the first
 * @param parent  shape (bins,): index to shrink to
 * @returns shape (bins,): above 0, mean 1
 */
export function learnIndex(
  actual: Float64Array,
  expected: Float64Array,
  { positions, bins, smoothing }: Cycle,
  spread: CycleSpread,
  parent: Float64Array,
  before?: Float64Array,
): Float64Array {
  const { width } = spread;
  const sales = new Float64Array(bins);
  const base = new Float64Array(bins);
  const squares = new Float64Array(bins);
  const fitted = expected.slice();
  for (let t = 0; t < actual.length; t++) {
    if (!(expected[t]! > 0)) continue;
    const usual = before === undefined ? 1 : indexAt(before, positions[t]!);
    fitted[t] = expected[t]! * usual;
    const capped = before === undefined ? actual[t]! : Math.min(actual[t]!, MOST * fitted[t]!);
    for (let i = t * width; i < (t + 1) * width; i++) {
      const bin = spread.bins[i]!;
      const weight = spread.weights[i]!;
      sales[bin]! += weight * capped;
      base[bin]! += weight * expected[t]!;
      squares[bin]! += weight * weight * expected[t]!;
    }
  }
  const noise = dispersionOf(actual, fitted, bins / (1 + 2 * smoothing));
  return shrunk(sales, base, squares, noise, parent);
}

function shrunk(
  sales: Float64Array,
  base: Float64Array,
  squares: Float64Array,
  noise: number,
  parent: Float64Array,
): Float64Array {
  const bins = parent.length;
  const variance = new Float64Array(bins).fill(Infinity);
  let differences = 0;
  let known = 0;
  for (let b = 0; b < bins; b++) {
    if (!(base[b]! > 0)) continue;
    variance[b] = (noise * parent[b]! * squares[b]!) / base[b]! ** 2;
    differences += (sales[b]! / base[b]! - parent[b]!) ** 2 - variance[b]!;
    known++;
  }
  const signal = known > 0 ? Math.max(0, differences / known) : 0;
  const index = parent.slice();
  if (signal > 0)
    for (let b = 0; b < bins; b++)
      if (base[b]! > 0) index[b]! += (signal / (signal + variance[b]!)) * (sales[b]! / base[b]! - parent[b]!);
  const mean = index.reduce((sum, value) => sum + value, 0) / bins;
  return index.map((value) => Math.max(0.02, value / mean));
}
