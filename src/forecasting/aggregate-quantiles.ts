import { quantileSorted } from 'simple-statistics';
import type { LentSeason } from '../timeseries/models/intermittent-leaf.js';
import { orderSizes } from '../timeseries/quantiles/order-sizes.js';
import { periodQuantile } from '../timeseries/quantiles/period-quantile.js';
import { LEVELS, type Quantiles } from '../timeseries/quantiles/quantiles.js';

/** Weeks looked back to for how far weeks lie from the level known before them. */
const lookBack = 52;
/** The level at a past origin is the mean of so many weeks. */
const levelWeeks = 13;
/** Origins lie so many weeks apart. */
const step = 4;
/** A series with a larger share of weeks without demand is treated as orders that come or not. */
const mostlyOrdered = 0.7;

/**
 * Quantiles of a series that sums many leaves, around its expected units.
 *
 * A dense series repeats how far its past weeks lay from the level known up to a quarter before them, as a share of that level;
 * a sparse one is read as an order that comes with some chance and has an empirical size.
 *
 * @param units  shape (n,), n ≥ 1: units per week, oldest first
 * @param expected  shape (horizon,): ≥ 0
 * @returns shape (horizon,) each: 0 ≤ p10 ≤ p50 ≤ p90
 */
export function aggregateQuantiles(units: Float64Array, season: LentSeason, expected: Float64Array): Quantiles {
  const y = units.map((value, t) => value / Math.max(0.05, season.past[t] ?? 1));
  const recent = y.subarray(Math.max(0, y.length - lookBack));
  const busy = recent.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / recent.length;
  const errors = busy >= mostlyOrdered ? relativeErrors(y, expected.length) : [];
  const quantiles = LEVELS.map((level) =>
    errors.length >= 20
      ? expected.map((mean) => Math.max(0, mean * (1 + quantileSorted(errors, level))))
      : sparseQuantile(y, season, expected, level),
  );
  const [p10, p50, p90] = quantiles as [Float64Array, Float64Array, Float64Array];
  return { p10, p50, p90 };
}

function sparseQuantile(y: Float64Array, { ahead }: LentSeason, expected: Float64Array, level: number): Float64Array {
  const sizes = orderSizes(y);
  return expected.map((mean, h) => {
    const index = ahead[h] ?? 1;
    return index > 0 ? index * periodQuantile(mean / index, sizes, level) : 0;
  });
}

/** (actual − level) ÷ level of the weeks after past origins, ascending. */
function relativeErrors(y: Float64Array, horizon: number): number[] {
  const errors: number[] = [];
  for (let origin = y.length - 1; origin >= levelWeeks && origin >= y.length - lookBack; origin -= step) {
    let level = 0;
    for (let t = origin - levelWeeks; t < origin; t++) level += y[t] ?? 0;
    level /= levelWeeks;
    if (level <= 0) continue;
    for (let t = origin; t < Math.min(y.length, origin + horizon); t++) errors.push(((y[t] ?? 0) - level) / level);
  }
  return errors.sort((a, b) => a - b);
}
