import { checkCount } from '../check.js';
import { checkGrouped, type GroupedValues, type Grouping } from './grouping.js';

/** Covariance of base forecast errors: shrinkage · diagonal + (1 − shrinkage) · residuals residualsᵀ / observations. */
export interface ShrunkCovariance {
  /** variance of each sum's and leaf's error, ≥ 0 */
  readonly variance: GroupedValues;
  /** 0 (all correlations as observed) … 1 (none) */
  readonly shrinkage: number;
  /** shape (nodes × observations,): errors, node by node, sums level by level and then leaves; absent: diagonal */
  readonly residuals?: Float64Array;
  readonly observations: number;
}

/**
 * A diagonal covariance, with which {@link minTrace} is weighted least squares.
 *
 * @param variance  of each sum's and leaf's error, ≥ 0
 * @returns shrinkage 1, no residuals
 * @example diagonalCovariance({ sums: [Float64Array.of(3)], leaves: Float64Array.of(1, 1, 1) }).shrinkage // → 1
 */
export const diagonalCovariance = (variance: GroupedValues): ShrunkCovariance => ({
  variance,
  shrinkage: 1,
  observations: 0,
});

/**
 * Variances proportional to the number of leaves below each node: structural scaling, for want of residuals.
 *
 * @param grouping  which sums each leaf adds to, see {@link groupingOf}
 * @returns diagonal: leaves below each sum, 1 for each leaf
 * @see Athanasopoulos, Hyndman, Kourentzes & Petropoulos (2017), EJOR 262(1), 60–74
 * @example structuralCovariance({ leaves: 3, sizes: [1], nodeOf: [new Uint32Array(3)] }).variance.sums // → [[3]]
 */
export function structuralCovariance({ leaves, sizes, nodeOf }: Grouping): ShrunkCovariance {
  const sums = nodeOf.map((node, l) => {
    const counts = new Float64Array(sizes[l]!);
    for (let i = 0; i < leaves; i++) counts[node[i]!]! += 1;
    return counts;
  });
  return diagonalCovariance({ sums, leaves: new Float64Array(leaves).fill(1) });
}

/**
 * Covariance estimated from one-step errors, its correlations shrunk toward none by as much as they are noise.
 *
 * The intensity needs sums over all pairs of nodes; they follow from the observations' cross products, so neither time nor
 * memory grows with the square of the nodes.
 *
 * O(nodes × observations²) time.
 *
 * @param grouping  which sums each leaf adds to, see {@link groupingOf}
 * @param residuals  errors of each sum and leaf, `observations` per node, node by node
 * @param observations  whole number ≥ 2
 * @returns variances, residuals and how far correlations are shrunk
 * @throws {SeriesError} on wrong lengths
 * @see Schäfer & Strimmer (2005), Statistical Applications in Genetics and Molecular Biology 4(1), 32
 * @example
 * const total = { leaves: 2, sizes: [1], nodeOf: [new Uint32Array(2)] };
 * const leaves = Float64Array.of(1, -1, 2, -2, 1, 1, -1, -1);
 * shrunkCovariance(total, { sums: [Float64Array.of(2, 0, 1, -3)], leaves }, 4).variance.sums // → [[3.5]]
 */
export function shrunkCovariance(grouping: Grouping, residuals: GroupedValues, observations: number): ShrunkCovariance {
  checkCount('observations', observations, 2);
  checkGrouped(grouping, residuals, 'residuals', observations);
  const variance = {
    sums: residuals.sums.map((level) => variances(level, observations)),
    leaves: variances(residuals.leaves, observations),
  };
  const levels = [...residuals.sums, residuals.leaves];
  const all = new Float64Array(levels.reduce((total, level) => total + level.length, 0));
  let at = 0;
  for (const level of levels) {
    all.set(level, at);
    at += level.length;
  }
  return { variance, shrinkage: intensity(all, observations), residuals: all, observations };
}

function variances(residuals: Float64Array, observations: number): Float64Array {
  const result = new Float64Array(residuals.length / observations);
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let t = 0; t < observations; t++) sum += residuals[i * observations + t]! ** 2;
    result[i] = sum / observations;
  }
  return result;
}

/** Σ of the sampling variances of all correlations between different nodes over Σ of their squares. */
function intensity(residuals: Float64Array, n: number): number {
  const products = new Float64Array(n * n);
  const squares = new Float64Array(n);
  const x = new Float64Array(n);
  let ownSquares = 0;
  let nodes = 0;
  for (let start = 0; start < residuals.length; start += n) {
    let sum = 0;
    for (let t = 0; t < n; t++) sum += residuals[start + t]! ** 2;
    if (sum === 0) continue;
    nodes++;
    const scale = 1 / Math.sqrt(sum / n);
    for (let t = 0; t < n; t++) x[t] = residuals[start + t]! * scale;
    for (let t = 0; t < n; t++) {
      squares[t]! += x[t]! ** 2;
      ownSquares += x[t]! ** 4;
      for (let s = 0; s < n; s++) products[t * n + s]! += x[t]! * x[s]!;
    }
  }
  let crossed = 0;
  for (let i = 0; i < products.length; i++) crossed += products[i]! ** 2;
  let pairs = 0;
  for (let t = 0; t < n; t++) pairs += squares[t]! ** 2;
  const correlations = crossed / n ** 2 - nodes;
  const sampling = ((pairs - ownSquares) / n - correlations) / (n - 1);
  return correlations > 0 ? Math.min(1, Math.max(0, sampling / correlations)) : 1;
}
