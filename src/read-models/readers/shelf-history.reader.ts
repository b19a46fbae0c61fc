import type { Sql } from '../database/sql.js';

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
  constructor(private readonly sql: Sql) {}

  /** Stock counts from one day to another, by product and day. */
  async counts(retailerId: string, from: string, to: string): Promise<ProductCount[]> {
    const text =
      'SELECT sku, counted_on, quantity, visit_id, revision FROM stock_counts ' +
      'WHERE retailer_id = ? AND counted_on >= ? AND counted_on <= ? ' +
      'ORDER BY sku, counted_on';
    const rows = await this.sql.all<[...Row, visitId: string, revision: number]>(text, retailerId, from, to);
    return rows.map(([sku, on, quantity, visitId, revision]) => ({ sku, on, quantity, visitId, revision }));
  }

  /** What came of each product after a day of its own, up to `to`, by product and day. @param after  the day of each product */
  async deliveries(retailerId: string, after: ReadonlyMap<string, string>, to: string): Promise<ProductUnitsOnDay[]> {
    if (after.size === 0) return [];
    const text =
      `SELECT d.sku, d.delivered_on, d.quantity FROM ${this.sql.listed('sku', 'day')} CROSS JOIN deliveries AS d ` +
      'WHERE d.retailer_id = ? AND d.sku = listed.sku AND d.delivered_on > listed.day AND d.delivered_on <= ? ' +
      'ORDER BY d.sku, d.delivered_on';
    return (await this.sql.all<Row>(text, JSON.stringify([...after]), retailerId, to)).map(ofRow);
  }
}

type Row = [sku: string, on: string, quantity: number];

const ofRow = ([sku, on, quantity]: Row): ProductUnitsOnDay => ({ sku, on, quantity });
