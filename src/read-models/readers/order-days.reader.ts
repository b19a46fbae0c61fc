import type { Sql } from '../database/sql.js';

/** The day on which a retailer is called. */
export interface RetailerOrderDay {
  readonly retailerId: string;
  /** ISO weekday; null where it has none */
  readonly orderDay: number | null;
  /** first day on which it no longer trades */
  readonly closedOn: string | null;
}

/** Order days of retailers. */
export class OrderDaysReader {
  constructor(private readonly sql: Sql) {}

  /** Every retailer, by id. */
  async all(): Promise<RetailerOrderDay[]> {
    type Row = [retailerId: string, orderDay: number | null, closedOn: string | null];
    const text = 'SELECT retailer_id, order_day, closed_on FROM retailers ORDER BY retailer_id';
    const rows = await this.sql.all<Row>(text);
    return rows.map(([retailerId, orderDay, closedOn]) => ({ retailerId, orderDay, closedOn }));
  }
}
