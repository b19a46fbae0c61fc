import { daysBetween } from '../../calendar/weeks.js';
import type { SellThrough } from '../../projections/stock-position/sell-through.js';

/** After so many days a stretch between counts counts half as much. */
const halfLifeDays = 56;
/** The forecast counts as much as so many days between counts. */
const forecastDays = 21;

/**
 * Units a day that a retailer sells of a product: what its counts say it sold, the newest most, and what is forecast.
 *
 * A shelf that was found empty sold less than was wanted: there the forecast counts where it is more.
 *
 * @param stretches  that ended on `on` or before
 * @param forecastPerDay  units a day, ≥ 0
 */
export function salesPerDay(stretches: readonly SellThrough[], on: string, forecastPerDay: number): number {
  let [units, days] = [forecastPerDay * forecastDays, forecastDays];
  for (const { after, until, units: sold, emptied } of stretches) {
    const weight = 0.5 ** (daysBetween(until, on) / halfLifeDays);
    const length = daysBetween(after, until);
    units += weight * (emptied ? Math.max(sold, forecastPerDay * length) : sold);
    days += weight * length;
  }
  return units / days;
}
