import type { Sql } from '../database/sql.js';

/** What a retailer asked for of one product in one order. */
export interface ProductOrder {
  readonly orderId: string;
  readonly orderedOn: string;
  readonly requested: number;
  /** null until allocation has answered */
  readonly granted: number | null;
  /** of the event in the order's stream that said last what was requested */
  readonly revision: number;
}

/** What a retailer's last orders asked for. */
export interface LastOrders {
  /** by product, the newest first */
  readonly bySku: ReadonlyMap<string, readonly ProductOrder[]>;
  /** day of the oldest order looked at; null where that was the retailer's first, or there is none */
  readonly since: string | null;
}

/** Lines of a retailer's last orders: one statement, whatever the number of products. */
export class ProductOrdersReader {
  constructor(private readonly sql: Sql) {}

  /** Lines of the last `limit` orders up to `on` that were not cancelled. Lines that ask for nothing are left out. */
  async lastOrders(retailerId: string, on: string, limit: number): Promise<LastOrders> {
    type Row = [
      ...[orderId: string, orderedOn: string],
      ...line: [sku: string | null, requested: number | null, granted: number | null, revision: number | null],
    ];
    // One order more than wanted shows whether the last one looked at was the first.
    const text =
      'SELECT o.order_id, o.ordered_on, l.sku, l.requested, l.granted, l.revision FROM (SELECT order_id, ordered_on FROM orders ' +
      "WHERE retailer_id = ? AND ordered_on <= ? AND stage <> 'cancelled' ORDER BY ordered_on DESC, order_id LIMIT ?) AS o " +
      'LEFT JOIN order_lines AS l ON l.order_id = o.order_id AND l.requested > 0 ORDER BY o.ordered_on DESC, o.order_id, l.sku';
    const rows = await this.sql.all<Row>(text, retailerId, on, limit + 1);
    const bySku = new Map<string, ProductOrder[]>();
    const seen = new Set<string>();
    let since: string | null = null;
    for (const [orderId, orderedOn, sku, requested, granted, revision] of rows) {
      seen.add(orderId);
      if (seen.size > limit) return { bySku, since };
      since = orderedOn;
      if (sku === null) continue;
      const order = { orderId, orderedOn, requested: requested ?? 0, granted, revision: revision ?? 0 };
      const known = bySku.get(sku);
      if (known) known.push(order);
      else bySku.set(sku, [order]);
    }
    return { bySku, since: null };
  }
}
