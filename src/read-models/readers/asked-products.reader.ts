import type { Sql } from '../database/sql.js';

/** Which products a retailer has ever asked for. */
export class AskedProductsReader {
  constructor(private readonly sql: Sql) {}

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
