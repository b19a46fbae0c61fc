import { checkLevel, type Tree } from './tree.js';

/**
 * Sums of the leaves at every level, in fixed order.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param leaves  shape (sizes of the last level,)
 * @returns one array per level, top first; the last is `leaves` itself
 * @throws {SeriesError} on a wrong number of leaves
 * @example
 * const tree = treeOf([['all', 'tea'], ['all', 'gin'], ['all', 'rum']]);
 * bottomUp(tree, Float64Array.of(3, 1, 2)) // → [[6], [3, 1, 2]]
 */
export function bottomUp(tree: Tree, leaves: Float64Array): Float64Array[] {
  checkLevel(tree, tree.sizes.length - 1, leaves, 'leaves');
  const levels = [leaves];
  for (let level = tree.sizes.length - 2; level >= 0; level--)
    levels.unshift(sumsOf(levels[0]!, tree.parents[level]!, tree.sizes[level]!));
  return levels;
}

/** Children's values added up per parent. */
export function sumsOf(children: Float64Array, parentOf: Uint32Array, parents: number): Float64Array {
  const sums = new Float64Array(parents);
  for (let child = 0; child < children.length; child++) sums[parentOf[child]!]! += children[child]!;
  return sums;
}
