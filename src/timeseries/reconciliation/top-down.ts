import { middleOut } from './middle-out.js';
import { type Tree } from './tree.js';

/**
 * Splits the forecast of the top among the leaves by their proportions.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param top  shape (sizes[0],)
 * @param proportions  shape (leaves,): ≥ 0, need not add up to 1
 * @returns one array per level, top first, coherent
 * @throws {SeriesError} on wrong lengths
 * @example
 * const tree = treeOf([['all', 'tea'], ['all', 'gin'], ['all', 'rum']]);
 * topDown(tree, Float64Array.of(12), Float64Array.of(3, 1, 2)) // → [[12], [6, 2, 4]]
 */
export function topDown(tree: Tree, top: Float64Array, proportions: Float64Array): Float64Array[] {
  return middleOut(tree, 0, top, proportions);
}
