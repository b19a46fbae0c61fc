import type { CallRhythm } from '../../calendar/call-days.js';
import type { Sql, SqlValue } from '../database/sql.js';
import { unpackedLines } from '../entities/packed-lines.js';
import { byRetailer, DeliveriesReader, unitsAfter } from './deliveries.reader.js';
import { type OrderDays, productOrderDays, type ProductOrderDays } from './product-order-days.js';

/** A retailer in business whose orders are watched. */
export interface WatchedRetailer extends CallRhythm {
  readonly retailerId: string;
  readonly name: string;
  readonly area: string;
  readonly class: string;
  readonly route: string | null;
}

/** The newest count of a product at a retailer, and what came after it. */
export interface CountedStock {
  readonly retailerId: string;
  readonly sku: string;
  readonly countedOn: string;
  readonly counted: number;
  readonly visitId: string;
  /** of the count in the stream of the visit */
  readonly revision: number;
  readonly deliveredSince: number;
}

/** A call that brought no order: the retailer was not reached, or wanted nothing. */
export interface FruitlessCall {
  readonly retailerId: string;
  readonly dueOn: string;
  readonly missedBecause: string | null;
  readonly endedWithoutOrder: string | null;
}

/** When retailers order, and what may be why they do not: one statement per question, whatever the number of retailers. */
export class OrderRhythmReader {
  constructor(private readonly sql: Sql) {}

  /** Retailers of an area that are in business on a day, by id. */
  ofArea(area: string, on: string): Promise<WatchedRetailer[]> {
    return this.retailers('area = ? AND (closed_on IS NULL OR closed_on >= ?)', area, on);
  }

  /** Retailers with one of these order days (ISO weekdays) that are in business on a day, by id. */
  ofOrderDays(orderDays: readonly number[], on: string): Promise<WatchedRetailer[]> {
    const due = this.sql.isOneOf('order_day', 'integer');
    return this.retailers(`${due} AND (closed_on IS NULL OR closed_on >= ?)`, orderDays, on);
  }

  /** Those of the retailers that are known and in business on a day, by id. */
  named(retailerIds: readonly string[], on: string): Promise<WatchedRetailer[]> {
    const named = this.sql.isOneOf('retailer_id');
    return this.retailers(`${named} AND (closed_on IS NULL OR closed_on >= ?)`, retailerIds, on);
  }

  /** Days from `from` to `to` on which the retailers ordered, by retailer. */
  async orderDays(retailerIds: readonly string[], from: string, to: string): Promise<Map<string, OrderDays>> {
    type Row = [
      ...[retailerId: string, days: number, from: string, last: string],
      ...[before: string | null, lastOrderId: string],
    ];
    const text =
      'SELECT retailer_id, count(DISTINCT ordered_on), min(ordered_on), max(ordered_on), ' +
      'max(CASE WHEN ordered_on < newest THEN ordered_on END), max(CASE WHEN place = 1 THEN order_id END) FROM (SELECT retailer_id, ordered_on, order_id, ' +
      'max(ordered_on) OVER (PARTITION BY retailer_id) AS newest, ' +
      'row_number() OVER (PARTITION BY retailer_id ORDER BY ordered_on DESC, order_id) AS place FROM orders ' +
      `WHERE ${this.sql.isOneOf('retailer_id')} AND ordered_on >= ? AND ordered_on <= ? AND stage <> 'cancelled') AS o ` +
      'GROUP BY retailer_id ORDER BY retailer_id';
    const rows = await this.sql.all<Row>(text, retailerIds, from, to);
    return new Map(
      rows.map(([retailerId, days, first, last, before, lastOrderId]) => {
        return [retailerId, { days, from: first, last, before, lastOrderId }];
      }),
    );
  }

  /** The same of each product, by retailer and sku. Lines that ask for nothing are left out. */
  async productDays(retailerIds: readonly string[], from: string, to: string): Promise<ProductOrderDays[]> {
    const text =
      'SELECT o.retailer_id, o.ordered_on, o.order_id, l.lines FROM orders AS o ' +
      `JOIN lines_of_orders AS l ON l.order_id = o.order_id WHERE ${this.sql.isOneOf('o.retailer_id')} AND o.ordered_on >= ? ` +
      "AND o.ordered_on <= ? AND o.stage <> 'cancelled' ORDER BY o.retailer_id, o.ordered_on, o.order_id";
    const rows = await this.sql.all<[string, string, string, string]>(text, retailerIds, from, to);
    return productOrderDays(
      rows.map(([retailerId, orderedOn, orderId, lines]) => {
        return { retailerId, orderedOn, orderId, lines: unpackedLines(lines) };
      }),
    );
  }

  /** The newest count of each product from one day to another, by retailer and sku. */
  async counted(retailerIds: readonly string[], from: string, to: string): Promise<CountedStock[]> {
    type Row = [
      ...[retailerId: string, sku: string, countedOn: string, counted: number],
      ...[visitId: string, revision: number],
    ];
    const text =
      'SELECT c.retailer_id, c.sku, c.counted_on, c.quantity, c.visit_id, c.revision FROM stock_counts AS c ' +
      `WHERE ${this.sql.isOneOf('c.retailer_id')} AND c.counted_on >= ? AND c.counted_on <= ? ` +
      'AND NOT EXISTS (SELECT 1 FROM stock_counts AS n WHERE n.retailer_id = c.retailer_id AND n.sku = c.sku ' +
      'AND n.counted_on > c.counted_on AND n.counted_on <= ?) ORDER BY c.retailer_id, c.sku';
    const rows = await this.sql.all<Row>(text, retailerIds, from, to, to);
    const days = byRetailer(await new DeliveriesReader(this.sql).find(retailerIds, from, to));
    return rows.map(([retailerId, sku, countedOn, counted, visitId, revision]) => {
      const deliveredSince = unitsAfter(days.get(retailerId) ?? [], sku, countedOn);
      return { retailerId, sku, countedOn, counted, visitId, revision, deliveredSince };
    });
  }

  /** Calls due from one day to another that brought no order, by retailer and day. */
  async fruitlessCalls(retailerIds: readonly string[], from: string, to: string): Promise<FruitlessCall[]> {
    type Row = [retailerId: string, dueOn: string, missed: string | null, ended: string | null];
    const text =
      'SELECT retailer_id, due_on, missed_because, ended_without_order FROM calls WHERE due_on >= ? AND due_on <= ? ' +
      `AND ${this.sql.isOneOf('retailer_id')} AND (missed_because IS NOT NULL OR ended_without_order IS NOT NULL) ` +
      'ORDER BY retailer_id, due_on';
    const rows = await this.sql.all<Row>(text, from, to, retailerIds);
    return rows.map(([retailerId, dueOn, missedBecause, endedWithoutOrder]) => {
      return { retailerId, dueOn, missedBecause, endedWithoutOrder };
    });
  }

  private async retailers(condition: string, ...values: SqlValue[]): Promise<WatchedRetailer[]> {
    type Row = [
      ...[retailerId: string, name: string, area: string, cls: string, route: string | null],
      ...[orderDay: number | null, orderCycle: number, firstCall: string | null],
    ];
    const columns = 'retailer_id, name, area, class, route, order_day, order_cycle, first_call';
    const text = `SELECT ${columns} FROM retailers WHERE ${condition} ORDER BY retailer_id`;
    const rows = await this.sql.all<Row>(text, ...values);
    return rows.map(([retailerId, name, area, cls, route, orderDay, orderCycle, firstCall]) => {
      return { retailerId, name, area, class: cls, route, orderDay, orderCycle, firstCall };
    });
  }
}
