import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql, SqlValue } from '../database/sql.js';
import { equals, inAreas, where, type AreaFilter, type Condition } from './conditions.js';

/** A line that is to be delivered. */
export interface DueLine {
  readonly sku: string;
  /** null where the product is not known */
  readonly name: string | null;
  readonly unit: string | null;
  readonly outstanding: number;
  /** whether allocation has answered; what was requested is due until it does */
  readonly granted: boolean;
}

/** Goods of an order that left and have not arrived. */
export interface Dispatch {
  readonly deliveryId: string;
  readonly dispatchedOn: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** An order of which units are still to be delivered. */
export interface DueOrder {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  /** null where the retailer is not known */
  readonly name: string | null;
  readonly area: string | null;
  readonly route: string | null;
  readonly lines: readonly DueLine[];
  /** What is on its way, the first that left first; the driver completes it. */
  readonly dispatches: readonly Dispatch[];
}

/** How many orders are due on a route. */
export interface DueRoute {
  readonly area: string | null;
  readonly route: string | null;
  readonly orders: number;
}

export interface DueFilter extends AreaFilter {
  readonly on: string;
  readonly area?: string | undefined;
  readonly route?: string | undefined;
}

type OrderRow = [
  ...[orderId: string, retailerId: string, orderedOn: string],
  ...[name: string | null, area: string | null, route: string | null],
];
type LineRow = [
  ...[orderId: string, sku: string, outstanding: number, granted: number | boolean],
  ...[name: string | null, unit: string | null],
];

/** What is due: of orders taken before a day, and of those of the day that allocation has answered. */
const due = '(o.ordered_on < ? OR (o.ordered_on = ? AND o.granted))';
const joined = ' FROM open_order_lines AS o LEFT JOIN retailers AS r ON r.retailer_id = o.retailer_id';

/** What is to be delivered on a day: a few statements, whatever the number of orders. */
export class DeliveryListReader {
  constructor(private readonly sql: Sql) {}

  /** In the order of areas, routes and retailers, older orders first. */
  async orders(filter: DueFilter, page: PageRequest): Promise<Page<DueOrder>> {
    const { text, values } = this.conditions(filter);
    const [count] = await this.sql.all<[number]>(`SELECT count(DISTINCT o.order_id)${joined}${text}`, ...values);
    const rows = await this.sql.all<OrderRow>(
      `SELECT DISTINCT o.order_id, o.retailer_id, o.ordered_on, r.name, r.area, r.route${joined}${text} ` +
        'ORDER BY r.area NULLS LAST, r.route NULLS LAST, o.retailer_id, o.ordered_on, o.order_id LIMIT ? OFFSET ?',
      ...values,
      ...[page.limit, page.offset],
    );
    const ids = rows.map(([orderId]) => orderId);
    const [lines, dispatches] = await Promise.all([this.lines(ids, filter.on), this.dispatches(ids)]);
    const items = rows.map(([orderId, retailerId, orderedOn, name, area, route]) => {
      const found = { lines: lines.get(orderId) ?? [], dispatches: dispatches.get(orderId) ?? [] };
      return { orderId, retailerId, orderedOn, name, area, route, ...found };
    });
    return { items, total: count?.[0] ?? 0, ...page };
  }

  /** The routes on which anything is due. */
  async routes({ on, areas }: DueFilter): Promise<DueRoute[]> {
    const { text, values } = this.conditions({ on, areas });
    const rows = await this.sql.all<[area: string | null, route: string | null, orders: number]>(
      `SELECT r.area, r.route, count(DISTINCT o.order_id)${joined}${text} GROUP BY r.area, r.route ` +
        'ORDER BY r.area NULLS LAST, r.route NULLS LAST',
      ...values,
    );
    return rows.map(([area, route, orders]) => ({ area, route, orders }));
  }

  private conditions({ on, area, route, areas }: DueFilter): { text: string; values: SqlValue[] } {
    const isDue: Condition = { text: due, values: [on, on] };
    return where([
      ...[isDue, equals('r.area', area), equals('r.route', route)],
      inAreas(this.sql, areas, 'o.retailer_id'),
    ]);
  }

  private async lines(orderIds: readonly string[], on: string): Promise<Map<string, DueLine[]>> {
    const rows = await this.sql.all<LineRow>(
      'SELECT o.order_id, o.sku, o.outstanding, o.granted, p.name, p.unit FROM open_order_lines AS o ' +
        `LEFT JOIN products AS p ON p.sku = o.sku WHERE ${this.sql.isOneOf('o.order_id')} AND ${due} ORDER BY o.order_id, o.sku`,
      ...[orderIds, on, on],
    );
    const lines = new Map<string, DueLine[]>();
    for (const [orderId, sku, outstanding, granted, name, unit] of rows) {
      const line = { sku, name, unit, outstanding, granted: Boolean(granted) };
      lines.set(orderId, [...(lines.get(orderId) ?? []), line]);
    }
    return lines;
  }

  private async dispatches(orderIds: readonly string[]): Promise<Map<string, Dispatch[]>> {
    const rows = await this.sql.all<[orderId: string, deliveryId: string, dispatchedOn: string, lines: string]>(
      'SELECT order_id, delivery_id, dispatched_on, lines FROM open_dispatches ' +
        `WHERE ${this.sql.isOneOf('order_id')} ORDER BY order_id, dispatched_on, delivery_id`,
      orderIds,
    );
    const dispatches = new Map<string, Dispatch[]>();
    for (const [orderId, deliveryId, dispatchedOn, packed] of rows) {
      const lines = (JSON.parse(packed) as [string, number][]).map(([sku, quantity]) => ({ sku, quantity }));
      dispatches.set(orderId, [...(dispatches.get(orderId) ?? []), { deliveryId, dispatchedOn, lines }]);
    }
    return dispatches;
  }
}
