import type { Sql } from '../database/sql.js';

/** A week in the history of one retailer and product. */
export interface HistoryWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** Weekly history of one retailer and product. */
export class PairHistoryReader {
  constructor(private readonly sql: Sql) {}

  /** Weeks up to `lastWeek` in which something was ordered or delivered, oldest first. */
  async weeks(retailerId: string, sku: string, lastWeek: string): Promise<HistoryWeek[]> {
    type Row = [weekOf: string, requested: number, granted: number, delivered: number];
    const text =
      'SELECT week_of, requested, granted, delivered FROM weekly_demand ' +
      'WHERE retailer_id = ? AND sku = ? AND week_of <= ? ORDER BY week_of';
    const rows = await this.sql.all<Row>(text, retailerId, sku, lastWeek);
    return rows.map(([weekOf, requested, granted, delivered]) => ({ weekOf, requested, granted, delivered }));
  }
}
