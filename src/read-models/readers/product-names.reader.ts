import type { Sql } from '../database/sql.js';

/** Names of products. */
export class ProductNamesReader {
  constructor(private readonly sql: Sql) {}

  /** The names of those products that are known, by sku. */
  async of(skus: readonly string[]): Promise<Map<string, string>> {
    const text = `SELECT sku, name FROM products WHERE ${this.sql.isOneOf('sku')} ORDER BY sku`;
    return new Map(await this.sql.all<[string, string]>(text, [...new Set(skus)]));
  }
}
