import type { Sql } from '../database/sql.js';

export interface DeliveryOnDay {
  readonly on: string;
  readonly quantity: number;
}

/** What a retailer last received of some products: one statement per question, whatever their number. */
export class ArrivalsReader {
  constructor(private readonly sql: Sql) {}

  /** The newest delivery of each product up to `on`. */
  async deliveries(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, DeliveryOnDay>> {
    const text =
      'SELECT d.sku, d.delivered_on, d.quantity FROM (SELECT listed.sku AS sku, (SELECT delivered_on FROM deliveries ' +
      'WHERE retailer_id = ? AND sku = listed.sku AND delivered_on <= ? AND quantity > 0 ' +
      `ORDER BY delivered_on DESC LIMIT 1) AS day FROM ${this.sql.listed('sku')}) AS newest CROSS JOIN deliveries AS d ` +
      'WHERE d.retailer_id = ? AND d.sku = newest.sku AND d.delivered_on = newest.day ORDER BY d.sku';
    const rows = await this.sql.all<[string, string, number]>(text, retailerId, on, listOf(skus), retailerId);
    return new Map(rows.map(([sku, day, quantity]) => [sku, { on: day, quantity }]));
  }

  /** Units of each product that arrived after a day of its own, up to `on`. @param after  the day of each product */
  async deliveredSince(
    retailerId: string,
    after: ReadonlyMap<string, string>,
    on: string,
  ): Promise<Map<string, number>> {
    const text =
      'SELECT listed.sku, (SELECT coalesce(sum(quantity), 0) FROM deliveries WHERE retailer_id = ? AND sku = listed.sku ' +
      `AND delivered_on > listed.day AND delivered_on <= ?) FROM ${this.sql.listed('sku', 'day')} ORDER BY listed.sku`;
    return new Map(await this.sql.all<[string, number]>(text, retailerId, on, JSON.stringify([...after])));
  }
}

function listOf(skus: readonly string[]): string {
  return JSON.stringify(skus.map((sku) => [sku]));
}
