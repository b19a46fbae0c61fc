import type { LentSeason } from '../../timeseries/models/intermittent-leaf.js';
import { orderSizes } from '../../timeseries/quantiles/order-sizes.js';
import { wholeEmpiricalQuantile, wholePeriodQuantile } from '../../timeseries/quantiles/whole-quantile.js';
import type { WeekSpread } from '../node-forecasts.js';

/** Weeks looked back to for how far weeks lie from the level known before them. */
const lookBack = 52;
/** The level at a past origin is the mean of so many weeks. */
const levelWeeks = 13;
/** Origins lie so many weeks apart, or as many as are asked for where these are fewer. */
const longestStep = 4;
/** A series with a smaller share of weeks with demand is treated as orders that come or not. */
const mostlyOrdered = 0.7;
/** Fewer errors tell no tenth of them. */
const fewestErrors = 20;

/**
 * How a week of a series that sums many leaves spreads around its expected units.
 *
 * A dense series repeats how far its past weeks lay from the level known up to a quarter before them, as a share of that level;
 * a sparse one is read as an order that comes with some chance and has an empirical size.
 *
 * @param units  shape (n,), n ≥ 1: units per week, oldest first
 * @param horizon  weeks that will be asked for
 * @param hindsight  ≥ 0: what the variance of errors lacks since the season has seen those weeks
 */
export function aggregateSpread(
  units: Float64Array,
  season: LentSeason,
  horizon: number,
  hindsight: number,
): WeekSpread {
  const recent = units.subarray(Math.max(0, units.length - lookBack));
  const busy = recent.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / recent.length;
  const errors = busy >= mostlyOrdered ? relativeErrors(units, season, horizon) : [];
  if (errors.length >= fewestErrors) {
    const variance = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
    const wider = variance > 0 ? Math.sqrt(1 + hindsight / variance) : 1;
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
