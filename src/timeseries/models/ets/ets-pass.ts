import type { WeightedSeries } from '../../weighted-series.js';
import { SMALLEST, ended, type EtsNumbers } from './ets-states.js';
import { weightedEtsPass } from './weighted-ets-pass.js';

/**
 * One run through a series. Additive error: the one-step errors. Multiplicative error: the relative errors times the
 * geometric mean of the forecasts, so that in both cases −2 log likelihood is n · log(sum of squares) but for a constant.
 *
 * @param series  shape (n,): values of size about 1, with weights where some are missing: see {@link weightedEtsPass}
 * @param seasonal  shape (season,): initial state of the position of y[0], y[1], …; empty without season
 * @param errors  shape (n,): filled in
 * @returns the sum of squared errors; Infinity where a multiplicative model meets a forecast not above 0
 *
 * O(n), no allocation: this is the inner loop of all fitting. The states move the same way for both kinds of error.
 */
export function etsPass(
  series: WeightedSeries,
  seasonKind: 'N' | 'A' | 'M',
  relative: boolean,
  x: EtsNumbers,
  seasonal: Float64Array,
  errors: Float64Array,
): number {
  const { y, weights, totalWeight: worth } = series;
  const n = y.length;
  const season = seasonal.length;
  if (ended.seasonal.length < season) ended.seasonal = new Float64Array(2 * season);
  if (weights !== undefined) return weightedEtsPass(y, seasonKind, relative, x, seasonal, errors, weights, worth);
  const { alpha, beta, gamma, phi } = x;
  let { level, trend } = x;
  let squares = 0;
  let logs = 0;
  let product = 1;
  let position = 0;
  const s = ended.seasonal;
  for (let j = 0; j < season; j++) s[j] = seasonal[j]!;
  for (let t = 0; t < n; t++) {
    const base = level + phi * trend;
    let forecast = base;
    let step: number;
    let error: number;
    if (seasonKind === 'N') {
      error = y[t]! - base;
      step = error;
    } else if (seasonKind === 'A') {
      const index = s[position]!;
      forecast += index;
      error = y[t]! - forecast;
      step = error;
      s[position] = index + gamma * error;
      if (++position === season) position = 0;
    } else {
      const index = s[position]!;
      const inverse = 1 / index;
      forecast *= index;
      error = y[t]! - forecast;
      step = error * inverse;
      if (!(base > SMALLEST) || !(index > SMALLEST)) return Infinity;
      s[position] = index + (gamma * error) / base;
      if (++position === season) position = 0;
    }
    level = base + alpha * step;
    trend = phi * trend + beta * step;
    if (relative) {
      if (!(forecast > SMALLEST)) return Infinity;
      error /= forecast;
      product *= forecast;
      if ((t & 15) === 15) {
        logs += Math.log(product);
        product = 1;
      }
    }
    errors[t] = error;
    squares += error * error;
  }
  ended.level = level;
  ended.trend = trend;
  ended.position = position;
  if (!relative) return squares === squares ? squares : Infinity;
  const scale = Math.exp((logs + Math.log(product)) / n);
  for (let t = 0; t < n; t++) errors[t]! *= scale;
  const scaled = squares * scale * scale;
  return scaled === scaled ? scaled : Infinity;
}
