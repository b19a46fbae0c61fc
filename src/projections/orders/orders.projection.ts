import { In, type EntityManager } from 'typeorm';
import type { Projection } from '../projection.js';
import { rowsByKey } from '../rows-by-key.js';
import { writeRows } from '../write-rows.js';
import { OpenOrderLine, Order } from '../../read-models/entities/orders.entity.js';
import { OrderFold, type OrderFact, type OrderState } from './order-fold.js';

/** Every order with its stage, and the lines of those still open. */
export const orders: Projection<OrderFact> = {
  name: 'orders',
  version: 4,
  handles: [
    'OrderPlaced',
    'OrderLineChanged',
    'OrderGranted',
    'OrderCancelled',
    'HeldLinesReleased',
    'DeliveryCompleted',
  ],
  tables: [Order, OpenOrderLine],

  async apply(batch, tx) {
    const before = load(tx, [...new Set(batch.map(({ data }) => data.orderId))]);
    // Before the fold: it takes lines off the states it was given.
    const open = [...before.values()].filter(({ lines }) => lines.size > 0).map(({ order }) => order.orderId);
    const fold = new OrderFold(before);
    for (const event of batch) fold.add(event);
    await writeRows(tx, Order, fold.orders());
    for (const some of chunks(open)) await tx.delete(OpenOrderLine, { orderId: In(some) });
    await writeRows(tx, OpenOrderLine, fold.openLines());
  },
};

function load(tx: EntityManager, orderIds: readonly string[]): Map<string, OrderState> {
  const states = new Map<string, OrderState>();
  for (const order of rowsByKey(tx, Order, 'orderId', orderIds)) states.set(order.orderId, { order, lines: new Map() });
  for (const line of rowsByKey(tx, OpenOrderLine, 'orderId', orderIds))
    states.get(line.orderId)?.lines.set(line.sku, line);
  return states;
}

function* chunks(ids: readonly string[]): Iterable<string[]> {
  for (let i = 0; i < ids.length; i += 500) yield ids.slice(i, i + 500);
}
