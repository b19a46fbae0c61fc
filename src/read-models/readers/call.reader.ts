import type { CallRhythm } from '../../calendar/call-days.js';
import { businessDay } from '../../kernel/clock.js';
import type { Sql } from '../database/sql.js';
import { unpackedLines } from '../entities/packed-lines.js';
import { ShelfHistoryReader } from './shelf-history.reader.js';

export interface CalledRetailer {
  readonly class: string;
  readonly rhythm: CallRhythm;
  /** last day on which it is called */
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

type QuotaVersionRow = [
  ...[sku: string, quotaId: string, from: string, to: string],
  ...[limit: number, retailerClass: string, recordedAt: string],
];

/** State of one retailer on the day of a call: one statement per question, whatever the number of its products. */
export class CallReader {
  readonly shelves: ShelfHistoryReader;

  constructor(private readonly sql: Sql) {
    this.shelves = new ShelfHistoryReader(sql);
  }

  /** Undefined where the retailer is not known. */
  async retailer(retailerId: string): Promise<CalledRetailer | undefined> {
    type Row = [
      ...[retailerClass: string, closedOn: string | null],
      ...[orderDay: number | null, orderCycle: number, firstCall: string | null],
    ];
    const text = 'SELECT class, closed_on, order_day, order_cycle, first_call FROM retailers WHERE retailer_id = ?';
    const [row] = await this.sql.all<Row>(text, retailerId);
    if (!row) return undefined;
    const [retailerClass, closedOn, orderDay, orderCycle, firstCall] = row;
    return { class: retailerClass, closedOn, rhythm: { orderDay, orderCycle, firstCall } };
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
      'SELECT sku, order_id, ordered_on, revision, outstanding FROM open_order_lines ' +
      'WHERE retailer_id = ? AND ordered_on <= ? ORDER BY sku, ordered_on, order_id';
    type Row = [sku: string, orderId: string, orderedOn: string, revision: number, outstanding: number];
    const rows = await this.sql.all<Row>(text, retailerId, on);
    return rows.map(([sku, orderId, orderedOn, revision, outstanding]) => {
      return { sku, orderId, orderedOn, revision, outstanding };
    });
  }

  /** Quotas that hold on a day for retailers of a class, as they were known when that day ended, by product and quota. */
  async quotas(retailerClass: string, on: string): Promise<QuotaOnDay[]> {
    const text =
      'SELECT sku, quota_id, from_day, to_day, unit_limit, retailer_class, recorded_at FROM quota_versions AS version ' +
      'WHERE EXISTS (SELECT 1 FROM quota_versions WHERE sku = version.sku AND quota_id = version.quota_id ' +
      "AND from_day <= ? AND to_day >= ? AND retailer_class IN ('*', ?)) ORDER BY sku, quota_id, revision";
    const rows = await this.sql.all<QuotaVersionRow>(text, on, on, retailerClass);
    const known = rows.filter(([, , , , , , recordedAt]) => businessDay(new Date(recordedAt)) <= on);
    const latest = new Map(known.map((row) => [`${row[0]}\n${row[1]}`, row]));
    return [...latest.values()]
      .filter(([, , from, to, , group]) => from <= on && to >= on && (group === '*' || group === retailerClass))
      .map(([sku, quotaId, from, to, limit]) => ({ sku, quotaId, from, to, limit }));
  }

  /**
   * Units of each quota that orders up to `on` have used, in the order of `quotas`: of the days of the quota alone what was granted, and
   * what was asked for where allocation has not answered.
   */
  async usedOf(retailerId: string, quotas: readonly QuotaOnDay[], on: string): Promise<number[]> {
    if (quotas.length === 0) return [];
    const first = quotas.reduce((earliest, { from }) => (from < earliest ? from : earliest), on);
    const text =
      'SELECT o.ordered_on, l.lines FROM orders AS o JOIN lines_of_orders AS l ON l.order_id = o.order_id ' +
      "WHERE o.retailer_id = ? AND o.ordered_on >= ? AND o.ordered_on <= ? AND o.stage <> 'cancelled' ORDER BY o.order_id";
    const rows = await this.sql.all<[orderedOn: string, lines: string]>(text, retailerId, first, on);
    const orders = rows.map(([orderedOn, lines]) => ({ orderedOn, lines: unpackedLines(lines) }));
    return quotas.map(({ sku, from }) =>
      orders
        .filter(({ orderedOn }) => orderedOn >= from)
        .flatMap(({ lines }) => lines.filter((line) => line.sku === sku && !line.voided))
        .reduce((units, { granted, requested }) => units + (granted ?? requested), 0),
    );
  }

  /** Products that are short on a day, with the last short day as far as it is known; of shortages that overlap, the one that began last. */
  async shortages(on: string): Promise<Map<string, string | null>> {
    const text =
      'SELECT sku, until_day FROM shortages WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) ' +
      'ORDER BY sku, from_day';
    return new Map(await this.sql.all<[string, string | null]>(text, on, on));
  }
}
