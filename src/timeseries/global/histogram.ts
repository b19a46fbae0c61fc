import { type BinnedTable, MAX_BINS } from './feature-bins.js';

/** Numbers per feature in a histogram: gradient and hessian sums of every bin, interleaved. */
export const HISTOGRAM_STRIDE = MAX_BINS * 2;

/** Scratch for one training: gradients of a node's rows, gathered once so that every feature reads them in order. */
export interface Gathered {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/**
 * Sums gradients and hessians by bin for the chosen features over the rows of one node.
 *
 * @param chosen  features to sum; entry j goes to `histogram[j × HISTOGRAM_STRIDE …]`
 * @param rows,from,to  the node's rows are `rows[from] … rows[to − 1]`
 * @param histogram  overwritten
 *
 * O(rows × chosen).
 */
export function fillHistogram(
  table: BinnedTable,
  chosen: Int32Array,
  rows: Int32Array,
  from: number,
  to: number,
  gradient: Float64Array,
  hessian: Float64Array,
  gathered: Gathered,
  histogram: Float64Array,
): void {
  const { gradient: g, hessian: h } = gathered;
  const count = to - from;
  for (let k = 0; k < count; k++) {
    const i = rows[from + k]!;
    g[k] = gradient[i]!;
    h[k] = hessian[i]!;
  }
  histogram.fill(0, 0, chosen.length * HISTOGRAM_STRIDE);
  const { bins } = table;
  for (let j = 0; j < chosen.length; j++) {
    const column = chosen[j]! * table.rows;
    const at = j * HISTOGRAM_STRIDE;
    for (let k = 0; k < count; k++) {
      const slot = at + 2 * bins[column + rows[from + k]!]!;
      histogram[slot] = histogram[slot]! + g[k]!;
      histogram[slot + 1] = histogram[slot + 1]! + h[k]!;
    }
  }
}

/** whole − part, written into whole: the sibling's histogram for free. */
export function subtractHistogram(whole: Float64Array, part: Float64Array, length: number): void {
  for (let b = 0; b < length; b++) whole[b] = whole[b]! - part[b]!;
}

/** Where to split a node: chosen-feature index, last bin that goes left, gain over not splitting (0: no split). */
export interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/**
 * The split with the largest gain ½[G₁²/(H₁+λ) + G₂²/(H₂+λ) − G²/(H+λ)]; the first one wins a tie.
 *
 * @param minLeaf  least hessian sum in each child
 */
export function bestSplit(
  table: BinnedTable,
  chosen: Int32Array,
  histogram: Float64Array,
  l2: number,
  minLeaf: number,
): Split {
  const best: Split = { feature: -1, bin: 0, gain: 0 };
  for (let j = 0; j < chosen.length; j++) {
    const last = table.bounds[chosen[j]!]!.length;
    if (last === 0) continue;
    const at = j * HISTOGRAM_STRIDE;
    let sumG = 0;
    let sumH = 0;
    for (let b = 0; b <= last; b++) {
      sumG += histogram[at + 2 * b]!;
      sumH += histogram[at + 2 * b + 1]!;
    }
    if (sumH < 2 * minLeaf) continue;
    const whole = (sumG * sumG) / (sumH + l2);
    let leftG = 0;
    let leftH = 0;
    for (let b = 0; b < last; b++) {
      leftG += histogram[at + 2 * b]!;
      leftH += histogram[at + 2 * b + 1]!;
      if (leftH < minLeaf) continue;
      const rightH = sumH - leftH;
      if (rightH < minLeaf) break;
      const rightG = sumG - leftG;
      const gain = 0.5 * ((leftG * leftG) / (leftH + l2) + (rightG * rightG) / (rightH + l2) - whole);
      if (gain > best.gain) {
        best.feature = j;
        best.bin = b;
        best.gain = gain;
      }
    }
  }
  return best;
}
