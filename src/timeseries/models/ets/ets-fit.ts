import type { EtsForm } from './ets-form.js';

/** An exponential smoothing model, fitted: parameters, and states before the first and after the last value. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  readonly initialLevel: number;
  readonly initialTrend: number;
  /** shape (season,): index of the position of the first value, the second, …; empty without season */
  readonly initialSeasonal: Float64Array;
  readonly level: number;
  readonly trend: number;
  /** shape (season,): index of the first period ahead, the second, … */
  readonly seasonal: Float64Array;
  /**
   * shape (n,): one-step errors, each times the root of its weight; relative ones times the geometric mean of the forecasts where
   * the error is multiplicative
   */
  readonly errors: Float64Array;
  /** sum of the weights of the values that it was fitted to */
  readonly totalWeight: number;
  /** n · log(sum of squares) (+ 2 · Σ log forecast where the error is multiplicative): −2 log likelihood as R's ets has it */
  readonly deviance: number;
  readonly aicc: number;
}

/**
 * Forecast of a fitted exponential smoothing model, point by point.
 *
 * @param fit  from {@link fitEts}
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): units per period
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * forecastEts(fitEts(y, 1), 3) // → [20.498, 20.498, 20.498]
 */
export function forecastEts(fit: EtsFit, horizon: number): Float64Array {
  const { level, trend, phi, seasonal } = fit;
  const forecast = new Float64Array(horizon);
  let share = phi;
  let sum = phi;
  for (let h = 0; h < horizon; h++) {
    const base = level + sum * trend;
    const index = seasonal[h % seasonal.length];
    forecast[h] = index === undefined ? base : fit.form.season === 'A' ? base + index : base * index;
    share *= phi;
    sum += share;
  }
  return forecast;
}
