import type { Sql } from '../database/sql.js';
import { DeliveriesReader } from './deliveries.reader.js';

/** What was ordered of a product in single weeks. */
export interface OrderedUnits {
  readonly sku: string;
  /** Weeks in which some was ordered. */
  readonly weeks: number;
  readonly most: number;
  readonly mean: number;
}

/** What can be known of the stock of a product. Null where it was never counted before. */
export interface StockFacts {
  readonly sku: string;
  readonly lastCount: number | null;
  /** Units that arrived since the last count; all that ever did where there is none. */
  readonly arrived: number;
}

/** Retailers of a class that are looked at: enough to know what is ordinary there. */
const classSample = 200;

type OrderedRow = [sku: string, weeks: number, most: number, units: number];

/** Ordinary quantities: one statement per question, whatever the number of products. */
export class OrdinaryReader {
  constructor(private readonly sql: Sql) {}

  /** What the retailer itself ordered in weeks from `from` up to, but not including, `before`. */
  async orderedBy(retailerId: string, skus: readonly string[], from: string, before: string): Promise<OrderedUnits[]> {
    const text =
      'SELECT w.sku, count(*), max(w.requested), sum(w.requested) ' +
      `FROM ${this.sql.listed('sku')} CROSS JOIN weekly_demand AS w WHERE w.retailer_id = ? AND w.sku = listed.sku ` +
      'AND w.week_of >= ? AND w.week_of < ? AND w.requested > 0 GROUP BY w.sku ORDER BY w.sku';
    return unitsOf(await this.sql.all<OrderedRow>(text, listOf(skus), retailerId, from, before));
  }

  /** The same of other retailers of its class, each week of each of them. */
  async orderedByClass(
    retailerId: string,
    skus: readonly string[],
    from: string,
    before: string,
  ): Promise<OrderedUnits[]> {
    const text =
      'SELECT w.sku, count(*), max(w.requested), sum(w.requested) ' +
      `FROM ${this.sql.listed('sku')} CROSS JOIN (SELECT retailer_id FROM retailers WHERE class = ` +
      `(SELECT class FROM retailers WHERE retailer_id = ?) ORDER BY retailer_id LIMIT ${classSample}) AS r ` +
      'CROSS JOIN weekly_demand AS w WHERE w.retailer_id = r.retailer_id AND w.sku = listed.sku ' +
      'AND w.week_of >= ? AND w.week_of < ? AND w.requested > 0 GROUP BY w.sku ORDER BY w.sku';
    return unitsOf(await this.sql.all<OrderedRow>(text, listOf(skus), retailerId, from, before));
  }

  async stock(retailerId: string, skus: readonly string[], on: string): Promise<StockFacts[]> {
    const text =
      'SELECT c.sku, c.counted_on, c.quantity FROM stock_counts AS c WHERE c.retailer_id = ? AND ' +
      `${this.sql.isOneOf('c.sku')} AND c.counted_on <= ? ORDER BY c.counted_on`;
    const counts = new Map<string, { countedOn: string; quantity: number }>();
    for (const [sku, countedOn, quantity] of await this.sql.all<CountRow>(text, retailerId, skus, on))
      counts.set(sku, { countedOn, quantity });
    const listed = [...new Set(skus)].sort();
    const from = listed.map((sku) => counts.get(sku)?.countedOn ?? '').reduce((a, b) => (a < b ? a : b), on);
    const days = await new DeliveriesReader(this.sql).find([retailerId], from, on);
    return listed.map((sku) => {
      const { countedOn = '', quantity = null } = counts.get(sku) ?? {};
      const since = days.filter((day) => day.on >= countedOn);
      const arrived = since.reduce((sum, { units }) => sum + (units.get(sku) ?? 0), 0);
      return { sku, lastCount: quantity, arrived };
    });
  }
}

type CountRow = [sku: string, countedOn: string, quantity: number];

function listOf(skus: readonly string[]): string {
  return JSON.stringify([...new Set(skus)].map((sku) => [sku]));
}

function unitsOf(rows: readonly OrderedRow[]): OrderedUnits[] {
  return rows.map(([sku, weeks, most, units]) => ({ sku, weeks, most, mean: units / weeks }));
}
