import { checkCount, checkSeries } from '../check.js';
import { simplexSearch } from './simplex-search.js';

/** Exponential smoothing of level and trend, fitted. */
export interface HoltFit {
  /** smoothing of the level, 0.0001 … 0.9999 */
  readonly alpha: number;
  /** smoothing of the trend, 0.0001 … alpha */
  readonly beta: number;
  /** share of the trend that lasts one more period: 1 (Holt) or 0.8 … 0.98 (damped) */
  readonly phi: number;
  readonly initialLevel: number;
  readonly initialTrend: number;
  /** level and trend after the last value */
  readonly level: number;
  readonly trend: number;
  readonly squaredError: number;
}

const pass = { initialLevel: 0, initialTrend: 0, level: 0, trend: 0 };

/**
 * Least sum of squared one-step errors for given smoothing. Errors are linear in the initial level and trend with
 * slopes that do not depend on the data, so the best initial states come from two normal equations of one pass.
 */
function squaredError(y: Float64Array, alpha: number, beta: number, phi: number, weights?: Float64Array): number {
  let level = y[0]!;
  let trend = 0;
  // How level and trend answer to one unit more of the initial level (l…) and of the initial trend (b…).
  let lLevel = 1;
  let lTrend = 0;
  let bLevel = 0;
  let bTrend = 1;
  let ee = 0;
  let el = 0;
  let eb = 0;
  let ll = 0;
  let lb = 0;
  let bb = 0;
  for (let t = 0; t < y.length; t++) {
    const trust = weights === undefined ? 1 : weights[t]!;
    const expected = level + phi * trend;
    const error = y[t]! - expected;
    const l = lLevel + phi * lTrend;
    const b = bLevel + phi * bTrend;
    ee += trust * error * error;
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
  pass.initialLevel = y[0]! + shift;
  pass.initialTrend = slope;
  pass.level = level + shift * lLevel + slope * bLevel;
  pass.trend = trend + shift * lTrend + slope * bTrend;
  return Math.max(0, ee - shift * el - slope * eb);
}

const LOW = Float64Array.of(1e-4, 1e-4, 0.8);
const HIGH = Float64Array.of(0.9999, 0.9999, 0.98);
const STEPS = Float64Array.of(0.15, 0.15, -0.08);
/** Where searches begin: from the best of each row (α, β / α), for calm and lively trends, where damped for each of these φ. */
const STARTS = [
  [
    [0.1, 0.01],
    [0.4, 0.05],
    [0.9, 0.01],
    [0.99, 0.0002],
  ],
  [
    [0.4, 0.5],
    [0.9, 0.5],
    [0.8, 0.95],
  ],
] as const;
const DAMPINGS = [0.82, 0.98];

/**
 * Fits exponential smoothing of level and trend by least squares, initial states included.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param damped  whether the trend fades (φ is then fitted too)
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how far a value may move the states and counts in the fit
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::holt, the same least squares; Hyndman et al. (2008), ch. 2. Fewer than 4 values give a flat trend.
 */
export function fitHolt(y: Float64Array, damped = false, weights?: Float64Array): HoltFit {
  checkSeries('y', y);
  if (y.length < 4) return flatFit(y);
  const point = new Float64Array(damped ? 3 : 2);
  const height = (p: Float64Array) => squaredError(y, p[0]!, ratioToBeta(p), damped ? p[2]! : 1, weights);
  let least = Infinity;
  const trial = new Float64Array(point.length);
  const bounds = (all: Float64Array) => all.subarray(0, point.length);
  for (const phi of damped ? DAMPINGS : [1])
    for (const starts of STARTS) {
      const start = new Float64Array(point.length);
      let lowest = Infinity;
      for (const [alpha, ratio] of starts) {
        trial[0] = alpha;
        trial[1] = ratio;
        if (damped) trial[2] = phi;
        const value = height(trial);
        if (value >= lowest) continue;
        lowest = value;
        start.set(trial);
      }
      const value = simplexSearch(height, start, bounds(STEPS), bounds(LOW), bounds(HIGH), 1e-9, 120);
      if (value >= least) continue;
      least = value;
      point.set(start);
    }
  const error = height(point);
  return { alpha: point[0]!, beta: ratioToBeta(point), phi: damped ? point[2]! : 1, ...pass, squaredError: error };
}

/** The second argument of the search is β as a share of α, so that its bounds are fixed. */
const ratioToBeta = (p: Float64Array): number => Math.max(1e-4, p[1]! * p[0]!);

function flatFit(y: Float64Array): HoltFit {
  let level = 0;
  for (const value of y) level += value / y.length;
  let squared = 0;
  for (const value of y) squared += (value - level) ** 2;
  const states = { initialLevel: level, initialTrend: 0, level, trend: 0 };
  return { alpha: 1e-4, beta: 1e-4, phi: 1, ...states, squaredError: squared };
}

/** Forecast of a fitted level and trend: shape (horizon,). */
export function forecastHolt(fit: HoltFit, horizon: number): Float64Array {
  const forecast = new Float64Array(horizon);
  let share = fit.phi;
  let sum = share;
  for (let h = 0; h < horizon; h++) {
    forecast[h] = fit.level + sum * fit.trend;
    share *= fit.phi;
    sum += share;
  }
  return forecast;
}

/** Holt's linear trend: shape (horizon,). See {@link fitHolt}. */
export function holt(y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return forecastHolt(fitHolt(y, false, weights), horizon);
}
