import { believed } from '../believed.js';
import { checkCount, checkSeries } from '../check.js';
import { flat } from './flat.js';
import { lineSearch } from './line-search.js';

/** Simple exponential smoothing, fitted. */
export interface SesFit {
  /** smoothing of the level, 0.0001 … 0.9999 */
  readonly alpha: number;
  /** level before the first value */
  readonly initialLevel: number;
  /** level after the last value: the forecast */
  readonly level: number;
  /** sum of (weighted) squared one-step errors */
  readonly squaredError: number;
}

const GRID = [0.0001, 0.02, 0.08, 0.2, 0.4, 0.65, 0.88, 0.9999];

/** What one pass over a series leaves behind; read at once, never kept. */
const pass = { initialLevel: 0, level: 0 };

/**
 * Least sum of squared one-step errors for one α. Errors are linear in the initial level, so the best level is a
 * quotient of two sums and one pass is enough.
 */
function squaredError(y: Float64Array, alpha: number, weights?: Float64Array): number {
  const start = y[0]!;
  let level = start;
  let echo = 1;
  let ee = 0;
  let ep = 0;
  let pp = 0;
  if (weights === undefined) {
    const keep = 1 - alpha;
    for (let t = 0; t < y.length; t++) {
      const error = y[t]! - level;
      ee += error * error;
      ep += error * echo;
      pp += echo * echo;
      level += alpha * error;
      echo *= keep;
    }
  } else {
    for (let t = 0; t < y.length; t++) {
      const trust = weights[t]!;
      const error = y[t]! - level;
      ee += trust * error * error;
      ep += trust * error * echo;
      pp += trust * echo * echo;
      level += alpha * trust * error;
      echo *= 1 - alpha * trust;
    }
  }
  const shift = pp > 0 ? ep / pp : 0;
  pass.initialLevel = start + shift;
  pass.level = level + shift * echo;
  return Math.max(0, ee - shift * ep);
}

/**
 * Fits simple exponential smoothing: α and initial level by least squares.
 *
 * O(n) time for each of about 20 values of α; allocates only the result.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param alpha  kept at this value where given, 0 < α ≤ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how far a value may move the level and counts in the fit; nothing
 *   believed: level 0
 * @returns the fit: smoothing, initial and last level, sum of squared errors
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::ses(initial = "optimal"), the same least squares; Hyndman et al. (2008), ch. 2
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * fitSes(y, 0.5).level // → 19.67
 */
export function fitSes(y: Float64Array, alpha?: number, weights?: Float64Array): SesFit {
  checkSeries('y', y);
  const series = believed(y, weights);
  const best = alpha ?? lineSearch((a) => squaredError(series.y, a, series.weights), GRID, 1e-7);
  const error = squaredError(series.y, best, series.weights);
  return { alpha: best, initialLevel: pass.initialLevel, level: pass.level, squaredError: error };
}

/**
 * Simple exponential smoothing, fitted by {@link fitSes}: the last level in every period ahead.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param alpha  smoothing of the level, 0 < α ≤ 1; by default fitted
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): units per period
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Hyndman et al. (2008), Forecasting with Exponential Smoothing, ch. 2
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * ses(y, 2, 0.5) // → [19.67, 19.67]
 */
export function ses(y: Float64Array, horizon: number, alpha?: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return flat(fitSes(y, alpha, weights).level, horizon);
}
