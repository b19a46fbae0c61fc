import type { Sql } from '../database/sql.js';

export interface DeliveryOnDay {
  readonly on: string;
  readonly quantity: number;
}

/** What a retailer asked for in a week. */
export interface AskedInWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
}

/** What a retailer last ordered and received of some products: one statement per question, whatever their number. */
export class LastOrdersReader {
  constructor(private readonly sql: Sql) {}

  /** The newest delivery of each product up to `on`. */
  async deliveries(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, DeliveryOnDay>> {
    const text =
      "SELECT listed.sku, (SELECT delivered_on || ' ' || quantity FROM deliveries WHERE retailer_id = ? AND sku = listed.sku " +
      'AND delivered_on <= ? AND quantity > 0 ORDER BY delivered_on DESC LIMIT 1) ' +
      `FROM ${this.sql.listed('sku')} ORDER BY listed.sku`;
    const rows = await this.sql.all<[string, string | null]>(text, retailerId, on, listOf(skus));
    return found(rows, ([day = '', quantity]) => ({ on: day, quantity: Number(quantity) }));
  }

  /** The newest week up to `on` in which each product was asked for. */
  async asked(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, AskedInWeek>> {
    const text =
      "SELECT listed.sku, (SELECT week_of || ' ' || requested || ' ' || granted FROM weekly_demand " +
      'WHERE retailer_id = ? AND sku = listed.sku AND week_of <= ? AND requested > 0 ORDER BY week_of DESC LIMIT 1) ' +
      `FROM ${this.sql.listed('sku')} ORDER BY listed.sku`;
    const rows = await this.sql.all<[string, string | null]>(text, retailerId, on, listOf(skus));
    return found(rows, ([weekOf = '', requested, granted]) => {
      return { weekOf, requested: Number(requested), granted: Number(granted) };
    });
  }

  /** Days from `from` to `on` with an order that was not cancelled, oldest first. */
  async orderDays(retailerId: string, from: string, on: string): Promise<string[]> {
    const text =
      'SELECT DISTINCT ordered_on FROM orders WHERE retailer_id = ? AND ordered_on >= ? AND ordered_on <= ? ' +
      "AND stage <> 'cancelled' ORDER BY ordered_on";
    return (await this.sql.all<[string]>(text, retailerId, from, on)).map(([day]) => day);
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

/**
 * The rows of which something was found. Its columns come as one text with blanks between them: so one scalar subquery finds them,
 * where a join would look up every row twice.
 */
function found<Value>(
  rows: readonly [sku: string, columns: string | null][],
  valueOf: (columns: string[]) => Value,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [sku, columns] of rows) if (columns !== null) values.set(sku, valueOf(columns.split(' ')));
  return values;
}

function listOf(skus: readonly string[]): string {
  return JSON.stringify(skus.map((sku) => [sku]));
}
