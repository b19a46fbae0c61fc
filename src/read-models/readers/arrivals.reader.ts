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
    // Both columns come as one text: so one scalar subquery finds them, where a join would look up every row twice.
    const text =
      "SELECT listed.sku, (SELECT delivered_on || ' ' || quantity FROM deliveries WHERE retailer_id = ? AND sku = listed.sku " +
      'AND delivered_on <= ? AND quantity > 0 ORDER BY delivered_on DESC LIMIT 1) ' +
      `FROM ${this.sql.listed('sku')} ORDER BY listed.sku`;
    const list = JSON.stringify(skus.map((sku) => [sku]));
    const newest = new Map<string, DeliveryOnDay>();
    for (const [sku, found] of await this.sql.all<[string, string | null]>(text, retailerId, on, list)) {
      const [day, quantity] = found?.split(' ') ?? [];
      if (day !== undefined) newest.set(sku, { on: day, quantity: Number(quantity) });
    }
    return newest;
  }
}
