/** Boosted trees, all nodes in one set of arrays. A node's right child is the one after its left child. */
export interface Forest {
  /** raw score before the first tree */
  readonly base: number;
  /** shape (trees,): index of each tree's first node */
  readonly roots: Int32Array;
  /** shape (nodes,): feature that splits, −1 at a leaf */
  readonly feature: Int16Array;
  /** shape (nodes,): a value above the threshold goes right, anything else (also NaN) left */
  readonly threshold: Float32Array;
  /** shape (nodes,): index of the left child; 0 at a leaf */
  readonly left: Int32Array;
  /** shape (nodes,): what a leaf adds to the score */
  readonly value: Float64Array;
}

/** A forest under construction. */
export interface ForestBuilder {
  base: number;
  roots: number[];
  feature: number[];
  threshold: number[];
  left: number[];
  value: number[];
}

export function emptyForest(base: number): ForestBuilder {
  return { base, roots: [], feature: [], threshold: [], left: [], value: [] };
}

/** The first `trees` trees as typed arrays. */
export function sealForest(builder: ForestBuilder, trees = builder.roots.length): Forest {
  const nodes = builder.roots[trees] ?? builder.feature.length;
  return {
    base: builder.base,
    roots: Int32Array.from(builder.roots.slice(0, trees)),
    feature: Int16Array.from(builder.feature.slice(0, nodes)),
    threshold: Float32Array.from(builder.threshold.slice(0, nodes)),
    left: Int32Array.from(builder.left.slice(0, nodes)),
    value: Float64Array.from(builder.value.slice(0, nodes)),
  };
}

/**
 * Raw score of one row of features.
 *
 * O(trees × depth), allocates nothing.
 *
 * @param forest  from {@link boostTrees}
 * @param row  shape (features,)
 * @returns on the scale of the loss: units for `squared` and `quantile`, their logarithm for `poisson` and `tweedie`
 * @example
 * const tree = { roots: Int32Array.of(0), feature: Int16Array.of(0, -1, -1), left: Int32Array.of(1, 0, 0) };
 * const forest = { base: 3, ...tree, threshold: Float32Array.of(9, 0, 0), value: Float64Array.of(0, -1, 2) };
 * [scoreRow(forest, Float32Array.of(5)), scoreRow(forest, Float32Array.of(10))] // → [2, 5]
 */
export function scoreRow(forest: Forest, row: Float32Array): number {
  const { roots, feature, threshold, left, value } = forest;
  let score = forest.base;
  for (let r = 0; r < roots.length; r++) {
    let node = roots[r]!;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) {
      node = left[node]! + (row[f]! > threshold[node]! ? 1 : 0);
    }
    score += value[node]!;
  }
  return score;
}
