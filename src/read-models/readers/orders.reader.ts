import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { OrderLine } from '../entities/order-lines.entity.js';
import { Order, type OrderStage } from '../entities/orders.entity.js';
import { equals, within, type DayRange } from './conditions.js';
import { readPage, readRow, readRows } from './read-rows.js';

export interface OrderFilter extends DayRange {
  readonly retailerId?: string | undefined;
  readonly stage?: OrderStage | undefined;
}

/** An order with its lines, by product. */
export type OrderWithLines = Order & { readonly lines: readonly OrderLine[] };

export interface OpenLineFilter {
  readonly retailerId?: string | undefined;
  readonly sku?: string | undefined;
}

/** Orders and their lines. */
export class OrdersReader {
  constructor(private readonly sql: Sql) {}

  /** Newest first. */
  find({ retailerId, stage, from, to }: OrderFilter, page: PageRequest): Promise<Page<Order>> {
    const conditions = [equals('retailer_id', retailerId), equals('stage', stage), within('ordered_on', { from, to })];
    return readPage(this.sql, Order, conditions, 'ordered_on DESC, order_id', page);
  }

  /** @throws {DomainError} 'order-unknown' */
  async get(orderId: string): Promise<OrderWithLines> {
    // One state of the database: lines of the revision that the order shows.
    return this.sql.snapshot(async (sql) => {
      const order = await readRow(sql, Order, 'order_id', orderId, 'order-unknown');
      const lines = await readRows(sql, OrderLine, [equals('order_id', orderId)], 'sku');
      return { ...order, lines };
    });
  }

  /** Names the orders that a retailer placed from one day to another, both included. */
  async idsOf(retailerId: string, from: string, to: string): Promise<string[]> {
    const text = 'SELECT order_id FROM orders WHERE retailer_id = ? AND ordered_on BETWEEN ? AND ? ORDER BY order_id';
    return (await this.sql.all<[string]>(text, retailerId, from, to)).map(([orderId]) => orderId);
  }

  async isDelivered(orderId: string): Promise<boolean> {
    const rows = await this.sql.all(`SELECT 1 FROM orders WHERE order_id = ? AND stage = 'delivered'`, orderId);
    return rows.length > 0;
  }

  /** Oldest first. */
  findOpenLines({ retailerId, sku }: OpenLineFilter, page: PageRequest): Promise<Page<OrderLine>> {
    const owed = { text: 'outstanding > 0', values: [] };
    const conditions = [equals('retailer_id', retailerId), equals('sku', sku), owed];
    return readPage(this.sql, OrderLine, conditions, 'ordered_on, order_id, sku', page);
  }
}
