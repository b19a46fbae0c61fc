import { weightedSeries, type WeightedSeries } from '../../weighted-series.js';
import { aiccOf } from './ets-search.js';
import type { EtsForm } from './ets-form.js';
import type { EtsFit } from './ets-fit.js';
import { etsPass } from './ets-pass.js';
import { EtsStates, type EtsNumbers } from './ets-states.js';

/**
 * An exponential smoothing model at given parameters and initial states: one run through the series, nothing is fitted. What
 * cannot be run through (a multiplicative form that meets a forecast not above 0) stays at its initial states.
 *
 * @param y  shape (n,): finite; never written to
 * @param initialSeasonal  shape (season,): index of the position of y[0], y[1], …; empty without season
 * @param unit  the numbers and the seasonal indices are for y / unit, the answer is for y
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 */
export function etsAt(
  y: Float64Array,
  form: EtsForm,
  numbers: EtsNumbers,
  initialSeasonal: Float64Array,
  unit = 1,
  weights?: Float64Array,
): EtsFit {
  const n = y.length;
  const season = initialSeasonal.length;
  const relative = form.error === 'M';
  const errors = new Float64Array(n);
  const series = inUnits(weightedSeries(y, weights), unit);
  const end = new EtsStates(season);
  const squares = etsPass(series, form.season, relative, numbers, initialSeasonal, errors, end);
  const finalState = squares < Infinity ? end : { ...numbers, seasonal: initialSeasonal };
  const ofIndex = form.season === 'A' ? unit : 1;
  const logUnit = 2 * series.totalWeight * Math.log(unit);
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
    level: finalState.level * unit,
    trend: finalState.trend * unit,
    seasonal: Float64Array.from({ length: season }, (_, s) => finalState.seasonal[(n + s) % season]! * ofIndex),
    errors: relative ? errors : errors.map((error) => error * unit),
    totalWeight: series.totalWeight,
    deviance: series.totalWeight * Math.log(squares) + logUnit,
    aicc: aiccOf(form, season, squares, series.totalWeight) + logUnit,
  };
}

/** The series in other units. */
export function inUnits(series: WeightedSeries, unit: number): WeightedSeries {
  return unit === 1 ? series : { ...series, y: series.y.map((value) => value / unit) };
}
