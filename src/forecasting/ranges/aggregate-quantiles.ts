import type { LentSeason } from '../../timeseries/models/intermittent-leaf.js';
import { orderSizes } from '../../timeseries/quantiles/order-sizes.js';
import { wholeEmpiricalQuantile, wholePeriodQuantile } from '../../timeseries/quantiles/whole-quantile.js';
import type { WeekSpread } from '../node-forecasts.js';

/** Past weeks whose errors are used. */
const lookBack = 52;
/** Weeks whose mean is the level at a past origin. */
const levelWeeks = 13;
/** Most weeks between past origins; fewer where the horizon is shorter. */
const longestStep = 4;
/** A series with a smaller share of weeks with demand is treated as orders that come or not. */
const mostlyOrdered = 0.7;
/** The tenth percentile needs at least so many errors. */
const fewestErrors = 20;

/**
 * How a week of a series that sums many leaves spreads around its expected units.
 *
 * A dense series repeats how far its past weeks lay from the level known up to a quarter before them, as a share of that level;
 * a sparse one is read as an order that comes with some chance and has an empirical size.
 *
 * @param units  shape (n,), n ≥ 1: units per week, oldest first
 * @param horizon  weeks ahead
 * @param optimism  ≥ 0, see `inSampleOptimism`: added to the variance of the errors, since the season was fitted to the same weeks
 */
export function aggregateSpread(
  units: Float64Array,
  season: LentSeason,
  horizon: number,
  optimism: number,
): WeekSpread {
  const recent = units.subarray(Math.max(0, units.length - lookBack));
  const busy = recent.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / recent.length;
  const errors = busy >= mostlyOrdered ? relativeErrors(units, season, horizon) : [];
  if (errors.length >= fewestErrors) {
    const variance = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
    const wider = variance > 0 ? Math.sqrt(1 + optimism / variance) : 1;
    const widened = errors.map((error) => wider * error);
    return (mean, level) => wholeEmpiricalQuantile(mean, widened, level);
  }
  const sizes = orderSizes(units);
  return (mean, level) => wholePeriodQuantile(mean, sizes, level);
}

/** (actual − level) ÷ level of the weeks after past origins, season left out, ascending. */
function relativeErrors(units: Float64Array, { past }: LentSeason, horizon: number): number[] {
  const y = units.map((value, t) => value / Math.max(0.05, past[t] ?? 1));
  const errors: number[] = [];
  const step = Math.min(longestStep, horizon);
  for (let origin = y.length - 1; origin >= levelWeeks && origin >= y.length - lookBack; origin -= step) {
    let level = 0;
    for (let t = origin - levelWeeks; t < origin; t++) level += y[t] ?? 0;
    level /= levelWeeks;
    if (level <= 0) continue;
    for (let t = origin; t < Math.min(y.length, origin + horizon); t++) errors.push(((y[t] ?? 0) - level) / level);
  }
  return errors.sort((a, b) => a - b);
}
