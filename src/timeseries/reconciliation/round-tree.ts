import { checkCount } from '../check.js';
import { SeriesError } from '../series-error.js';
import { apportioned } from './round-to-total.js';
import { sumsOf } from './bottom-up.js';
import { type Tree } from './tree.js';

/**
 * Whole units for every node and week, adding up exactly at every level and over weeks.
 *
 * From the top down, each parent's units of a week are given to its children by largest remainder. What rounding owes a node
 * (or has given it too much) is carried into its next week, so that a leaf that expects 0.1 a week gets one unit in about
 * ten weeks and not the same sibling one every week.
 *
 * @param leaves  shape (leaves × weeks,), week by week within a leaf: expected units, finite and ≥ 0
 * @param weeks  whole number ≥ 1
 * @returns one array per level, top first, shape (nodes × weeks,): whole numbers ≥ 0
 * @throws {SeriesError} naming the position
 *
 * O(nodes × weeks × log(siblings)) time, deterministic: ties go to the smaller index.
 */
export function roundTree(tree: Tree, leaves: Float64Array, weeks: number): Float64Array[] {
  checkCount('weeks', weeks);
  const bottom = tree.sizes.length - 1;
  if (leaves.length !== tree.sizes[bottom]! * weeks)
    throw new SeriesError('leaves', `${tree.sizes[bottom]! * weeks} value(s)`, `${leaves.length}`);
  leaves.forEach((value, i) => {
    if (!(value >= 0 && Number.isFinite(value)))
      throw new SeriesError('leaves', 'a finite number ≥ 0', `${value}`, { position: i });
  });
  const units = tree.sizes.map((size) => new Float64Array(size * weeks));
  const owed = tree.sizes.map((size) => new Float64Array(size));
  const children = tree.parents.map((parentOf, l) => childrenOf(parentOf, tree.sizes[l]!));
  for (let week = 0; week < weeks; week++) {
    addWeek(tree, leaves, weeks, week, owed);
    const tops = owed[0]!;
    const total = Math.max(0, Math.round(tops.reduce((sum, value) => sum + value, 0)));
    give(tops, apportioned(tops, total), units[0]!, weeks, week, (i) => i);
    tree.parents.forEach((_, l) => {
      const { starts, nodes } = children[l]!;
      for (let parent = 0; parent < tree.sizes[l]!; parent++) {
        const siblings = nodes.subarray(starts[parent], starts[parent + 1]);
        const wishes = Float64Array.from(siblings, (node) => owed[l + 1]![node]!);
        const given = apportioned(wishes, units[l]![parent * weeks + week]!);
        give(owed[l + 1]!, given, units[l + 1]!, weeks, week, (i) => siblings[i]!);
      }
    });
  }
  return units;
}

/** Adds one week's expectation to what every node is owed. */
function addWeek(tree: Tree, leaves: Float64Array, weeks: number, week: number, owed: readonly Float64Array[]): void {
  let expected: Float64Array = owed[owed.length - 1]!.map((_, leaf) => leaves[leaf * weeks + week]!);
  for (let l = tree.sizes.length - 1; l >= 0; l--) {
    for (let i = 0; i < expected.length; i++) owed[l]![i]! += expected[i]!;
    if (l > 0) expected = sumsOf(expected, tree.parents[l - 1]!, tree.sizes[l - 1]!);
  }
}

function give(
  owed: Float64Array,
  given: Float64Array,
  units: Float64Array,
  weeks: number,
  week: number,
  nodeOf: (i: number) => number,
): void {
  for (let i = 0; i < given.length; i++) {
    const node = nodeOf(i);
    units[node * weeks + week] = given[i]!;
    owed[node]! -= given[i]!;
  }
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
