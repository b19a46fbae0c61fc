import { solveSymmetric } from '../solve-symmetric.js';

/** A sum of squares to be minimised within bounds. */
export interface LeastSquares {
  /** Fills the first n of `errors` for the arguments x and returns their sum of squares; Infinity where x is not allowed. */
  readonly pass: (x: Float64Array, errors: Float64Array) => number;
  /** number of errors, n */
  readonly length: number;
  /** shape (k,): bounds, and by how much each argument is moved for its finite difference */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly steps: Float64Array;
}

/** Attempts per round, each with more damping than the one before. */
const ATTEMPTS = 6;

/**
 * Marquardt's search for the least sum of squares, with derivatives by finite differences and arguments held at a bound
 * while the slope points beyond it. A handful of rounds suffices where a simplex needs hundreds of passes.
 *
 * An object owns the buffers of its searches, which grow as needed and are used again.
 *
 * @see Marquardt (1963), SIAM J. Appl. Math. 11, 431–441
 */
export class LeastSquaresSearch {
  /** shape (≥ n,): errors at x, and at a point nearby */
  private errors = new Float64Array(0);
  private moved = new Float64Array(0);
  /** shape (≥ k · n,): change of each error by each argument */
  private effects = new Float64Array(0);
  /** shape (≥ k · k,): normal equations, and the same with damping */
  private normal = new Float64Array(0);
  private damped = new Float64Array(0);
  /** shape (≥ k,) */
  private gradient = new Float64Array(0);
  private change = new Float64Array(0);
  private trial = new Float64Array(0);
  private free = new Int32Array(0);

  /**
   * Moves x to the least sum of squares: each round solves (JᵀJ + λ·diag JᵀJ)·Δx = −Jᵀe for the errors e and their derivatives J.
   *
   * @param x  shape (k,): where to start; overwritten with the answer
   * @param rounds  most linearisations
   * @param tolerance  stops when a round improves the sum by less than this share
   * @returns the least sum of squares found
   */
  minimise(problem: LeastSquares, x: Float64Array, rounds: number, tolerance: number): number {
    const { pass, length } = problem;
    this.reserve(length, x.length);
    let best = pass(x, this.errors);
    if (!(best < Infinity)) return Infinity;
    let damping = 1e-3;
    for (let round = 0; round < rounds && best > 0; round++) {
      if (round > 0) pass(x, this.errors);
      const used = this.linearise(problem, x, best);
      if (used === 0) break;
      let better = false;
      const before = best;
      for (let attempt = 0; attempt < ATTEMPTS && !better; attempt++) {
        const value = this.attempt(problem, x, used, damping, best);
        better = value < best;
        if (better) {
          best = value;
          x.set(this.trial.subarray(0, x.length));
          damping = Math.max(1e-7, damping / 10);
        } else damping = damping < 1e-2 ? 0.1 : damping * 8;
      }
      if (!better || before - best < tolerance * before) break;
    }
    return best;
  }

  /** Writes the damped step from x into `trial` and returns the sum of squares there; Infinity where there is no such step. */
  private attempt(problem: LeastSquares, x: Float64Array, used: number, damping: number, best: number): number {
    const { damped, normal, change, gradient, trial, free } = this;
    const { pass, low, high, steps } = problem;
    for (let i = 0; i < used; i++) {
      for (let j = 0; j <= i; j++) damped[i * used + j] = normal[i * used + j]!;
      damped[i * used + i]! *= 1 + damping;
      damped[i * used + i]! += 1e-14 * best;
      change[i] = -gradient[i]!;
    }
    if (!solveSymmetric(damped, change, used)) return Infinity;
    const point = trial.subarray(0, x.length);
    point.set(x);
    for (let i = 0; i < used; i++) {
      const a = free[i]!;
      point[a] = Math.min(high[a]!, Math.max(low[a]!, x[a]! + change[i]! * steps[a]!));
    }
    return pass(point, this.moved);
  }

  /** Fills the normal equations (in units of the steps) of the arguments free to move, and returns their number. */
  private linearise({ pass, length: n, low, high, steps }: LeastSquares, x: Float64Array, best: number): number {
    const { errors, moved, effects, normal, gradient, free } = this;
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

  private reserve(n: number, k: number): void {
    if (this.errors.length < n) [this.errors, this.moved] = [new Float64Array(2 * n), new Float64Array(2 * n)];
    if (this.effects.length < k * n) this.effects = new Float64Array(2 * k * n);
    if (this.gradient.length >= k) return;
    this.normal = new Float64Array(4 * k * k);
    this.damped = new Float64Array(4 * k * k);
    this.gradient = new Float64Array(2 * k);
    this.change = new Float64Array(2 * k);
    this.trial = new Float64Array(2 * k);
    this.free = new Int32Array(2 * k);
  }
}
