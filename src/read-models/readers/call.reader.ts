import type { Sql } from '../database/sql.js';
import { outstandingUnits } from '../entities/orders.entity.js';

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
  readonly requested: number;
  /** null until allocation has answered */
  readonly granted: number | null;
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

/** From which week on the grants of a quota count. */
export interface QuotaWeeks {
  readonly sku: string;
  readonly quotaId: string;
  /** a Monday */
  readonly firstWeek: string;
}

/** State of one retailer on the day of a call: one statement per question, whatever the number of its products. */
export class CallReader {
  constructor(private readonly sql: Sql) {}

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
    type Row = [
      ...[sku: string, orderId: string, orderedOn: string],
      ...[requested: number, granted: number | null, outstanding: number],
    ];
    const text =
      `SELECT sku, order_id, ordered_on, requested, granted, ${outstandingUnits} FROM open_order_lines ` +
      `WHERE retailer_id = ? AND ordered_on <= ? AND ${outstandingUnits} > 0 ORDER BY sku, order_id`;
    const rows = await this.sql.all<Row>(text, retailerId, on);
    return rows.map(([sku, orderId, orderedOn, requested, granted, outstanding]) => {
      return { sku, orderId, orderedOn, requested, granted, outstanding };
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

  /** Units granted from the first week of each quota to the week `lastWeek`, in the order of `quotas`. */
  async grantedWithin(retailerId: string, quotas: readonly QuotaWeeks[], lastWeek: string): Promise<number[]> {
    if (quotas.length === 0) return [];
    const text =
      'SELECT listed.sku, listed.quota_id, (SELECT coalesce(sum(granted), 0) FROM weekly_demand ' +
      'WHERE retailer_id = ? AND sku = listed.sku AND week_of >= listed.first_week AND week_of <= ?) ' +
      `FROM ${this.sql.listed('sku', 'quota_id', 'first_week')} ORDER BY listed.sku, listed.quota_id`;
    const list = JSON.stringify(quotas.map(({ sku, quotaId, firstWeek }) => [sku, quotaId, firstWeek]));
    const rows = await this.sql.all<[string, string, number]>(text, retailerId, lastWeek, list);
    const units = new Map(rows.map(([sku, quotaId, granted]) => [`${sku}\n${quotaId}`, granted]));
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
