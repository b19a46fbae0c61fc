import type { CallRhythm } from '../../calendar/call-days.js';
import type { Sql } from '../database/sql.js';
import { byRetailer, DeliveriesReader } from './deliveries.reader.js';

/** A retailer that may be called on a day. */
export interface ListedRetailer extends CallRhythm {
  readonly retailerId: string;
  readonly name: string;
  readonly area: string;
  readonly class: string;
  readonly route: string | null;
  /** newest order of the day; null where there is none */
  readonly orderId: string | null;
}

/** What became of the call of a retailer, besides an order. */
export interface CallResult {
  readonly retailerId: string;
  readonly dueOn: string;
  readonly missedBecause: string | null;
  readonly callBackOn: string | null;
  readonly callBackAt: string | null;
  readonly endedWithoutOrder: string | null;
}

/** On how many days a retailer ordered in a time, the first and the last of them, and the first day on which it ever did. */
export interface OrderRhythm {
  readonly days: number;
  readonly from: string;
  readonly last: string;
  readonly first: string;
}

/** Declared demand that is still to come. */
export interface OpenDeclarations {
  readonly products: number;
  readonly until: string;
}

/** Products that were counted at 0, of which nothing has come since and nothing is on its way. */
export interface SeenOut {
  readonly products: number;
  readonly countedOn: string;
}

/** What a day's call list is made from: one statement per question, whatever the number of retailers. */
export class CallListReader {
  constructor(private readonly sql: Sql) {}

  /** Calls that were due on a day, or were put off to it. */
  async results(on: string): Promise<CallResult[]> {
    type Row = [retailerId: string, dueOn: string, ...facts: (string | null)[]];
    const text =
      'SELECT retailer_id, due_on, missed_because, call_back_on, call_back_at, ended_without_order FROM calls ' +
      'WHERE due_on = ? OR call_back_on = ? ORDER BY retailer_id, due_on';
    const rows = await this.sql.all<Row>(text, on, on);
    return rows.map(([retailerId, dueOn, missed = null, callBackOn = null, callBackAt = null, ended = null]) => {
      return { retailerId, dueOn, missedBecause: missed, callBackOn, callBackAt, endedWithoutOrder: ended };
    });
  }

  /** Retailers in business on a day with one of these order days (ISO weekdays), and those named, by id. */
  async retailers(on: string, orderDays: readonly number[], named: readonly string[]): Promise<ListedRetailer[]> {
    type Row = [
      ...[retailerId: string, name: string, area: string, cls: string, route: string | null],
      ...[orderDay: number | null, orderCycle: number, firstCall: string | null],
      orderId: string | null,
    ];
    const text =
      'SELECT r.retailer_id, r.name, r.area, r.class, r.route, r.order_day, r.order_cycle, r.first_call, (SELECT max(o.order_id) ' +
      "FROM orders AS o WHERE o.retailer_id = r.retailer_id AND o.ordered_on = ? AND o.stage <> 'cancelled') FROM retailers AS r " +
      `WHERE (${this.sql.isOneOf('r.order_day', 'integer')} OR ${this.sql.isOneOf('r.retailer_id')}) AND (r.closed_on IS NULL OR r.closed_on >= ?) ORDER BY r.retailer_id`;
    const rows = await this.sql.all<Row>(text, on, orderDays, named, on);
    return rows.map(([retailerId, name, area, cls, route, orderDay, orderCycle, firstCall, orderId]) => {
      return { retailerId, name, area, class: cls, route, orderId, orderDay, orderCycle, firstCall };
    });
  }

  /** How the retailers ordered from a day on, before another; those that did not are left out. */
  async rhythms(retailerIds: readonly string[], from: string, before: string): Promise<Map<string, OrderRhythm>> {
    type Row = [retailerId: string, days: number, from: string, last: string, first: string];
    const text =
      'SELECT o.retailer_id, count(DISTINCT o.ordered_on), min(o.ordered_on), max(o.ordered_on), ' +
      '(SELECT min(f.ordered_on) FROM orders AS f WHERE f.retailer_id = o.retailer_id) FROM orders AS o ' +
      `WHERE ${this.sql.isOneOf('o.retailer_id')} AND o.ordered_on >= ? AND o.ordered_on < ? AND o.stage <> 'cancelled' ` +
      'GROUP BY o.retailer_id ORDER BY o.retailer_id';
    const rows = await this.sql.all<Row>(text, retailerIds, from, before);
    return new Map(
      rows.map(([retailerId, days, first, last, ever]) => [retailerId, { days, from: first, last, first: ever }]),
    );
  }

  /** Declarations up to `on` of demand that lies between `on` and `until`. */
  async declarations(
    retailerIds: readonly string[],
    on: string,
    until: string,
  ): Promise<Map<string, OpenDeclarations>> {
    const text =
      `SELECT retailer_id, count(DISTINCT sku), max(to_day) FROM declared_demand WHERE ${this.sql.isOneOf('retailer_id')} ` +
      'AND declared_on <= ? AND to_day >= ? AND from_day <= ? GROUP BY retailer_id ORDER BY retailer_id';
    const rows = await this.sql.all<[string, number, string]>(text, retailerIds, on, on, until);
    return new Map(rows.map(([retailerId, products, last]) => [retailerId, { products, until: last }]));
  }

  /** Products that were counted at 0 after the day `after`, up to `on`. */
  async seenOut(retailerIds: readonly string[], after: string, on: string): Promise<Map<string, SeenOut>> {
    const text =
      'SELECT c.retailer_id, c.sku, c.counted_on FROM stock_counts AS c ' +
      `WHERE ${this.sql.isOneOf('c.retailer_id')} AND c.counted_on > ? AND c.counted_on <= ? AND c.quantity = 0 ` +
      'AND NOT EXISTS (SELECT 1 FROM stock_counts AS n WHERE n.retailer_id = c.retailer_id AND n.sku = c.sku ' +
      'AND n.counted_on > c.counted_on AND n.counted_on <= ?) ' +
      'AND NOT EXISTS (SELECT 1 FROM open_order_lines AS o WHERE o.retailer_id = c.retailer_id AND o.sku = c.sku) ' +
      'AND NOT EXISTS (SELECT 1 FROM products AS p WHERE p.sku = c.sku AND p.discontinued_on < ?) ' +
      'ORDER BY c.retailer_id, c.counted_on, c.sku';
    const counts = await this.sql.all<[string, string, string]>(text, retailerIds, after, on, on, on);
    const empty = [...new Set(counts.map(([retailerId]) => retailerId))];
    const days = byRetailer(await new DeliveriesReader(this.sql).find(empty, after, on));
    const seen = new Map<string, SeenOut>();
    for (const [retailerId, sku, countedOn] of counts) {
      const came = days.get(retailerId)?.some((day) => day.on > countedOn && (day.units.get(sku) ?? 0) > 0);
      if (!came) seen.set(retailerId, { products: (seen.get(retailerId)?.products ?? 0) + 1, countedOn });
    }
    return seen;
  }
}
