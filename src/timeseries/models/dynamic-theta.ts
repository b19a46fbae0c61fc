import { believed, type Believed } from '../believed.js';
import { checkCount, checkSeries } from '../check.js';
import { deseasonalised, reseasonalise, type Deseasonalised } from '../decomposition/deseasonalised.js';
import { lineSearch } from './line-search.js';
import { RunningLine } from './running-line.js';
import { thetaEnd, weightedLines, weightedThetaPass } from './weighted-theta-pass.js';

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
  readonly echo: number;
  readonly lag: number;
  /** sum of (weighted) squared one-step errors from the fourth value on */
  readonly squaredError: number;
  readonly season: Deseasonalised;
}

const GRID = [0.1, 0.2, 0.35, 0.55, 0.77, 0.99];
/** Errors before this position are not counted: the line through fewer values says nothing. */
const FIRST = 3;
/** 1 − 1/θ at θ = 10¹⁰. */
const MOST_CURVED = 1 - 1e-10;

let intercepts = new Float64Array(256);
let slopes = new Float64Array(256);
const pass = { initialLevel: 0, curved: 0, level: 0, echo: 0 };

/** Running least-squares line through y[0 … i], into the scratch; returns the running mean of all. */
function runningLines(y: Float64Array): number {
  if (intercepts.length < y.length) {
    intercepts = new Float64Array(2 * y.length);
    slopes = new Float64Array(2 * y.length);
  }
  let mean = y[0]!;
  let slope = 0;
  intercepts[0] = mean;
  slopes[0] = 0;
  for (let i = 1; i < y.length; i++) {
    slope = ((i - 1) * slope + (6 * (y[i]! - mean)) / (i + 1)) / (i + 2);
    mean += (y[i]! - mean) / (i + 1);
    slopes[i] = slope;
    intercepts[i] = mean - (slope * (i + 2)) / 2;
  }
  return mean;
}

/**
 * Least sum of squared errors for one α. Errors are linear in the initial level and in 1 − 1/θ, so both come from two
 * normal equations of one pass.
 */
function squaredError(y: Float64Array, alpha: number): number {
  const n = y.length;
  const keep = 1 - alpha;
  const start = y[0]!;
  const reciprocal = 1 / alpha;
  let level = start;
  let echo = keep;
  let [ee, ep, eg, pp, pg, gg] = [0, 0, 0, 0, 0, 0];
  for (let i = 1; i < n; i++) {
    const error = y[i]! - level;
    if (i >= FIRST) {
      const g = intercepts[i - 1]! * echo + slopes[i - 1]! * (1 - echo * keep) * reciprocal;
      ee += error * error;
      ep += error * echo;
      eg += error * g;
      pp += echo * echo;
      pg += echo * g;
      gg += g * g;
    }
    level += alpha * error;
    echo *= keep;
  }
  const determinant = pp * gg - pg * pg;
  let curved = determinant > 1e-12 * pp * gg ? (eg * pp - ep * pg) / determinant : 0.5;
  curved = curved > 0 ? (curved < MOST_CURVED ? curved : MOST_CURVED) : 0;
  const shift = pp > 0 ? (ep - curved * pg) / pp : 0;
  pass.initialLevel = start + shift;
  pass.curved = curved;
  pass.level = level + shift * echo;
  pass.echo = echo;
  return ee - 2 * (shift * ep + curved * eg) + shift * shift * pp + 2 * shift * curved * pg + curved * curved * gg;
}

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
  const series = believed(y, weights);
  const plain = deseasonalised(series.y, season, 2, series.weights);
  const values = plain.values;
  const n = values.length;
  if (series.worth < 5) {
    const line = weightedLines({ ...series, y: values });
    const [initialLevel, level] = [values[0]!, values[n - 1]!];
    const ends = { initialLevel, level, line, length: n, echo: 0.5 ** n, lag: 2, squaredError: 0 };
    return { alpha: 0.5, theta: 1, ...ends, season: plain };
  }
  if (series.weights !== undefined) return weightedFit({ ...series, y: values }, plain, known);
  const line = RunningLine.through(runningLines(values), slopes[n - 1]!, n);
  const alpha = known ?? lineSearch((a) => squaredError(values, a), GRID, 1e-6);
  const squared = Math.max(0, squaredError(values, alpha));
  const { curved, ...ends } = pass;
  const lag = (1 - ends.echo * (1 - alpha)) / alpha;
  return { alpha, theta: 1 / (1 - curved), ...ends, lag, line, length: n, squaredError: squared, season: plain };
}

function weightedFit(series: Believed, season: Deseasonalised, known?: number): DynamicThetaFit {
  const line = weightedLines(series);
  const height = (alpha: number) => weightedThetaPass(series, alpha, FIRST, MOST_CURVED);
  const alpha = known ?? lineSearch(height, GRID, 1e-6);
  const squared = Math.max(0, height(alpha));
  const { curved, ...ends } = thetaEnd;
  return { alpha, theta: 1 / (1 - curved), ...ends, line, length: series.y.length, squaredError: squared, season };
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
  const curved = 1 - 1 / theta;
  const line = fit.line.copy();
  let { level, echo, lag } = fit;
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const value = level + curved * (line.at(0) * echo + line.slope * lag);
    forecast[h] = value;
    level += alpha * (value - level);
    line.add(fit.length + h + 1, value, 1);
    echo *= 1 - alpha;
    lag = 1 + (1 - alpha) * lag;
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
