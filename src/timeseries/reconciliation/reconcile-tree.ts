import { SeriesError } from '../series-error.js';
import { bottomUp, sumsOf } from './bottom-up.js';
import { checkLevel, type Tree } from './tree.js';

/**
 * Weighted least squares reconciliation of nested levels, exact and in linear time.
 *
 * Finds the coherent values nearest to the base forecasts, each node's miss weighed by 1 / variance. On a tree the normal
 * equations need no matrix: on the way up each node weighs its own forecast against the sum of its children, on the
 * way down what is left over is shared by the children's variances.
 *
 * O(nodes) time and memory.
 *
 * @param tree  levels of sums, see {@link treeOf}
 * @param base  one array per level, top first: base forecasts
 * @param variance  like `base`: variance of each base forecast's error, > 0 (structural scaling: number of leaves below)
 * @returns one array per level, top first, coherent; may be negative (see `nonNegativeTree`)
 * @throws {SeriesError} on wrong lengths or a variance that is not a number above 0
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), JASA 114(526), 804–819, for the estimator
 * @example
 * const tree = treeOf([['all', 'tea'], ['all', 'gin'], ['all', 'rum']]);
 * const base = [Float64Array.of(18), Float64Array.of(6, 3, 3)];
 * reconcileTree(tree, base, [Float64Array.of(3), Float64Array.of(1, 1, 1)]) // → [[15], [7, 4, 4]]
 */
export function reconcileTree(
  tree: Tree,
  base: readonly Float64Array[],
  variance: readonly Float64Array[],
): Float64Array[] {
  const bottom = tree.sizes.length - 1;
  check(tree, base, variance);
  const mean = base.slice();
  const spread = variance.slice();
  const sums: Float64Array[] = [];
  const spreadSums: Float64Array[] = [];
  for (let l = bottom - 1; l >= 0; l--) {
    const below = sumsOf(mean[l + 1]!, tree.parents[l]!, tree.sizes[l]!);
    const belowSpread = sumsOf(spread[l + 1]!, tree.parents[l]!, tree.sizes[l]!);
    const own = variance[l]!;
    sums[l] = below;
    spreadSums[l] = belowSpread;
    mean[l] = base[l]!.map(
      (value, i) => below[i]! + (belowSpread[i]! / (belowSpread[i]! + own[i]!)) * (value - below[i]!),
    );
    spread[l] = own.map((value, i) => (value * belowSpread[i]!) / (value + belowSpread[i]!));
  }
  for (let l = 0; l < bottom; l++) {
    const above = mean[l]!;
    const parentOf = tree.parents[l]!;
    mean[l + 1] = mean[l + 1]!.map((value, i) => {
      const parent = parentOf[i]!;
      return value + (spread[l + 1]![i]! / spreadSums[l]![parent]!) * (above[parent]! - sums[l]![parent]!);
    });
  }
  return bottomUp(tree, mean[bottom]!);
}

function check(tree: Tree, base: readonly Float64Array[], variance: readonly Float64Array[]): void {
  for (const [argument, levels] of Object.entries({ base, variance })) {
    if (levels.length !== tree.sizes.length)
      throw new SeriesError(argument, `${tree.sizes.length} level(s)`, `${levels.length}`);
    levels.forEach((values, level) => checkLevel(tree, level, values, argument));
  }
  for (const values of variance)
    values.forEach((value, i) => {
      if (!(value > 0 && Number.isFinite(value)))
        throw new SeriesError('variance', 'a finite number above 0', `${value}`, { position: i });
    });
}
