/** States of the last pass; overwritten by the next, so read them at once. */
export const holtStates = { initialLevel: 0, initialTrend: 0, level: 0, trend: 0 };

let byLevel = new Float64Array(256);
let byTrend = new Float64Array(256);

/**
 * One-step errors at given smoothing, with the initial level and trend that make their squares least: errors are linear
 * in both, with slopes that do not depend on the data, so two normal equations of one pass give them.
 *
 * @param errors  shape (n,): filled in, each times the root of its weight
 * @returns the sum of squares
 */
export function holtPass(
  y: Float64Array,
  alpha: number,
  beta: number,
  phi: number,
  weights: Float64Array | undefined,
  errors: Float64Array,
): number {
  const n = y.length;
  if (byLevel.length < n) [byLevel, byTrend] = [new Float64Array(2 * n), new Float64Array(2 * n)];
  let level = y[0]!;
  let trend = 0;
  // How level and trend answer to one unit more of the initial level (l…) and of the initial trend (b…).
  let lLevel = 1;
  let lTrend = 0;
  let bLevel = 0;
  let bTrend = 1;
  let el = 0;
  let eb = 0;
  let ll = 0;
  let lb = 0;
  let bb = 0;
  for (let t = 0; t < n; t++) {
    const trust = weights === undefined ? 1 : weights[t]!;
    const expected = level + phi * trend;
    const error = y[t]! - expected;
    const l = lLevel + phi * lTrend;
    const b = bLevel + phi * bTrend;
    const root = trust === 1 ? 1 : Math.sqrt(trust);
    errors[t] = root * error;
    byLevel[t] = root * l;
    byTrend[t] = root * b;
    el += trust * error * l;
    eb += trust * error * b;
    ll += trust * l * l;
    lb += trust * l * b;
    bb += trust * b * b;
    const a = alpha * trust;
    const c = beta * trust;
    level = expected + a * error;
    trend = phi * trend + c * error;
    lLevel = l - a * l;
    lTrend = phi * lTrend - c * l;
    bLevel = b - a * b;
    bTrend = phi * bTrend - c * b;
  }
  const determinant = ll * bb - lb * lb;
  const solvable = determinant > 1e-12 * ll * bb;
  const shift = solvable ? (el * bb - eb * lb) / determinant : ll > 0 ? el / ll : 0;
  const slope = solvable ? (eb * ll - el * lb) / determinant : 0;
  holtStates.initialLevel = y[0]! + shift;
  holtStates.initialTrend = slope;
  holtStates.level = level + shift * lLevel + slope * bLevel;
  holtStates.trend = trend + shift * lTrend + slope * bTrend;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    const error = errors[t]! - shift * byLevel[t]! - slope * byTrend[t]!;
    errors[t] = error;
    squares += error * error;
  }
  return squares === squares ? squares : Infinity;
}
