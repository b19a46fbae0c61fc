import { checkCount, checkSeries } from '../check.js';
import { ces } from '../models/ces/ces.js';
import { dynamicTheta } from '../models/dynamic-theta.js';
import { ets } from '../models/ets/ets.js';
import { medianForecast } from './median-forecast.js';

export interface SmoothEnsembleOptions {
  /** shape (n,): 0 (missing) … 1 (observed): a value not wholly observed is drawn to the mean of its neighbours */
  readonly weights?: Float64Array;
}

export interface SmoothEnsembleForecast {
  /** shape (horizon,): expected units per period */
  readonly mean: Float64Array;
  /** entry h: errors (actual − forecast) of forecasts h + 1 steps ahead from past origins, newest origin first; maybe empty */
  readonly residuals: readonly Float64Array[];
}

/**
 * The default forecast of a series that is not intermittent: the median of a few models that err differently.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1
 * @param horizon  periods ahead, whole number ≥ 1
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Petropoulos & Svetunkov (2020), IJF 36(1), 110–115 (the simple combination of univariate models)
 */
export function smoothEnsemble(
  y: Float64Array,
  season: number,
  horizon: number,
  options: SmoothEnsembleOptions = {},
): SmoothEnsembleForecast {
  checkSeries('y', y);
  checkCount('season', season);
  checkCount('horizon', horizon);
  const series = options.weights === undefined ? y : bridged(y, options.weights);
  const mean = medianForecast([
    ets(series, horizon, season),
    ces(series, horizon, season),
    dynamicTheta(series, horizon, season),
  ]);
  return { mean, residuals: rollingErrors(series, season, horizon) };
}

/** Origins looked back to for errors by step, and the share of the series they leave to learn from. */
const MOST_ORIGINS = 12;

function rollingErrors(y: Float64Array, season: number, horizon: number): Float64Array[] {
  const origins: Float64Array[] = [];
  const least = Math.max(8, y.length >> 1);
  for (let k = 1; k <= MOST_ORIGINS && y.length - k >= least; k++) {
    const known = y.subarray(0, y.length - k);
    const steps = Math.min(k, horizon);
    origins.push(dynamicTheta(known, steps, season).map((value, h) => y[known.length + h]! - value));
  }
  return Array.from({ length: horizon }, (_, h) =>
    Float64Array.from(origins.filter((errors) => errors.length > h).map((errors) => errors[h]!)),
  );
}

/** A copy in which values not wholly observed are drawn to a straight line between their observed neighbours. */
function bridged(y: Float64Array, weights: Float64Array): Float64Array {
  const out = Float64Array.from(y);
  let before = -1;
  for (let t = 0; t <= y.length; t++) {
    if (t < y.length && !(weights[t]! >= 1)) continue;
    for (let gap = before + 1; gap < t; gap++) {
      const left = before < 0 ? (t < y.length ? y[t]! : y[gap]!) : y[before]!;
      const right = t < y.length ? y[t]! : left;
      const line = left + ((right - left) * (gap - before)) / (t - before);
      out[gap] = line + weights[gap]! * (y[gap]! - line);
    }
    before = t;
  }
  return out;
}
