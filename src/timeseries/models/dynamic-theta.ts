import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise, type Deseasonalised } from '../decomposition/deseasonalised.js';
import { weightedSeries } from '../weighted-series.js';
import { dynamicThetaPass } from './dynamic-theta-pass.js';
import { lineSearch } from './line-search.js';
import { type RunningLine } from './running-line.js';
import { runningLines } from './running-lines.js';

/** Dynamic optimised Theta, fitted to the series without its season. */
export interface DynamicThetaFit {
  /** smoothing of the level, 0.1 … 0.99 */
  readonly alpha: number;
  /** weight of the curvature, ≥ 1; 1 is simple exponential smoothing, infinity the whole slope */
  readonly theta: number;
  readonly initialLevel: number;
  readonly level: number;
  /** the least-squares line through the values so far, at times 1 … length */
  readonly line: RunningLine;
  readonly length: number;
  /** what is left of the initial level, and how far one unit of slope has left the level behind */
  readonly levelDecay: number;
  readonly trendLag: number;
  /** sum of (weighted) squared one-step errors from the fourth value on */
  readonly squaredError: number;
  readonly season: Deseasonalised;
}

const GRID = [0.1, 0.2, 0.35, 0.55, 0.77, 0.99];
/** Fewer values (by weight) than this are not fitted. */
const LEAST_KNOWN = 5;

/**
 * Fits the dynamic optimised Theta model: α by a line search, θ and the initial level in closed form.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1; taken out by classical decomposition where a test finds one
 * @param known  α kept from another fit, 0 < α < 1; by default found here
 * @param weights  shape (n,): 0 (missing) … 1 (observed): season, line and smoothing count by them; absent: all 1
 * @returns the fit: α, θ, level, line and season
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161; statsforecast's DynamicOptimizedTheta, the same sum of squares.
 *   Fewer than 5 values (by weight) give the last value.
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * fitDynamicTheta(y, 1).alpha // → 0.1
 */
export function fitDynamicTheta(
  y: Float64Array,
  season: number,
  known?: number,
  weights?: Float64Array,
): DynamicThetaFit {
  checkSeries('y', y);
  checkCount('season', season);
  const observed = weightedSeries(y, weights);
  const plain = deseasonalised(observed.y, season, 2, observed.weights);
  const series = { ...observed, y: plain.values };
  const n = y.length;
  const lines = runningLines(series);
  const common = { line: lines.last, length: n, season: plain };
  if (series.totalWeight < LEAST_KNOWN) {
    const [initialLevel, level] = [series.y[0]!, series.y[n - 1]!];
    return { alpha: 0.5, theta: 1, initialLevel, level, levelDecay: 0.5 ** n, trendLag: 2, squaredError: 0, ...common };
  }
  const alpha = known ?? lineSearch((a) => dynamicThetaPass(series, lines, a).squaredError, GRID, 1e-6);
  const { oneMinusInverseTheta, squaredError, ...finalState } = dynamicThetaPass(series, lines, alpha);
  const theta = 1 / (1 - oneMinusInverseTheta);
  return { alpha, theta, ...finalState, squaredError: Math.max(0, squaredError), ...common };
}

/**
 * Forecast of a fitted dynamic Theta model: level and line go on as if each forecast came true.
 *
 * @param fit  from {@link fitDynamicTheta}
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): units per period
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * forecastDynamicTheta(fitDynamicTheta(y, 1), 3) // → [21.432, 22.2, 22.912]
 */
export function forecastDynamicTheta(fit: DynamicThetaFit, horizon: number): Float64Array {
  const { alpha, theta } = fit;
  const oneMinusInverseTheta = 1 - 1 / theta;
  const line = fit.line.copy();
  let { level, levelDecay, trendLag } = fit;
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const value = level + oneMinusInverseTheta * (line.at(0) * levelDecay + line.slope * trendLag);
    forecast[h] = value;
    level += alpha * (value - level);
    line.add(fit.length + h + 1, value, 1);
    levelDecay *= 1 - alpha;
    trendLag = 1 + (1 - alpha) * trendLag;
  }
  return reseasonalise(forecast, fit.season, fit.length);
}

/**
 * Dynamic optimised Theta, fitted by {@link fitDynamicTheta}.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): units per period
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * dynamicTheta(y, 3, 1) // → [21.432, 22.2, 22.912]
 */
export function dynamicTheta(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return forecastDynamicTheta(fitDynamicTheta(y, season, undefined, weights), horizon);
}
