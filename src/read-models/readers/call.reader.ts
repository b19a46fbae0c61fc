import type { Sql } from '../database/sql.js';
import { ShelfHistoryReader } from './shelf-history.reader.js';

export interface CalledRetailer {
  readonly class: string;
  /** ISO weekday; null where it has none */
  readonly orderDay: number | null;
  /** first day on which it no longer trades */
  readonly closedOn: string | null;
}

export interface OpenLine {
  readonly sku: string;
  readonly orderId: string;
  readonly orderedOn: string;
  /** of the event in the order's stream that said last what was requested */
  readonly revision: number;
  /** units that have neither arrived nor been refused, > 0 */
  readonly outstanding: number;
}

export interface QuotaOnDay {
  readonly sku: string;
  readonly quotaId: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** State of one retailer on the day of a call: one statement per question, whatever the number of its products. */
export class CallReader {
  readonly shelves: ShelfHistoryReader;

  constructor(private readonly sql: Sql) {
    this.shelves = new ShelfHistoryReader(sql);
  }

  /** Undefined where the retailer is not known. */
  async retailer(retailerId: string): Promise<CalledRetailer | undefined> {
    type Row = [retailerClass: string, orderDay: number | null, closedOn: string | null];
    const text = 'SELECT class, order_day, closed_on FROM retailers WHERE retailer_id = ?';
    const [row] = await this.sql.all<Row>(text, retailerId);
    return row && { class: row[0], orderDay: row[1], closedOn: row[2] };
  }

  /** The last days up to `on` with an order that was not cancelled, newest first. */
  async orderDays(retailerId: string, on: string, limit: number): Promise<string[]> {
    const text =
      "SELECT DISTINCT ordered_on FROM orders WHERE retailer_id = ? AND ordered_on <= ? AND stage <> 'cancelled' " +
      'ORDER BY ordered_on DESC LIMIT ?';
    return (await this.sql.all<[string]>(text, retailerId, on, limit)).map(([day]) => day);
  }

  /** Lines ordered up to `on` of which units have not arrived, by product and order. */
  async openLines(retailerId: string, on: string): Promise<OpenLine[]> {
    const text =
      'SELECT sku, order_id, ordered_on, revision, outstanding FROM order_lines ' +
      'WHERE retailer_id = ? AND ordered_on <= ? AND outstanding > 0 ORDER BY sku, ordered_on, order_id';
    type Row = [sku: string, orderId: string, orderedOn: string, revision: number, outstanding: number];
    const rows = await this.sql.all<Row>(text, retailerId, on);
    return rows.map(([sku, orderId, orderedOn, revision, outstanding]) => {
      return { sku, orderId, orderedOn, revision, outstanding };
    });
  }

  /** Quotas that hold on a day for retailers of a class, by product and quota. */
  async quotas(retailerClass: string, on: string): Promise<QuotaOnDay[]> {
    type Row = [sku: string, quotaId: string, from: string, to: string, limit: number];
    const text =
      'SELECT sku, quota_id, from_day, to_day, unit_limit FROM quotas ' +
      "WHERE from_day <= ? AND to_day >= ? AND retailer_class IN ('*', ?) ORDER BY sku, quota_id";
    const rows = await this.sql.all<Row>(text, on, on, retailerClass);
    return rows.map(([sku, quotaId, from, to, limit]) => ({ sku, quotaId, from, to, limit }));
  }

  /**
   * Units of each quota that orders up to `on` have used, in the order of `quotas`: of the days of the quota alone what was granted, and
   * what was asked for where allocation has not answered.
   */
  async usedOf(retailerId: string, quotas: readonly QuotaOnDay[], on: string): Promise<number[]> {
    if (quotas.length === 0) return [];
    // CROSS JOIN makes SQLite go from the few orders of the quota's days to their lines.
    const text =
      'SELECT listed.sku, listed.quota_id, (SELECT coalesce(sum(coalesce(l.granted, l.requested)), 0) ' +
      'FROM orders AS o CROSS JOIN order_lines AS l WHERE o.retailer_id = ? AND o.ordered_on >= listed.first_day ' +
      "AND o.ordered_on <= ? AND o.stage <> 'cancelled' AND l.order_id = o.order_id AND l.sku = listed.sku AND NOT l.voided) " +
      `FROM ${this.sql.listed('sku', 'quota_id', 'first_day')} ORDER BY listed.sku, listed.quota_id`;
    const list = JSON.stringify(quotas.map(({ sku, quotaId, from }) => [sku, quotaId, from]));
    const rows = await this.sql.all<[string, string, number]>(text, retailerId, on, list);
    const units = new Map(rows.map(([sku, quotaId, used]) => [`${sku}\n${quotaId}`, used]));
    return quotas.map(({ sku, quotaId }) => units.get(`${sku}\n${quotaId}`) ?? 0);
  }

  /** Products that are short on a day, with the last short day as far as it is known; of shortages that overlap, the one that began last. */
  async shortages(on: string): Promise<Map<string, string | null>> {
    const text =
      'SELECT sku, until_day FROM shortages WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) ' +
      'ORDER BY sku, from_day';
    return new Map(await this.sql.all<[string, string | null]>(text, on, on));
  }
}
