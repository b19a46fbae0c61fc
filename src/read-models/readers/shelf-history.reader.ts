import type { Sql } from '../database/sql.js';
import { DeliveriesReader } from './deliveries.reader.js';

/** Units of a product on a day. */
export interface ProductUnitsOnDay {
  readonly sku: string;
  readonly on: string;
  readonly quantity: number;
}

/** A count, with the event that says it. */
export interface ProductCount extends ProductUnitsOnDay {
  readonly visitId: string;
  /** of the count in the stream of the visit */
  readonly revision: number;
}

/** What was counted at a retailer and what came: one statement per question, whatever the number of its products. */
export class ShelfHistoryReader {
  private readonly days: DeliveriesReader;

  constructor(private readonly sql: Sql) {
    this.days = new DeliveriesReader(sql);
  }

  /** Stock counts from one day to another, by product and day. */
  async counts(retailerId: string, from: string, to: string): Promise<ProductCount[]> {
    const text =
      'SELECT sku, counted_on, quantity, visit_id, revision FROM stock_counts ' +
      'WHERE retailer_id = ? AND counted_on >= ? AND counted_on <= ? ' +
      'ORDER BY sku, counted_on';
    const rows = await this.sql.all<Row>(text, retailerId, from, to);
    return rows.map(([sku, on, quantity, visitId, revision]) => ({ sku, on, quantity, visitId, revision }));
  }

  /** What came of each product after a day of its own, up to `to`, by product and day. @param after  the day of each product */
  async deliveries(retailerId: string, after: ReadonlyMap<string, string>, to: string): Promise<ProductUnitsOnDay[]> {
    if (after.size === 0) return [];
    const first = [...after.values()].reduce((earliest, day) => (day < earliest ? day : earliest));
    const days = await this.days.find([retailerId], first, to);
    return [...after].sort(bySku).flatMap(([sku, day]) =>
      days.flatMap(({ on, units }) => {
        const quantity = units.get(sku);
        return on > day && quantity !== undefined ? [{ sku, on, quantity }] : [];
      }),
    );
  }
}

type Row = [sku: string, on: string, quantity: number, visitId: string, revision: number];

const bySku = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : Number(a > b));
