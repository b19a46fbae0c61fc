import { checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';

/**
 * Levels of sums that nest: each node belongs to one node of the level above, say total ← sku ← area × sku ← retailer × sku.
 *
 * Values of a tree are one Float64Array per level, top level first, leaves last.
 */
export interface Tree {
  /** nodes per level, top level first */
  readonly sizes: readonly number[];
  /** `parents[l]`, shape (sizes[l + 1],): the node of level `l` that each node of level `l + 1` adds to */
  readonly parents: readonly Uint32Array[];
}

/** Names of the nodes, level by level, in the order of the values. */
export interface NamedTree extends Tree {
  readonly names: readonly (readonly string[])[];
}

/**
 * The tree of leaves given by their paths.
 *
 * @param paths  one per leaf, top node first, leaf last; a node's name need only be unique within its level
 * @returns the tree and the names of its nodes, in order of first mention
 * @throws {SeriesError} where paths differ in depth, a leaf comes twice, or a node hangs under two parents
 * @example treeOf([['all', 'tea', 'shop 1'], ['all', 'tea', 'shop 2'], ['all', 'gin', 'shop 3']]).sizes // → [1, 2, 3]
 */
export function treeOf(paths: readonly (readonly string[])[]): NamedTree {
  const depth = paths[0]?.length ?? 0;
  if (depth === 0) throw new SeriesError('paths', 'at least one path of at least one node', `${paths.length} path(s)`);
  const nodes = Array.from({ length: depth }, () => new Map<string, number>());
  const parents = Array.from({ length: depth - 1 }, (): number[] => []);
  paths.forEach((path, leaf) => {
    if (path.length !== depth) throw new SeriesError('paths', `${depth} nodes`, `${path.length}`, { position: leaf });
    if (nodes[depth - 1]!.has(path[depth - 1]!))
      throw new SeriesError('paths', 'each leaf once', `'${path[depth - 1]}' again`, { position: leaf });
    let parent = -1;
    path.forEach((name, level) => {
      const known = nodes[level]!.get(name);
      const node = known ?? nodes[level]!.size;
      if (known === undefined) nodes[level]!.set(name, node);
      if (level > 0) {
        const before = parents[level - 1]![node];
        if (before !== undefined && before !== parent)
          throw new SeriesError('paths', `one parent for '${name}'`, 'two', { position: leaf });
        parents[level - 1]![node] = parent;
      }
      parent = node;
    });
  });
  return {
    sizes: nodes.map((level) => level.size),
    parents: parents.map((level) => Uint32Array.from(level)),
    names: nodes.map((level) => [...level.keys()]),
  };
}

/** @throws {SeriesError} unless `values` has one finite entry per node of the level. */
export function checkLevel(tree: Tree, level: number, values: Float64Array, argument: string): void {
  if (values.length !== tree.sizes[level])
    throw new SeriesError(
      argument,
      `${tree.sizes[level]} value(s), one per node of level ${level}`,
      `${values.length}`,
    );
  checkSeries(argument, values, 0);
}
