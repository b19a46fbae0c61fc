import type { Sql } from '../database/sql.js';
import { unpackedLines } from '../entities/packed-lines.js';

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
    // One order more than wanted shows whether the last one looked at was the first.
    const text =
      'SELECT o.order_id, o.ordered_on, l.lines FROM orders AS o JOIN lines_of_orders AS l ON l.order_id = o.order_id ' +
      "WHERE o.retailer_id = ? AND o.ordered_on <= ? AND o.stage <> 'cancelled' ORDER BY o.ordered_on DESC, o.order_id LIMIT ?";
    const rows = await this.sql.all<[string, string, string]>(text, retailerId, on, limit + 1);
    const bySku = new Map<string, ProductOrder[]>();
    for (const [orderId, orderedOn, lines] of rows.slice(0, limit))
      for (const { sku, requested, granted, revision } of unpackedLines(lines)) {
        if (requested === 0) continue;
        const order = { orderId, orderedOn, requested, granted, revision };
        const known = bySku.get(sku);
        if (known) known.push(order);
        else bySku.set(sku, [order]);
      }
    return { bySku, since: rows.length > limit ? (rows[limit - 1]?.[1] ?? null) : null };
  }
}
