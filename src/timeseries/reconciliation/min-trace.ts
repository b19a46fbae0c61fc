import { conjugateGradients } from './conjugate-gradients.js';
import { checkGrouped, groupSums, type GroupedValues, type Grouping } from './grouping.js';
import { type ShrunkCovariance } from './shrunk-covariance.js';

/** Variances below this share of the mean variance are lifted to it, so that a silent leaf does not stop the search. */
const LEAST_VARIANCE = 1e-9;

/**
 * Minimum trace reconciliation (MinT) for large sparse groupings, nested or crossed, in linear memory.
 *
 * No matrix is formed: the summing matrix is one map per level, the covariance a diagonal plus the residuals themselves
 * (leaves × observations). Solves for one multiplier per sum, C W Cᵀ z = C ŷ, by conjugate gradients.
 * With `shrinkage` 1 (or without residuals) this is weighted least squares; variances equal to the number of leaves below each
 * node make it structural scaling.
 *
 * @param grouping  which sums each leaf adds to, see {@link groupingOf}
 * @param base  base forecasts of every sum and leaf
 * @param covariance  of the base forecasts' errors, see `shrunkCovariance`
 * @returns coherent values; may be negative
 * @throws {SeriesError} on wrong lengths
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), JASA 114(526), 804–819
 * @example
 * const total = { leaves: 3, sizes: [1], nodeOf: [new Uint32Array(3)] };
 * const base = { sums: [Float64Array.of(18)], leaves: Float64Array.of(6, 3, 3) };
 * minTrace(total, base, structuralCovariance(total)).leaves // → [7, 4, 4]
 */
export function minTrace(grouping: Grouping, base: GroupedValues, covariance: ShrunkCovariance): GroupedValues {
  checkGrouped(grouping, base, 'base');
  checkGrouped(grouping, covariance.variance, 'covariance.variance');
  const sums = grouping.sizes.reduce((total, size) => total + size, 0);
  const nodes = sums + grouping.leaves;
  const forecast = joined(base, nodes);
  const variance = lifted(joined(covariance.variance, nodes));
  const system = systemOf(grouping, variance, covariance, sums);
  const multipliers = conjugateGradients(
    (z) => system.constrain(system.spread(system.release(z))),
    system.constrain(forecast),
    system.diagonal,
  );
  const change = system.spread(system.release(multipliers));
  const leaves = new Float64Array(grouping.leaves);
  for (let i = 0; i < leaves.length; i++) leaves[i] = forecast[sums + i]! - change[sums + i]!;
  return { sums: groupSums(grouping, leaves), leaves };
}

/** The maps of C W Cᵀ; vectors over nodes hold the sums level by level, then the leaves. */
function systemOf({ nodeOf, sizes }: Grouping, variance: Float64Array, shrunk: ShrunkCovariance, sums: number) {
  const { shrinkage, residuals, observations } = shrunk;
  const starts = sizes.map((_, l) => sizes.slice(0, l).reduce((total, size) => total + size, 0));
  const image = new Float64Array(variance.length);
  const multiplied = new Float64Array(variance.length);
  const projected = new Float64Array(observations);

  /** C v: each sum less its leaves. */
  const constrain = (v: Float64Array): Float64Array => {
    const gap = v.slice(0, sums);
    nodeOf.forEach((node, l) => {
      const start = starts[l]!;
      for (let i = 0; i < node.length; i++) gap[start + node[i]!]! -= v[sums + i]!;
    });
    return gap;
  };
  /** Cᵀ z */
  const release = (z: Float64Array): Float64Array => {
    image.set(z);
    image.fill(0, sums);
    nodeOf.forEach((node, l) => {
      const start = starts[l]!;
      for (let i = 0; i < node.length; i++) image[sums + i]! -= z[start + node[i]!]!;
    });
    return image;
  };
  /** W v = shrinkage · D v + (1 − shrinkage) · R Rᵀ v / observations */
  const spread = (v: Float64Array): Float64Array => {
    const correlated = residuals !== undefined && shrinkage < 1;
    for (let i = 0; i < v.length; i++) multiplied[i] = variance[i]! * v[i]! * (correlated ? shrinkage : 1);
    if (!correlated) return multiplied;
    projected.fill(0);
    for (let i = 0; i < v.length; i++)
      if (v[i] !== 0) for (let t = 0; t < observations; t++) projected[t]! += residuals[i * observations + t]! * v[i]!;
    for (let i = 0; i < v.length; i++) {
      let sum = 0;
      for (let t = 0; t < observations; t++) sum += residuals[i * observations + t]! * projected[t]!;
      multiplied[i]! += ((1 - shrinkage) / observations) * sum;
    }
    return multiplied;
  };
  const diagonal = variance.slice(0, sums);
  nodeOf.forEach((node, l) => {
    for (let i = 0; i < node.length; i++) diagonal[starts[l]! + node[i]!]! += variance[sums + i]!;
  });
  return { constrain, release, spread, diagonal };
}

function joined(values: GroupedValues, nodes: number): Float64Array {
  const all = new Float64Array(nodes);
  let at = 0;
  for (const level of [...values.sums, values.leaves]) {
    all.set(level, at);
    at += level.length;
  }
  return all;
}

function lifted(variance: Float64Array): Float64Array {
  const mean = variance.reduce((sum, value) => sum + value, 0) / variance.length;
  const least = mean > 0 ? LEAST_VARIANCE * mean : 1;
  return variance.map((value) => Math.max(least, value));
}
