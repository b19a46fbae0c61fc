import type { Projection } from '../projection.js';
import { OpenOrderLine, Order } from '../../read-models/entities/orders.entity.js';
import { OrderFold, type OrderFact, type OrderState } from './order-fold.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Every order with its stage, and the lines of those still open. */
export const orders: Projection<OrderFact> = {
  name: 'orders',
  version: 5,
  handles: [
    'OrderPlaced',
    'OrderLineChanged',
    'OrderGranted',
    'OrderCancelled',
    'OrderLinesHeld',
    'HeldLinesReleased',
    'DeliveryCompleted',
  ],
  tables: [Order, OpenOrderLine],

  async apply(batch, writer) {
    const before = await load(writer, [...new Set(batch.map(({ data }) => data.orderId))]);
    // Before the fold: it takes lines off the states it was given.
    const open = [...before.values()].filter(({ lines }) => lines.size > 0).map(({ order }) => order.orderId);
    const fold = new OrderFold(before);
    for (const event of batch) fold.add(event);
    await writer.upsert(Order, fold.orders());
    if (open.length > 0) await writer.delete(OpenOrderLine, { orderId: open });
    await writer.upsert(OpenOrderLine, fold.openLines());
  },
};

async function load(writer: Writer, orderId: readonly string[]): Promise<Map<string, OrderState>> {
  const states = new Map<string, OrderState>();
  for (const order of await writer.find(Order, { orderId })) states.set(order.orderId, { order, lines: new Map() });
  for (const line of await writer.find(OpenOrderLine, { orderId })) states.get(line.orderId)?.lines.set(line.sku, line);
  return states;
}
