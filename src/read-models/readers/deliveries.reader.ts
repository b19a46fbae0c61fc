import type { Sql } from '../database/sql.js';
import { unpackedDeliveries } from '../entities/packed-deliveries.js';

/** What arrived at a retailer on a day. */
export interface DayOfDeliveries {
  readonly retailerId: string;
  readonly on: string;
  /** units by product */
  readonly units: ReadonlyMap<string, number>;
}

/** What arrived at retailers from one day to another: one statement, whatever the number of products. */
export class DeliveriesReader {
  constructor(private readonly sql: Sql) {}

  /** By retailer and day. @param from  the first day; '' for all */
  async find(retailerIds: readonly string[], from: string, to: string): Promise<DayOfDeliveries[]> {
    const text =
      `SELECT retailer_id, delivered_on, lines FROM deliveries_of_days WHERE ${this.sql.isOneOf('retailer_id')} ` +
      'AND delivered_on >= ? AND delivered_on <= ? ORDER BY retailer_id, delivered_on';
    const rows = await this.sql.all<[string, string, string]>(text, retailerIds, from, to);
    return rows.map(([retailerId, on, lines]) => ({ retailerId, on, units: unpackedDeliveries(lines) }));
  }
}

/** Units of a product that arrived after a day. @param days  of one retailer */
export function unitsAfter(days: readonly DayOfDeliveries[], sku: string, day: string): number {
  return days.reduce((sum, { on, units }) => sum + (on > day ? (units.get(sku) ?? 0) : 0), 0);
}

/** The same days by retailer. */
export function byRetailer(days: readonly DayOfDeliveries[]): Map<string, DayOfDeliveries[]> {
  const retailers = new Map<string, DayOfDeliveries[]>();
  for (const day of days) {
    const known = retailers.get(day.retailerId);
    if (known) known.push(day);
    else retailers.set(day.retailerId, [day]);
  }
  return retailers;
}
