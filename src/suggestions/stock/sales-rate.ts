import { daysBetween } from '../../calendar/weeks.js';
import type { SellThrough } from '../../projections/stock-position/sell-through.js';

/** After so many days a stretch between counts counts half as much. */
const halfLifeDays = 56;
/** The forecast counts as much as so many days between counts. */
export const forecastDays = 21;

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
  for (const stretch of stretches) {
    const part = weightedSales(stretch, on, forecastPerDay);
    units += part.weight * part.units;
    days += part.weight * part.days;
  }
  return units / days;
}

/** What a stretch between two counts says of sales, and how much it counts. */
export interface WeightedSales {
  /** 1 for one that ends on the day, less the longer ago */
  readonly weight: number;
  /** sold, or forecast where the shelf was empty and that is more */
  readonly units: number;
  readonly days: number;
}

export function weightedSales(stretch: SellThrough, on: string, forecastPerDay: number): WeightedSales {
  const { after, until, units: sold, emptied } = stretch;
  const days = daysBetween(after, until);
  const weight = 0.5 ** (daysBetween(until, on) / halfLifeDays);
  return { weight, units: emptied ? Math.max(sold, forecastPerDay * days) : sold, days };
}
