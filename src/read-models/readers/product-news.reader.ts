import { addWeeks, weekOf } from '../../calendar/weeks.js';
import type { Sql } from '../database/sql.js';

/** A product that came, or is to go. */
export interface ChangingProduct {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string | null;
  readonly packSize: number;
  readonly unitPriceMinor: number | null;
  /** the day since which it is known, or the last day on which it is sold */
  readonly day: string;
}

type Row = [
  ...[sku: string, name: string, category: string, unit: string | null],
  ...[packSize: number, unitPriceMinor: number | null, day: string],
];
const columns = 'sku, name, category, unit, pack_size, unit_price_minor';

/** What changes in the range of products: one statement per question. */
export class ProductNewsReader {
  constructor(private readonly sql: Sql) {}

  /**
   * Products of the range that were registered from one day to another and are still sold on the latter, the newest first. None where
   * nothing is known for longer: a store that was only just filled has no new products.
   */
  async added(from: string, on: string): Promise<ChangingProduct[]> {
    const text =
      `SELECT ${columns}, registered_on FROM products WHERE registered_on >= ? AND registered_on <= ? AND listed ` +
      'AND (discontinued_on IS NULL OR discontinued_on >= ?) AND EXISTS (SELECT 1 FROM products WHERE registered_on < ?) ' +
      'ORDER BY registered_on DESC, sku';
    return (await this.sql.all<Row>(text, from, on, on, from)).map(productOf);
  }

  /** Products whose last day lies between two days, both included, the earliest first. */
  async leaving(from: string, until: string): Promise<ChangingProduct[]> {
    const text =
      `SELECT ${columns}, discontinued_on FROM products WHERE discontinued_on >= ? AND discontinued_on <= ? ` +
      'ORDER BY discontinued_on, sku';
    return (await this.sql.all<Row>(text, from, until)).map(productOf);
  }

  /** Those of the products that a retailer asked for in the weeks up to that of `on`. @param weeks  that of `on` included */
  async askedFor(retailerId: string, skus: readonly string[], on: string, weeks: number): Promise<Set<string>> {
    const last = weekOf(on);
    const text =
      `SELECT DISTINCT sku FROM weekly_demand WHERE retailer_id = ? AND ${this.sql.isOneOf('sku')} ` +
      'AND week_of > ? AND week_of <= ? AND requested > 0 ORDER BY sku';
    const rows = await this.sql.all<[string]>(text, retailerId, skus, addWeeks(last, -weeks), last);
    return new Set(rows.map(([sku]) => sku));
  }

  async isKnown(retailerId: string): Promise<boolean> {
    return (await this.sql.all('SELECT 1 FROM retailers WHERE retailer_id = ?', retailerId)).length > 0;
  }
}

function productOf([sku, name, category, unit, packSize, unitPriceMinor, day]: Row): ChangingProduct {
  return { sku, name, category, unit, packSize: Math.max(1, packSize), unitPriceMinor, day };
}
