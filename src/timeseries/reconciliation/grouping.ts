import { checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';
import { type Tree } from './tree.js';

/**
 * Sums of any kind over the same leaves, nested or crossed (by product and area as well as by retailer), as one map
 * leaf → node per level: the summing matrix in leaves × levels numbers.
 */
export interface Grouping {
  readonly leaves: number;
  /** nodes per level of sums; the leaves themselves are no level */
  readonly sizes: readonly number[];
  /** per level, shape (leaves,): the node that each leaf adds to */
  readonly nodeOf: readonly Uint32Array[];
}

/** One value per node of every level of sums, and per leaf. */
export interface GroupedValues {
  readonly sums: readonly Float64Array[];
  readonly leaves: Float64Array;
}

/**
 * The levels of a tree above its leaves, as maps from the leaves.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @returns one map per level of sums, top first
 * @example
 * const tree = treeOf([['all', 'tea', 'a'], ['all', 'tea', 'b'], ['all', 'gin', 'c']]);
 * groupingOf(tree).nodeOf // → [[0, 0, 0], [0, 0, 1]]
 */
export function groupingOf(tree: Tree): Grouping {
  const bottom = tree.sizes.length - 1;
  const leaves = tree.sizes[bottom]!;
  const nodeOf: Uint32Array[] = [];
  let node = Uint32Array.from({ length: leaves }, (_, i) => i);
  for (let l = bottom - 1; l >= 0; l--) {
    const parentOf = tree.parents[l]!;
    node = node.map((below) => parentOf[below]!);
    nodeOf.unshift(node);
  }
  return { leaves, sizes: tree.sizes.slice(0, bottom), nodeOf };
}

/**
 * The coherent values of a grouping: its leaves and their sums, in fixed order.
 *
 * @param grouping  which sums each leaf adds to, see {@link groupingOf}
 * @param leaves  shape (leaves,)
 * @returns per level of sums, shape (nodes,)
 * @example
 * const byArea = { leaves: 3, sizes: [2], nodeOf: [Uint32Array.of(0, 1, 0)] };
 * groupSums(byArea, Float64Array.of(3, 1, 2)) // → [[5, 1]]
 */
export function groupSums({ sizes, nodeOf }: Grouping, leaves: Float64Array): Float64Array[] {
  return nodeOf.map((node, l) => {
    const sums = new Float64Array(sizes[l]!);
    for (let i = 0; i < leaves.length; i++) sums[node[i]!]! += leaves[i]!;
    return sums;
  });
}

/** @throws {SeriesError} unless there is one finite value per node of every level and per leaf. */
export function checkGrouped({ sizes, leaves }: Grouping, values: GroupedValues, argument: string, each = 1): void {
  const lengths = [...values.sums.map((level) => level.length), values.leaves.length];
  const expected = [...sizes, leaves].map((size) => size * each);
  if (lengths.length !== expected.length || lengths.some((length, l) => length !== expected[l]))
    throw new SeriesError(argument, `${expected.join(' + ')} value(s), level by level`, lengths.join(' + '));
  for (const level of [...values.sums, values.leaves]) checkSeries(argument, level, 0);
}
