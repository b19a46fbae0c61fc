import { weightedSeries, weightedMean, type WeightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { HoltPass } from './holt-pass.js';
import { LeastSquaresSearch, type LeastSquares } from './least-squares-search.js';

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

const LOW = Float64Array.of(1e-4, 1e-4, 0.8);
const HIGH = Float64Array.of(0.9999, 1, 0.98);
const STEPS = Float64Array.of(1e-5, 1e-5, 1e-5);
/** Where searches begin: from the best of each row (α, β / α), for slow and for fast trends, where damped for each of these φ. */
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
] as const satisfies readonly (readonly Start[])[];
const DAMPINGS = [0.82, 0.98];

const search = new LeastSquaresSearch();

/**
 * Fits exponential smoothing of level and trend by least squares, initial states included.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param damped  whether the trend fades (φ is then fitted too)
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how far a value may move the states and counts in the fit
 * @returns the fit: smoothing parameters, initial and last states, sum of squared errors
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::holt, the same least squares; Hyndman et al. (2008), ch. 2. Fewer than 4 values (by weight) give a flat
 *   trend, weights that are all 0 a forecast of 0.
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * const { level, trend } = fitHolt(y);
 * [level, trend] // → [20.75, 1.214]
 */
export function fitHolt(y: Float64Array, damped = false, weights?: Float64Array): HoltFit {
  checkSeries('y', y);
  const series = weightedSeries(y, weights);
  if (series.totalWeight < 4) return flatFit(series);
  const k = damped ? 3 : 2;
  const errors = new Float64Array(y.length);
  const holt = new HoltPass(series);
  const pass = (p: Float64Array, out: Float64Array) => holt.run(p[0]!, ratioToBeta(p), damped ? p[2]! : 1, out);
  const problem: LeastSquares = {
    pass,
    length: y.length,
    low: LOW.subarray(0, k),
    high: HIGH.subarray(0, k),
    steps: STEPS.subarray(0, k),
  };
  const point = new Float64Array(k);
  let least = Infinity;
  for (const phi of damped ? DAMPINGS : [1])
    for (const starts of STARTS) {
      const start = bestOf(starts, phi, k, (p) => pass(p, errors));
      const value = search.minimise(problem, start, 25, 1e-8);
      if (value >= least) continue;
      least = value;
      point.set(start);
    }
  const squaredError = pass(point, errors);
  const { initialLevel, initialTrend, level, trend } = holt;
  const [alpha, beta, phi] = [point[0]!, ratioToBeta(point), damped ? point[2]! : 1];
  return { alpha, beta, phi, initialLevel, initialTrend, level, trend, squaredError };
}

type Start = readonly [alpha: number, share: number];

function bestOf(starts: readonly Start[], phi: number, k: number, height: (p: Float64Array) => number): Float64Array {
  let best = new Float64Array(k);
  let least = Infinity;
  for (const [alpha, share] of starts) {
    const point = Float64Array.of(alpha, share, phi).subarray(0, k);
    const value = height(point);
    if (value >= least) continue;
    least = value;
    best = point;
  }
  return best;
}

/** The second argument of the search is β as a share of α, so that its bounds are fixed. */
const ratioToBeta = (p: Float64Array): number => Math.max(1e-4, p[1]! * p[0]!);

function flatFit(series: WeightedSeries): HoltFit {
  const level = weightedMean(series);
  let squared = 0;
  series.y.forEach(
    (value, t) => (squared += (series.weights === undefined ? 1 : series.weights[t]!) * (value - level) ** 2),
  );
  const states = { initialLevel: level, initialTrend: 0, level, trend: 0 };
  return { alpha: 1e-4, beta: 1e-4, phi: 1, ...states, squaredError: squared };
}

/**
 * Forecast of a fitted level and trend.
 *
 * @param fit  from {@link fitHolt}
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): units per period
 * @see Hyndman et al. (2008), Forecasting with Exponential Smoothing, ch. 2
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * forecastHolt(fitHolt(y, true), 3) // → [21.776, 22.871, 23.944]
 */
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

/**
 * Holt's linear trend, fitted by {@link fitHolt}.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): units per period
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::holt
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * holt(y, 3) // → [21.964, 23.178, 24.393]
 */
export function holt(y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return forecastHolt(fitHolt(y, false, weights), horizon);
}
