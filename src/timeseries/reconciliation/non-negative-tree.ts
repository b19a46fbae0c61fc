import { bottomUp, sumsOf } from './bottom-up.js';
import { split } from './middle-out.js';
import { checkLevel, type Tree } from './tree.js';

/**
 * Takes negative values out of reconciled ones and keeps what is above them: a node below zero becomes 0 and its positive
 * siblings give way in proportion.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param leaves  shape (leaves,): reconciled values
 * @returns one array per level, top first: ≥ 0, coherent, and equal to the sums of `leaves` wherever those were ≥ 0 along
 *   the whole way from the top; nothing changes where nothing was negative
 * @throws {SeriesError} on a wrong number of leaves
 * @example
 * const tree = treeOf([['all', 'tea'], ['all', 'gin'], ['all', 'rum']]);
 * nonNegativeTree(tree, Float64Array.of(6, -2, 2)) // → [[6], [4.5, 0, 1.5]]
 */
export function nonNegativeTree(tree: Tree, leaves: Float64Array): Float64Array[] {
  checkLevel(tree, tree.sizes.length - 1, leaves, 'leaves');
  if (leaves.every((value) => value >= 0)) return bottomUp(tree, leaves);
  const wanted = bottomUp(tree, leaves);
  let values: Float64Array = clipped(wanted[0]!);
  for (let l = 0; l < tree.parents.length; l++) {
    const parentOf = tree.parents[l]!;
    const weights = clipped(wanted[l + 1]!);
    values = split(values, parentOf, sumsOf(weights, parentOf, values.length), weights);
  }
  return bottomUp(tree, values);
}

const clipped = (values: Float64Array) => values.map((value) => Math.max(0, value));
