import type { DataSource } from 'typeorm';
import { addDays, addWeeks } from '../calendar/weeks.js';
import type { LeafRhythm } from '../read-models/entities/forecast-level.js';
import { rawAll } from '../read-models/database/raw-rows.js';

/** The last time a retailer took a product, or asked for it. */
export interface LastOrder {
  readonly on: string;
  readonly quantity: number;
  /** asked for, and nothing of it was granted */
  readonly refused?: true;
}

/**
 * The last delivery up to a day; where the forecast knew of a later week with orders, what was asked for since then, on the day of the newest
 * order of that week.
 *
 * @param onOrder  units that are still to be answered or to arrive: while there are any, nothing counts as refused
 */
export function lastOrder(
  readModels: DataSource,
  retailerId: string,
  sku: string,
  on: string,
  { lastOrderWeek, usualUnits }: Pick<LeafRhythm, 'lastOrderWeek' | 'usualUnits'>,
  onOrder: number,
): LastOrder {
  const delivered =
    'SELECT delivered_on, quantity FROM deliveries WHERE retailer_id = ? AND sku = ? AND delivered_on <= ? AND quantity > 0 ' +
    'ORDER BY delivered_on DESC LIMIT 1';
  for (const [deliveredOn, quantity] of rawAll<[string, number]>(readModels, delivered, retailerId, sku, on))
    if (deliveredOn >= lastOrderWeek) return { on: deliveredOn, quantity };
  const asked =
    'SELECT week_of, requested, granted FROM weekly_demand WHERE retailer_id = ? AND sku = ? AND week_of BETWEEN ? AND ? ' +
    'AND requested > 0 ORDER BY week_of DESC LIMIT 1';
  const weeks = rawAll<[string, number, number]>(readModels, asked, retailerId, sku, lastOrderWeek, on);
  for (const [week, requested, granted] of weeks) {
    const refused = granted === 0 && onOrder === 0;
    return { on: newestOrder(readModels, retailerId, week, on), quantity: requested, ...(refused && { refused }) };
  }
  return { on: lastOrderWeek, quantity: Math.max(1, Math.round(usualUnits)) };
}

/** Day of the newest order in a week, up to a day; the week's Monday where none is known. */
function newestOrder(readModels: DataSource, retailerId: string, week: string, on: string): string {
  const end = addDays(addWeeks(week, 1), -1);
  const sql =
    "SELECT max(ordered_on) FROM orders WHERE retailer_id = ? AND ordered_on BETWEEN ? AND ? AND stage <> 'cancelled'";
  for (const [day] of rawAll<[string | null]>(readModels, sql, retailerId, week, end < on ? end : on))
    if (day) return day;
  return week;
}
