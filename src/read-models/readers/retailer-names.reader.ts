import type { Sql } from '../database/sql.js';

export class RetailerNamesReader {
  constructor(private readonly sql: Sql) {}

  /** The names of those retailers that are known, by id. */
  async of(ids: readonly string[]): Promise<Map<string, string>> {
    const text = `SELECT retailer_id, name FROM retailers WHERE ${this.sql.isOneOf('retailer_id')} ORDER BY retailer_id`;
    return new Map(await this.sql.all<[string, string]>(text, [...new Set(ids)]));
  }

  /** Rows with the names of their retailers; null where one is not known, as of a sum. */
  async named<Row extends { readonly retailerId: string }>(rows: readonly Row[]): Promise<WithRetailerName<Row>[]> {
    const names = await this.of(rows.map(({ retailerId }) => retailerId));
    return rows.map((row) => ({ ...row, retailerName: names.get(row.retailerId) ?? null }));
  }

  async namedOne<Row extends { readonly retailerId: string }>(row: Row): Promise<WithRetailerName<Row>> {
    return { ...row, retailerName: (await this.of([row.retailerId])).get(row.retailerId) ?? null };
  }
}

export type WithRetailerName<Row> = Row & { readonly retailerName: string | null };
