import { DomainError } from '../../kernel/domain-error.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { columnNames, rowMaker } from '../database/read-rows.js';
import type { Sql, SqlRow } from '../database/sql.js';
import { tableOf } from '../database/table.js';
import { type LineOfOrder, outstandingOf } from '../entities/line-of-order.js';
import { unpackedLines } from '../entities/packed-lines.js';
import { Order, type OrderStage } from '../entities/orders.entity.js';
import { equals, inAreas, where, within, type AreaFilter, type DayRange } from './conditions.js';
import { readPage } from './read-rows.js';

export interface OrderFilter extends DayRange, AreaFilter {
  readonly orderId?: string | undefined;
  readonly retailerId?: string | undefined;
  readonly stage?: OrderStage | undefined;
}

/** A line of an order, with what its order says. */
export type OrderLine = LineOfOrder &
  Pick<Order, 'orderId' | 'retailerId' | 'orderedOn'> & {
    /** units that are still to be delivered */
    readonly outstanding: number;
  };

/** An order with its lines, by product. */
export type OrderWithLines = Order & { readonly lines: readonly OrderLine[] };

export interface OpenLineFilter extends AreaFilter {
  readonly retailerId?: string | undefined;
  readonly sku?: string | undefined;
}

type OpenLineRow = [orderId: string, retailerId: string, orderedOn: string, sku: string, lines: string];

const table = tableOf(Order);
const orderOf = rowMaker(table);

/** Orders and their lines. */
export class OrdersReader {
  constructor(private readonly sql: Sql) {}

  /** Newest first. */
  find({ orderId, retailerId, stage, from, to, areas }: OrderFilter, page: PageRequest): Promise<Page<Order>> {
    const conditions = [
      ...[equals('order_id', orderId), equals('retailer_id', retailerId), equals('stage', stage)],
      within('ordered_on', { from, to }),
      inAreas(this.sql, areas),
    ];
    return readPage(this.sql, Order, conditions, 'ordered_on DESC, order_id', page);
  }

  /** Order and lines are of one revision: they are read by one statement. @throws {DomainError} 'order-unknown' */
  async get(orderId: string): Promise<OrderWithLines> {
    const [row] = await this.sql.all<[string, ...SqlRow]>(
      `SELECT (SELECT lines FROM lines_of_orders AS l WHERE l.order_id = o.order_id), ${columnNames(table)} ` +
        `FROM ${table.name} AS o WHERE order_id = ?`,
      orderId,
    );
    if (!row)
      throw new DomainError('order-unknown', {
        en: `Order ${orderId} is not known.`,
        zh: `没有编号为 ${orderId} 的订单。`,
      });
    const [lines, ...columns] = row;
    const order = orderOf(columns);
    return { ...order, lines: unpackedLines(lines).map((line) => orderLine(order, line)) };
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

  /** Lines of which units are still to be delivered, oldest first. */
  async findOpenLines({ retailerId, sku, areas }: OpenLineFilter, page: PageRequest): Promise<Page<OrderLine>> {
    const { text, values } = where([
      ...[equals('o.retailer_id', retailerId), equals('o.sku', sku)],
      inAreas(this.sql, areas, 'o.retailer_id'),
    ]);
    const [count] = await this.sql.all<[number]>(`SELECT count(*) FROM open_order_lines AS o${text}`, ...values);
    const rows = await this.sql.all<OpenLineRow>(
      'SELECT o.order_id, o.retailer_id, o.ordered_on, o.sku, l.lines FROM open_order_lines AS o ' +
        `JOIN lines_of_orders AS l ON l.order_id = o.order_id${text} ORDER BY o.ordered_on, o.order_id, o.sku LIMIT ? OFFSET ?`,
      ...values,
      ...[page.limit, page.offset],
    );
    return { items: rows.flatMap(openLine), total: count?.[0] ?? 0, ...page };
  }
}

function openLine([orderId, retailerId, orderedOn, sku, lines]: OpenLineRow): OrderLine[] {
  const line = unpackedLines(lines).find((each) => each.sku === sku);
  return line ? [orderLine({ orderId, retailerId, orderedOn }, line)] : [];
}

function orderLine(
  { orderId, retailerId, orderedOn }: Pick<Order, 'orderId' | 'retailerId' | 'orderedOn'>,
  line: LineOfOrder,
): OrderLine {
  return { orderId, retailerId, orderedOn, ...line, outstanding: outstandingOf(line) };
}
