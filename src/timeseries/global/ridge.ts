import { solveSymmetric } from '../solve-symmetric.js';
import { type FeatureTable } from './feature-bins.js';

/** A linear model: intercept + Σ coefficient × feature. */
export interface Ridge {
  readonly intercept: number;
  /** shape (features,) */
  readonly coefficients: Float64Array;
}

/**
 * Weighted least squares with a penalty on standardised coefficients, by Cholesky on the normal equations.
 *
 * Constant features get coefficient 0. Without rows the model is 0.
 *
 * @param table  finite features; never written to
 * @param penalty  ridge, as a share of the rows' total weight, > 0
 *
 * O(rows × features²).
 */
export function fitRidge(table: FeatureTable, targets: Float64Array, weights: Float64Array, penalty: number): Ridge {
  const { rows, features, columns } = table;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const coefficients = new Float64Array(features);
  if (!(total > 0)) return { intercept: 0, coefficients };

  const mean = new Float64Array(features);
  const spread = new Float64Array(features);
  let targetMean = 0;
  for (let i = 0; i < rows; i++) targetMean += (weights[i]! * targets[i]!) / total;
  for (let f = 0; f < features; f++) {
    let first = 0;
    let second = 0;
    for (let i = 0; i < rows; i++) {
      const x = columns[f * rows + i]!;
      first += weights[i]! * x;
      second += weights[i]! * x * x;
    }
    mean[f] = first / total;
    spread[f] = Math.sqrt(Math.max(0, second / total - mean[f]! ** 2));
  }

  const matrix = new Float64Array(features * features);
  const right = new Float64Array(features);
  const row = new Float64Array(features);
  for (let i = 0; i < rows; i++) {
    const w = weights[i]! / total;
    for (let f = 0; f < features; f++) {
      row[f] = spread[f]! > 1e-9 ? (columns[f * rows + i]! - mean[f]!) / spread[f]! : 0;
    }
    const y = w * (targets[i]! - targetMean);
    for (let f = 0; f < features; f++) {
      const x = row[f]!;
      if (x === 0) continue;
      right[f] = right[f]! + x * y;
      const wx = w * x;
      for (let g = 0; g <= f; g++) matrix[f * features + g] = matrix[f * features + g]! + wx * row[g]!;
    }
  }
  for (let f = 0; f < features; f++) matrix[f * features + f] = matrix[f * features + f]! + penalty;
  if (!solveSymmetric(matrix, right, features)) right.fill(0);

  let intercept = targetMean;
  for (let f = 0; f < features; f++) {
    if (spread[f]! <= 1e-9) continue;
    coefficients[f] = right[f]! / spread[f]!;
    intercept -= coefficients[f]! * mean[f]!;
  }
  return { intercept, coefficients };
}

/** @returns intercept + Σ coefficient × row */
export function ridgeScore({ intercept, coefficients }: Ridge, row: Float32Array): number {
  let sum = intercept;
  for (let f = 0; f < coefficients.length; f++) sum += coefficients[f]! * row[f]!;
  return sum;
}
