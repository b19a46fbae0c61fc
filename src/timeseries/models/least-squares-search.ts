import { solveSymmetric } from './solve-symmetric.js';

/** A sum of squares to be made least within bounds. */
export interface LeastSquares {
  /** Fills `errors` (shape (n,)) for the arguments x and returns their sum of squares; Infinity where x is not allowed. */
  readonly pass: (x: Float64Array, errors: Float64Array) => number;
  /** how many errors */
  readonly length: number;
  /** shape (k,): bounds, and by how much each argument is moved to see its effect */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly steps: Float64Array;
}

let errors = new Float64Array(0);
let moved = new Float64Array(0);
let effects = new Float64Array(0);
let normal = new Float64Array(0);
let damped = new Float64Array(0);
let gradient = new Float64Array(0);
let change = new Float64Array(0);
let trial = new Float64Array(0);
let free = new Int32Array(0);

function makeRoom(k: number, n: number): void {
  if (errors.length < n) [errors, moved] = [new Float64Array(2 * n), new Float64Array(2 * n)];
  if (effects.length < k * n) effects = new Float64Array(2 * k * n);
  if (gradient.length < k) {
    [normal, damped] = [new Float64Array(4 * k * k), new Float64Array(4 * k * k)];
    [gradient, change, trial] = [new Float64Array(2 * k), new Float64Array(2 * k), new Float64Array(2 * k)];
    free = new Int32Array(2 * k);
  }
}

/**
 * Marquardt's search for the least sum of squares, with effects by finite differences and arguments held at a bound
 * while the slope points beyond it. A handful of rounds suffices where a simplex needs hundreds of passes.
 *
 * @param x  shape (k,): where to start; overwritten with the answer
 * @param rounds  most linearisations
 * @param tolerance  stops when a round improves the sum by less than this share
 * @param known  the sum of squares at x where the caller has it
 * @returns the least sum of squares found
 * @see Marquardt (1963), SIAM J. Appl. Math. 11, 431–441
 */
export function leastSquaresSearch(problem: LeastSquares, x: Float64Array, rounds: number, tolerance: number): number {
  const { pass, length: n, low, high, steps } = problem;
  const k = x.length;
  makeRoom(k, n);
  const point = trial.subarray(0, k);
  let best = pass(x, errors);
  if (!(best < Infinity)) return Infinity;
  let damping = 1e-3;
  for (let round = 0; round < rounds && best > 0; round++) {
    if (round > 0) pass(x, errors);
    const used = linearise(problem, x, best);
    if (used === 0) break;
    let better = false;
    const before = best;
    for (let attempt = 0; attempt < 6; attempt++) {
      for (let i = 0; i < used; i++) {
        for (let j = 0; j <= i; j++) damped[i * used + j] = normal[i * used + j]!;
        damped[i * used + i]! *= 1 + damping;
        damped[i * used + i]! += 1e-14 * best;
        change[i] = -gradient[i]!;
      }
      if (solveSymmetric(damped, change, used)) {
        point.set(x);
        for (let i = 0; i < used; i++) {
          const a = free[i]!;
          point[a] = Math.min(high[a]!, Math.max(low[a]!, x[a]! + change[i]! * steps[a]!));
        }
        const value = pass(point, moved);
        if (value < best) {
          best = value;
          x.set(point);
          damping = Math.max(1e-7, damping / 10);
          better = true;
          break;
        }
      }
      damping = damping < 1e-2 ? 0.1 : damping * 8;
    }
    if (!better || before - best < tolerance * before) break;
  }
  return best;
}

/** Fills the normal equations (in units of the steps) of the arguments free to move, and returns their number. */
function linearise({ pass, length: n, low, high, steps }: LeastSquares, x: Float64Array, best: number): number {
  let used = 0;
  for (let a = 0; a < x.length; a++) {
    const at = x[a]!;
    const step = at + steps[a]! <= high[a]! ? steps[a]! : -steps[a]!;
    x[a] = at + step;
    const value = pass(x, moved);
    x[a] = at;
    if (!(value < Infinity)) continue;
    const sign = step > 0 ? 1 : -1;
    const row = used * n;
    let slope = 0;
    let norm = 0;
    for (let t = 0; t < n; t++) {
      const effect = sign * (moved[t]! - errors[t]!);
      effects[row + t] = effect;
      slope += effect * errors[t]!;
      norm += effect * effect;
    }
    if (!(norm > 1e-24 * best)) continue;
    if ((at <= low[a]! && slope > 0) || (at >= high[a]! && slope < 0)) continue;
    gradient[used] = slope;
    free[used++] = a;
  }
  for (let i = 0; i < used; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0, p = i * n, q = j * n; t < n; t++) sum += effects[p + t]! * effects[q + t]!;
      normal[i * used + j] = sum;
    }
  return used;
}
