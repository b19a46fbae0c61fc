import type { Sql } from '../database/sql.js';

export interface OrderOnDay {
  readonly orderId: string;
  readonly orderedOn: string;
}

/** Which orders show that a retailer asked for a product: one statement per question, whatever the number of products. */
export class OrderEvidenceReader {
  constructor(private readonly sql: Sql) {}

  /** The last orders up to `on` that were not cancelled, newest first. */
  async orders(retailerId: string, on: string, limit: number): Promise<OrderOnDay[]> {
    const text =
      "SELECT order_id, ordered_on FROM orders WHERE retailer_id = ? AND ordered_on <= ? AND stage <> 'cancelled' " +
      'ORDER BY ordered_on DESC, order_id LIMIT ?';
    const rows = await this.sql.all<[string, string]>(text, retailerId, on, limit);
    return rows.map(([orderId, orderedOn]) => ({ orderId, orderedOn }));
  }

  /** The last two weeks in which each product was asked for up to a day of its own, newest first. @param until  the day of each product */
  async lastTwoWeeks(retailerId: string, until: ReadonlyMap<string, string>): Promise<Map<string, string[]>> {
    const week = (skip: number) =>
      '(SELECT week_of FROM weekly_demand WHERE retailer_id = ? AND sku = listed.sku AND week_of <= listed.day ' +
      `AND requested > 0 ORDER BY week_of DESC LIMIT 1 OFFSET ${skip})`;
    const text = `SELECT listed.sku, ${week(0)}, ${week(1)} FROM ${this.sql.listed('sku', 'day')} ORDER BY listed.sku`;
    type Row = [sku: string, ...weeks: (string | null)[]];
    const rows = await this.sql.all<Row>(text, retailerId, retailerId, JSON.stringify([...until]));
    return new Map(rows.map(([sku, ...weeks]) => [sku, weeks.filter((each) => each !== null)]));
  }

  /** Those of the products that the retailer asked for in a week up to `on`. */
  async everAsked(retailerId: string, skus: readonly string[], on: string): Promise<Set<string>> {
    if (skus.length === 0) return new Set();
    const text =
      'SELECT listed.sku FROM ' +
      `${this.sql.listed('sku')} WHERE EXISTS (SELECT 1 FROM weekly_demand WHERE retailer_id = ? AND sku = listed.sku ` +
      'AND week_of <= ? AND requested > 0) ORDER BY listed.sku';
    const list = JSON.stringify(skus.map((sku) => [sku]));
    return new Set((await this.sql.all<[string]>(text, list, retailerId, on)).map(([sku]) => sku));
  }
}
