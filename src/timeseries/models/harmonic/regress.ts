import { solveSymmetric } from '../../solve-symmetric.js';

/** A linear regression, fitted. */
export interface Regression {
  /** shape (columns,) */
  readonly coefficients: Float64Array;
  readonly squaredError: number;
}

/**
 * Diagonals grow by this share, so that collinear columns share their effect. The first one's does not: what cannot be separated
 * from the level is attributed to the level.
 */
const RIDGE = 1e-10;
/** A column whose rows that count hold no more than this share of its size is nothing there but rounding. */
const ROUNDING = 1e-20;

/**
 * Weighted least squares of y on columns, by normal equations with a trace of ridge.
 *
 * @param y  shape (n,)
 * @param columns  each of shape (≥ n,), the level first; a column that is 0 wherever rows count gets the coefficient 0
 * @param weights  shape (n,): 0 … 1, how much each row counts
 *
 * O(n · columns²) time.
 */
export function regress(y: Float64Array, columns: readonly Float64Array[], weights?: Float64Array): Regression {
  const k = columns.length;
  const n = y.length;
  const normal = new Float64Array(k * k);
  const right = new Float64Array(k);
  const rowWeights = weights ?? new Float64Array(n).fill(1);
  const totalWeight = rowWeights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < k; i++) {
    const a = columns[i]!;
    let sum = 0;
    for (let t = 0; t < n; t++) sum += rowWeights[t]! * a[t]! * y[t]!;
    right[i] = sum;
    for (let j = 0; j <= i; j++) {
      const b = columns[j]!;
      let cross = 0;
      for (let t = 0; t < n; t++) cross += rowWeights[t]! * a[t]! * b[t]!;
      normal[i * k + j] = cross;
    }
    const own = normal[i * k + i]!;
    let most = 0;
    for (let t = 0; t < n; t++) most = Math.max(most, a[t]! * a[t]!);
    if (own > ROUNDING * totalWeight * most) normal[i * k + i] = i === 0 ? own : own * (1 + RIDGE);
    else {
      normal.fill(0, i * k, i * k + i);
      normal[i * k + i] = 1;
      right[i] = 0;
    }
  }
  if (!solveSymmetric(normal, right, k)) right.fill(0);
  let squares = 0;
  for (let t = 0; t < n; t++) {
    let error = y[t]!;
    for (let i = 0; i < k; i++) error -= right[i]! * columns[i]![t]!;
    squares += rowWeights[t]! * error * error;
  }
  return { coefficients: right, squaredError: squares };
}

/** Fitted values of a regression at each of `length` rows. */
export function predicted(
  coefficients: Float64Array,
  columns: readonly Float64Array[],
  length: number,
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(length);
  columns.forEach((column, i) => {
    for (let t = 0; t < length; t++) sum[t]! += coefficients[i]! * column[t]!;
  });
  return sum;
}
