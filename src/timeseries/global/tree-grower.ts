import { type BinnedTable } from './feature-bins.js';
import { type ForestBuilder } from './forest.js';
import {
  HISTOGRAM_STRIDE,
  type Gathered,
  type Split,
  bestSplit,
  fillHistogram,
  subtractHistogram,
} from './histogram.js';

/** How large a tree grows. */
export interface TreeShape {
  /** leaves per tree, ≥ 2 */
  readonly maxLeaves: number;
  /** least hessian sum (rows, for unit weights) in a leaf */
  readonly minLeaf: number;
  /** L2 penalty on leaf values */
  readonly l2: number;
}

/** A leaf of the tree just grown and where its rows lie in the row order. */
export interface GrownLeaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
}

interface OpenLeaf {
  node: number;
  from: number;
  to: number;
  histogram: Float64Array;
  split: Split;
}

/** Grows trees leaf by leaf, the most gainful split first; histograms are reused from tree to tree. */
export class TreeGrower {
  private readonly pool: Float64Array[] = [];
  private readonly gathered: Gathered;
  private readonly spill: Int32Array;

  constructor(
    private readonly table: BinnedTable,
    private readonly shape: TreeShape,
  ) {
    this.gathered = { gradient: new Float64Array(table.rows), hessian: new Float64Array(table.rows) };
    this.spill = new Int32Array(table.rows);
  }

  /**
   * Adds one tree to the forest. Leaf values are −G/(H+λ), not yet shrunk by a learning rate.
   *
   * @param rows  rows to learn from; reordered so that every leaf's rows lie together
   */
  grow(
    forest: ForestBuilder,
    rows: Int32Array,
    gradient: Float64Array,
    hessian: Float64Array,
    chosen: Int32Array,
  ): GrownLeaf[] {
    const root = addLeaf(forest);
    forest.roots.push(root);
    const histogram = this.takeHistogram();
    fillHistogram(this.table, chosen, rows, 0, rows.length, gradient, hessian, this.gathered, histogram);
    const open: OpenLeaf[] = [this.openLeaf(root, 0, rows.length, histogram, chosen)];
    while (open.length < this.shape.maxLeaves) {
      const leaf = mostGainful(open);
      if (leaf === undefined) break;
      open.push(this.splitLeaf(forest, leaf, rows, gradient, hessian, chosen));
    }
    for (const leaf of open) {
      this.pool.push(leaf.histogram);
      let sumG = 0;
      let sumH = 0;
      for (let k = leaf.from; k < leaf.to; k++) {
        sumG += gradient[rows[k]!]!;
        sumH += hessian[rows[k]!]!;
      }
      forest.value[leaf.node] = sumH + this.shape.l2 > 0 ? -sumG / (sumH + this.shape.l2) : 0;
    }
    return open;
  }

  private openLeaf(node: number, from: number, to: number, histogram: Float64Array, chosen: Int32Array): OpenLeaf {
    const split = bestSplit(this.table, chosen, histogram, this.shape.l2, this.shape.minLeaf);
    return { node, from, to, histogram, split };
  }

  /** Turns `leaf` into its own left child and returns the right one. */
  private splitLeaf(
    forest: ForestBuilder,
    leaf: OpenLeaf,
    rows: Int32Array,
    gradient: Float64Array,
    hessian: Float64Array,
    chosen: Int32Array,
  ): OpenLeaf {
    const { from, to } = leaf;
    const feature = chosen[leaf.split.feature]!;
    const middle = this.partition(rows, from, to, feature, leaf.split.bin);
    forest.feature[leaf.node] = feature;
    forest.threshold[leaf.node] = this.table.bounds[feature]![leaf.split.bin]!;
    const left = addLeaf(forest);
    const right = addLeaf(forest);
    forest.left[leaf.node] = left;

    const smallIsLeft = middle - from <= to - middle;
    const small = this.takeHistogram();
    const [a, b] = smallIsLeft ? [from, middle] : [middle, to];
    fillHistogram(this.table, chosen, rows, a, b, gradient, hessian, this.gathered, small);
    subtractHistogram(leaf.histogram, small, chosen.length * HISTOGRAM_STRIDE);
    const large = leaf.histogram;
    Object.assign(leaf, this.openLeaf(left, from, middle, smallIsLeft ? small : large, chosen));
    return this.openLeaf(right, middle, to, smallIsLeft ? large : small, chosen);
  }

  /** Rows with bin ≤ `bin` first, both parts in their old order; returns where the second begins. */
  private partition(rows: Int32Array, from: number, to: number, feature: number, bin: number): number {
    const { bins } = this.table;
    const column = feature * this.table.rows;
    let write = from;
    let spilled = 0;
    for (let k = from; k < to; k++) {
      const i = rows[k]!;
      if (bins[column + i]! <= bin) rows[write++] = i;
      else this.spill[spilled++] = i;
    }
    rows.set(this.spill.subarray(0, spilled), write);
    return write;
  }

  private takeHistogram(): Float64Array {
    return this.pool.pop() ?? new Float64Array(this.table.features * HISTOGRAM_STRIDE);
  }
}

function addLeaf(forest: ForestBuilder): number {
  forest.feature.push(-1);
  forest.threshold.push(0);
  forest.left.push(0);
  return forest.value.push(0) - 1;
}

function mostGainful(open: readonly OpenLeaf[]): OpenLeaf | undefined {
  let best: OpenLeaf | undefined;
  for (const leaf of open) if (leaf.split.gain > (best?.split.gain ?? 0)) best = leaf;
  return best;
}
