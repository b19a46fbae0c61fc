/** Evidence of one series and origin: the actual values, and the forecast of each candidate. */
export interface CombinationCase {
  /** NaN where missing, but not everywhere */
  readonly actual: Float64Array;
  /** one per candidate, each of the shape of `actual` */
  readonly forecasts: readonly Float64Array[];
  /** unit of the series' errors, > 0 */
  readonly scale: number;
}

const ROUNDS = 4;
/** Added to the squared error of a window, so that one without errors does not dominate the pool. */
const ERROR_PADDING = 0.05;

/**
 * Weights (≥ 0, sum 1) of a linear combination of candidates that would have done best over many cases.
 *
 * Minimises Σ over cases of root mean squared scaled errors by iterated reweighting; each round is a quadratic
 * problem on the simplex. A prior counted as `priorCases` cases pulls towards the given weights, so that little evidence changes
 * little.
 *
 * @param prior  shape (candidates,), ≥ 0, sum 1
 * @returns shape (candidates,)
 *
 * O(cases × horizon × candidates²).
 */
export function combinationWeights(
  cases: readonly CombinationCase[],
  prior: Float64Array,
  priorCases: number,
): Float64Array {
  const k = prior.length;
  let weights: Float64Array = Float64Array.from(prior);
  if (cases.length === 0 || k === 1) return weights;
  for (let round = 0; round < ROUNDS; round++) {
    const gram = new Float64Array(k * k);
    for (const example of cases) addErrors(gram, example, weights);
    let size = 0;
    for (let a = 0; a < k; a++) size += gram[a * k + a]! / k;
    // Where errors are too small (or too large) to compare, their reciprocals are not finite.
    if (!(size > LEAST_SIZE && size < 1 / LEAST_SIZE)) return Float64Array.from(prior);
    weights = simplexMinimum(gram, prior, (priorCases * size) / cases.length);
  }
  return weights;
}

/** Adds the products of the candidates' scaled errors, weighed by 1/(root mean square of the combination's). */
function addErrors(gram: Float64Array, { actual, forecasts, scale }: CombinationCase, weights: Float64Array): void {
  const k = forecasts.length;
  const steps = Array.from(actual.keys()).filter((h) => !Number.isNaN(actual[h]!));
  const errors = forecasts.map((forecast) => Float64Array.from(steps, (h) => (forecast[h]! - actual[h]!) / scale));
  let squares = 0;
  for (let s = 0; s < steps.length; s++) {
    let sum = 0;
    for (let a = 0; a < k; a++) sum += weights[a]! * errors[a]![s]!;
    squares += sum * sum;
  }
  const caseWeight = 1 / Math.sqrt(squares / steps.length + ERROR_PADDING) / steps.length;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let s = 0; s < steps.length; s++) sum += errors[a]![s]! * errors[b]![s]!;
      gram[a * k + b] = gram[a * k + b]! + caseWeight * sum;
      if (a !== b) gram[b * k + a] = gram[a * k + b]!;
    }
  }
}

const LEAST_SIZE = 1e-100;
const STEPS = 400;

/** Minimum of wᵀGw + penalty·|w − prior|² on the simplex, by projected gradient from the prior. */
function simplexMinimum(gram: Float64Array, prior: Float64Array, penalty: number): Float64Array {
  const k = prior.length;
  let trace = 0;
  for (let a = 0; a < k; a++) trace += gram[a * k + a]!;
  const step = 1 / (2 * (trace + penalty) || 1);
  let w: Float64Array = Float64Array.from(prior);
  for (let s = 0; s < STEPS; s++) {
    const moved = new Float64Array(k);
    for (let a = 0; a < k; a++) {
      let slope = penalty * (w[a]! - prior[a]!);
      for (let b = 0; b < k; b++) slope += gram[a * k + b]! * w[b]!;
      moved[a] = w[a]! - 2 * step * slope;
    }
    w = ontoSimplex(moved);
  }
  return w;
}

/** Nearest point with entries ≥ 0 and sum 1. */
function ontoSimplex(v: Float64Array): Float64Array {
  const sorted = Float64Array.from(v).sort().reverse();
  let sum = 0;
  let shift = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i]!;
    const candidate = (sum - 1) / (i + 1);
    if (sorted[i]! - candidate > 0) shift = candidate;
  }
  return v.map((x) => Math.max(0, x - shift));
}
