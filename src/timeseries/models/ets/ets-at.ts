import { aiccOf } from './ets-search.js';
import { etsParameters, type EtsForm } from './ets-form.js';
import type { EtsFit } from './ets-fit.js';
import { ended, etsPass, type EtsNumbers } from './ets-pass.js';

/**
 * An exponential smoothing model at given parameters and initial states: one run through the series, nothing is fitted.
 *
 * @param y  shape (n,): finite; never written to
 * @param initialSeasonal  shape (season,): index of the position of y[0], y[1], …; empty without season
 * @param unit  the numbers and the seasonal indices are for y / unit, the answer is for y
 */
export function etsAt(
  y: Float64Array,
  form: EtsForm,
  numbers: EtsNumbers,
  initialSeasonal: Float64Array,
  unit = 1,
): EtsFit {
  const n = y.length;
  const season = initialSeasonal.length;
  const relative = form.error === 'M';
  const errors = new Float64Array(n);
  const values = unit === 1 ? y : y.map((value) => value / unit);
  const squares = etsPass(values, form.season, relative, numbers, initialSeasonal, errors);
  const ofIndex = form.season === 'A' ? unit : 1;
  const logUnit = 2 * n * Math.log(unit);
  const { alpha, beta, gamma, phi } = numbers;
  return {
    form,
    alpha,
    beta,
    gamma,
    phi,
    initialLevel: numbers.level * unit,
    initialTrend: numbers.trend * unit,
    initialSeasonal: initialSeasonal.map((index) => index * ofIndex),
    level: ended.level * unit,
    trend: ended.trend * unit,
    seasonal: Float64Array.from({ length: season }, (_, s) => ended.seasonal[(n + s) % season]! * ofIndex),
    errors: relative ? errors : errors.map((error) => error * unit),
    deviance: n * Math.log(squares) + logUnit,
    aicc: aiccOf(form, season, squares, n) + logUnit,
  };
}

/** Variance of the one-step errors, as R counts degrees of freedom. */
export function etsVariance({ errors, form, initialSeasonal }: EtsFit): number {
  let sum = 0;
  for (const error of errors) sum += error * error;
  return sum / Math.max(1, errors.length - etsParameters(form, initialSeasonal.length) + 1);
}
