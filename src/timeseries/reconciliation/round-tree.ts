import { checkCount } from '../check.js';
import { SeriesError } from '../series-error.js';
import { sumsOf } from './bottom-up.js';
import { nearestUnits } from './nearest-units.js';
import { type Tree } from './tree.js';

/** How whole units are given out where expectations are fractions. */
export interface RoundingManner {
  /** per level, shape (nodes,), above 0: how far each node's weeks usually change; a unit too many weighs least where that is much */
  readonly scales: readonly Float64Array[];
  /** share of what a node is owed that counts in its next week, 0 … 1 */
  readonly payback: number;
}

/**
 * Whole units for every node and week, adding up exactly at every level and, at the top, over weeks.
 *
 * From the top down, each parent's units of a week are given to its children so that they lie nearest to what these expect, squares
 * weighed by 1/scale². What rounding owes a node (or has given it too much) is carried into its next weeks, so that a leaf that
 * expects 0.1 a week gets a unit now and then and not the same sibling one every week. Paid back at once (the default) whole
 * units stay within two of what is expected so far, but each fraction costs accuracy; paid back slowly they stay
 * nearer to each week.
 *
 * O(nodes × weeks × log(siblings)) time, deterministic: ties go to the smaller index.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param leaves  shape (leaves × weeks,), week by week within a leaf: expected units, finite and ≥ 0
 * @param weeks  whole number ≥ 1
 * @param manner  absent: all nodes weigh alike and are paid back at once, which is the method of the largest remainder
 * @returns one array per level, top first, shape (nodes × weeks,): whole numbers ≥ 0
 * @throws {SeriesError} naming the position
 * @see Fox (1966), Discrete optimization via marginal analysis, Management Science 13(3)
 * @example
 * const tree = treeOf([['all', 'tea'], ['all', 'gin'], ['all', 'rum']]);
 * roundTree(tree, Float64Array.of(0.4, 0.4, 0.4, 0.4, 1.2, 1.2), 2) // → [[2, 2], [1, 0, 0, 1, 1, 1]]
 */
export function roundTree(tree: Tree, leaves: Float64Array, weeks: number, manner?: RoundingManner): Float64Array[] {
  checkCount('weeks', weeks);
  checkLeaves(tree, leaves, weeks);
  const weights = tree.sizes.map(
    (size, l) => manner?.scales[l]?.map((s) => 1 / (s * s)) ?? new Float64Array(size).fill(1),
  );
  const payback = manner?.payback ?? 1;
  const units = tree.sizes.map((size) => new Float64Array(size * weeks));
  const owed = tree.sizes.map((size) => new Float64Array(size));
  const children = tree.parents.map((parentOf, l) => childrenOf(parentOf, tree.sizes[l]!));
  const tops = Uint32Array.from({ length: tree.sizes[0]! }, (_, i) => i);
  for (let week = 0; week < weeks; week++) {
    const expected = weekOf(tree, leaves, weeks, week);
    const give = (level: number, nodes: Uint32Array, total: number): void => {
      const wish = (node: number): number => expected[level]![node]! + payback * owed[level]![node]!;
      const given =
        nodes.length === 1
          ? Float64Array.of(total)
          : nearestUnits(
              Float64Array.from(nodes, wish),
              Float64Array.from(nodes, (node) => weights[level]![node]!),
              total,
            );
      nodes.forEach((node, i) => {
        units[level]![node * weeks + week] = given[i]!;
        owed[level]![node]! += expected[level]![node]! - given[i]!;
      });
    };
    const due = tops.reduce((sum, node) => sum + expected[0]![node]! + owed[0]![node]!, 0);
    give(0, tops, Math.max(0, Math.round(due)));
    children.forEach(({ starts, nodes }, l) => {
      for (let parent = 0; parent < tree.sizes[l]!; parent++)
        if (starts[parent]! < starts[parent + 1]!)
          give(l + 1, nodes.subarray(starts[parent], starts[parent + 1]), units[l]![parent * weeks + week]!);
    });
  }
  return units;
}

function checkLeaves(tree: Tree, leaves: Float64Array, weeks: number): void {
  const bottom = tree.sizes.length - 1;
  if (leaves.length !== tree.sizes[bottom]! * weeks)
    throw new SeriesError('leaves', `${tree.sizes[bottom]! * weeks} value(s)`, `${leaves.length}`);
  leaves.forEach((value, i) => {
    if (!(value >= 0 && Number.isFinite(value)))
      throw new SeriesError('leaves', 'a finite number ≥ 0', `${value}`, { position: i });
  });
}

/** What every node expects in one week, level by level. */
function weekOf(tree: Tree, leaves: Float64Array, weeks: number, week: number): Float64Array[] {
  const levels: Float64Array[] = [
    Float64Array.from({ length: tree.sizes.at(-1)! }, (_, i) => leaves[i * weeks + week]!),
  ];
  for (let l = tree.sizes.length - 2; l >= 0; l--) levels.unshift(sumsOf(levels[0]!, tree.parents[l]!, tree.sizes[l]!));
  return levels;
}

/** The children of each node as one list with the place where each node's begin. */
function childrenOf(parentOf: Uint32Array, parents: number): { starts: Uint32Array; nodes: Uint32Array } {
  const starts = new Uint32Array(parents + 1);
  for (let child = 0; child < parentOf.length; child++) starts[parentOf[child]! + 1]! += 1;
  for (let parent = 0; parent < parents; parent++) starts[parent + 1]! += starts[parent]!;
  const next = starts.slice();
  const nodes = new Uint32Array(parentOf.length);
  for (let child = 0; child < parentOf.length; child++) nodes[next[parentOf[child]!]!++] = child;
  return { starts, nodes };
}
