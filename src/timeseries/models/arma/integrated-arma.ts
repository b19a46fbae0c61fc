import { checkCount, checkSeries } from '../../check.js';
import { armaPass, forecastArma, type ArmaFit } from './arma-fit.js';
import { fitArma } from './fit-arma.js';

/** A random walk with drift whose steps remember: ARIMA(p,1,q) with drift, fitted. */
export interface IntegratedArmaFit {
  /** expected step per period */
  readonly drift: number;
  readonly steps: ArmaFit;
  readonly last: number;
}

/**
 * Fits an autoregressive moving average to the steps of a series.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param trust  share of the mean step that is believed to go on, 0 (no drift) … 1
 * @param known  coefficients and drift kept from another fit; by default found here
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Box & Jenkins (1976), ch. 4
 */
export function fitIntegratedArma(y: Float64Array, trust = 0.5, known?: IntegratedArmaFit): IntegratedArmaFit {
  checkSeries('y', y);
  const n = y.length;
  const drift = known?.drift ?? (n > 1 ? (trust * (y[n - 1]! - y[0]!)) / (n - 1) : 0);
  const steps = new Float64Array(Math.max(1, n - 1));
  for (let t = 1; t < n; t++) steps[t - 1] = y[t]! - y[t - 1]! - drift;
  return { drift, steps: known === undefined ? fitArma(steps) : continued(steps, known.steps), last: y[n - 1]! };
}

/** The same coefficients at the end of other steps. */
function continued(steps: Float64Array, fit: ArmaFit): ArmaFit {
  const errors = new Float64Array(steps.length);
  armaPass(steps, fit.ar, fit.ma, Math.min(fit.ar.length, steps.length), errors);
  const newest = (from: Float64Array, count: number) =>
    Float64Array.from({ length: count }, (_, i) => from[from.length - 1 - i] ?? 0);
  return { ...fit, lastValues: newest(steps, fit.ar.length), lastErrors: newest(errors, fit.ma.length) };
}

/** Forecast of a fitted model: shape (horizon,). */
export function forecastIntegratedArma({ drift, steps, last }: IntegratedArmaFit, horizon: number): Float64Array {
  let level = last;
  return forecastArma(steps, horizon).map((step) => (level += step + drift));
}

/** ARIMA(p,1,q) with half the mean step as drift: shape (horizon,). See {@link fitIntegratedArma}. */
export function integratedArma(y: Float64Array, horizon: number): Float64Array {
  checkCount('horizon', horizon);
  return forecastIntegratedArma(fitIntegratedArma(y), horizon);
}
