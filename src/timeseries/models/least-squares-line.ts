import { RunningLine } from './running-line.js';

/** The line m + b·(t − c) through values at the times t = 0, 1, …, n − 1. */
export interface Line {
  /** m: weighted mean of the values */
  readonly mean: number;
  /** b: units per period; 0 where fewer than two times have weight */
  readonly slope: number;
  /** c: weighted mean of the times */
  readonly centre: number;
}

/**
 * Weighted least-squares line: b = Σ w·(t − c)·(y − m) / Σ w·(t − c)², kept up to date point by point; without weights in closed
 * form, b = 12·Σ (t − c)·y / (n·(n² − 1)).
 *
 * @param values  shape (n,), n ≥ 1
 * @param weights  shape (n,): 0 … 1; absent: all 1
 */
export function leastSquaresLine(values: Float64Array, weights?: Float64Array): Line {
  const n = values.length;
  if (weights !== undefined) {
    const line = new RunningLine();
    for (let t = 0; t < n; t++) line.add(t, values[t]!, weights[t]!);
    return line;
  }
  const centre = (n - 1) / 2;
  let sum = 0;
  let moment = 0;
  for (let t = 0; t < n; t++) {
    sum += values[t]!;
    moment += (t - centre) * values[t]!;
  }
  return { mean: sum / n, slope: n > 1 ? (12 * moment) / (n * (n * n - 1)) : 0, centre };
}
