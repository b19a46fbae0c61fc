import { weightedSeries, type WeightedSeries } from '../../weighted-series.js';
import { checkCount, checkSeries } from '../../check.js';
import { forecastArma, type ArmaFit } from './arma-fit.js';
import { armaFrom, fitArma } from './fit-arma.js';

/** A random walk with drift whose steps remember: ARIMA(p,1,q) with drift, fitted. */
export interface IntegratedArmaFit {
  /** expected step per period */
  readonly drift: number;
  readonly steps: ArmaFit;
  readonly last: number;
}

/** What {@link fitIntegratedArma} takes as given. */
export interface IntegratedArmaOptions {
  /** share of the mean step that is expected to go on, 0 (no drift) … 1; by default a half */
  readonly driftShare?: number;
  /** coefficients and drift kept from another fit; by default found here */
  readonly known?: IntegratedArmaFit;
  /** shape (n,): 0 (missing) … 1 (observed): how far a value moves the level carried on and counts in the fit; absent: all 1 */
  readonly weights?: Float64Array;
}

/**
 * Fits an autoregressive moving average to the steps of a series.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param options  drift, coefficients and weights that are given; by default half the mean step, fitted, all weights 1
 * @returns the fit: drift, coefficients of the steps, last level
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Box & Jenkins (1976), ch. 4. If all weights are 0, the forecast is 0.
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * fitIntegratedArma(y).drift // → 0.643
 */
export function fitIntegratedArma(y: Float64Array, options: IntegratedArmaOptions = {}): IntegratedArmaFit {
  checkSeries('y', y);
  const { driftShare = 0.5, known } = options;
  const series = weightedSeries(y, options.weights);
  const n = y.length;
  const drift = known?.drift ?? driftShare * meanStep(series);
  const steps = new Float64Array(Math.max(1, n - 1));
  for (let t = 1; t < n; t++) steps[t - 1] = series.y[t]! - series.y[t - 1]! - drift;
  const weights = n > 1 ? series.weights?.subarray(1) : undefined;
  const fit = known?.steps ?? fitArma(steps, { weights, integrated: true });
  const atEnd = known === undefined && weights === undefined ? fit : continued(steps, fit, weights);
  return { drift, steps: atEnd, last: series.y[n - 1]! - atEnd.owed };
}

/** Mean step from the first to the last value of positive weight; 0 where they are one. */
function meanStep({ y, weights }: WeightedSeries): number {
  const n = y.length;
  const from = weights?.findIndex((weight) => weight > 0) ?? 0;
  const to = weights?.findLastIndex((weight) => weight > 0) ?? n - 1;
  return to > from ? (y[n - 1]! - y[0]!) / (to - from) : 0;
}

/** The same coefficients at the end of other steps. */
function continued(values: Float64Array, fit: ArmaFit, weights?: Float64Array): ArmaFit {
  const from = Math.min(fit.ar.length, values.length);
  return { ...fit, ...armaFrom({ values, from, weights, integrated: true }, fit) };
}

/**
 * Forecast of a fitted random walk with drift whose steps are autocorrelated.
 *
 * @param fit  from {@link fitIntegratedArma}
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): units per period
 * @see Box & Jenkins (1976), Time Series Analysis, ch. 5
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * forecastIntegratedArma(fitIntegratedArma(y), 3) // → [21.643, 22.286, 22.929]
 */
export function forecastIntegratedArma({ drift, steps, last }: IntegratedArmaFit, horizon: number): Float64Array {
  let level = last;
  return forecastArma(steps, horizon).map((step) => (level += step + drift));
}

/**
 * ARIMA(p,1,q) with half the mean step as drift, fitted by {@link fitIntegratedArma}.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): units per period
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Box & Jenkins (1976), Time Series Analysis, ch. 4
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * integratedArma(y, 3) // → [21.643, 22.286, 22.929]
 */
export function integratedArma(y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return forecastIntegratedArma(fitIntegratedArma(y, { weights }), horizon);
}
