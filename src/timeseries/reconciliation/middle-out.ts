import { bottomUp, sumsOf } from './bottom-up.js';
import { checkLevel, type Tree } from './tree.js';

/**
 * Splits forecasts of one level among the leaves below by their proportions, and adds them up for the levels above.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param level  whose forecasts are kept, 0 = top
 * @param forecast  shape (sizes[level],)
 * @param proportions  shape (leaves,): ≥ 0, need not add up to 1 (past sums, or the leaves' own forecasts); where all of a
 *   node are 0 its leaves share alike
 * @returns one array per level, top first, coherent
 * @throws {SeriesError} on wrong lengths
 * @example
 * const tree = treeOf([['all', 'tea', 'a'], ['all', 'tea', 'b'], ['all', 'gin', 'c']]);
 * middleOut(tree, 1, Float64Array.of(10, 4), Float64Array.of(3, 1, 1)) // → [[14], [10, 4], [7.5, 2.5, 4]]
 */
export function middleOut(
  tree: Tree,
  level: number,
  forecast: Float64Array,
  proportions: Float64Array,
): Float64Array[] {
  checkLevel(tree, level, forecast, 'forecast');
  const weights = bottomUp(tree, proportions);
  let values = forecast;
  for (let l = level; l < tree.sizes.length - 1; l++)
    values = split(values, tree.parents[l]!, weights[l]!, weights[l + 1]!);
  return bottomUp(tree, values);
}

/** Parents' values shared among their children by weight. */
export function split(
  parents: Float64Array,
  parentOf: Uint32Array,
  parentWeights: Float64Array,
  weights: Float64Array,
): Float64Array {
  const children = new Float64Array(weights.length);
  const siblings = sumsOf(new Float64Array(weights.length).fill(1), parentOf, parents.length);
  for (let child = 0; child < children.length; child++) {
    const parent = parentOf[child]!;
    const total = parentWeights[parent]!;
    children[child] = parents[parent]! * (total > 0 ? weights[child]! / total : 1 / siblings[parent]!);
  }
  return children;
}
