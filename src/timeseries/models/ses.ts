import { checkCount, checkSeries } from '../check.js';
import { weightedSeries } from '../weighted-series.js';
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

/**
 * Fits simple exponential smoothing, ℓₜ = ℓₜ₋₁ + α·wₜ·(yₜ − ℓₜ₋₁): α and initial level by least squares.
 *
 * O(n) time for each of about 20 values of α; allocates only the result.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param alpha  kept at this value where given, 0 < α ≤ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how far a value moves the level and its error counts in the fit; if all
 *   are 0, the level is 0; absent: all 1
 * @returns the fit: smoothing, initial and last level, sum of squared errors
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::ses(initial = "optimal"), the same least squares; Hyndman et al. (2008), ch. 2
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * fitSes(y, 0.5).level // → 19.67
 */
export function fitSes(y: Float64Array, alpha?: number, weights?: Float64Array): SesFit {
  checkSeries('y', y);
  const series = weightedSeries(y, weights);
  const best = alpha ?? lineSearch((a) => fitAt(series.y, a, series.weights).squaredError, GRID, 1e-7);
  return fitAt(series.y, best, series.weights);
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

/**
 * The fit at a given α. A unit more of the initial level raises the level before period t by dₜ = Π (1 − α·wₛ) over s < t, so
 * errors are linear in the initial level: with errors eₜ of the path that starts at y₀, its best change is Σ w·e·d / Σ w·d².
 */
function fitAt(y: Float64Array, alpha: number, weights?: Float64Array): SesFit {
  const start = y[0]!;
  let level = start;
  let levelDecay = 1;
  let ee = 0;
  let ed = 0;
  let dd = 0;
  for (let t = 0; t < y.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    const error = y[t]! - level;
    const moved = alpha * weight;
    ee += weight * error * error;
    ed += weight * error * levelDecay;
    dd += weight * levelDecay * levelDecay;
    level += moved * error;
    levelDecay *= 1 - moved;
  }
  const shift = dd > 0 ? ed / dd : 0;
  const squaredError = Math.max(0, ee - shift * ed);
  return { alpha, initialLevel: start + shift, level: level + shift * levelDecay, squaredError };
}
