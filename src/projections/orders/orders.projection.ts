import type { Projection } from '../projection.js';
import { OpenOrderLine, Order } from '../../read-models/entities/orders.entity.js';
import { OrderFold, type OrderFact, type OrderState } from './order-fold.js';
import { OwedLines } from './owed-lines.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Every order with its stage, and the lines of which units are outstanding. */
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
    'OrderCorrected',
    'DeliveryCompleted',
  ],
  tables: [Order, OpenOrderLine],

  async apply(batch, writer) {
    const { before, open } = await load(writer, [...new Set(batch.map(({ data }) => data.orderId))]);
    const fold = new OrderFold(before);
    for (const event of batch) fold.add(event);
    await writer.upsert(Order, fold.orders());
    if (open.length > 0) await writer.delete(OpenOrderLine, { orderId: open });
    await writer.upsert(OpenOrderLine, fold.openLines());
  },
};

/** The orders as they stand, and the ids of those with lines. */
async function load(
  writer: Writer,
  orderId: readonly string[],
): Promise<{ before: Map<string, OrderState>; open: string[] }> {
  const lines = new Map<string, OpenOrderLine[]>();
  for (const line of await writer.find(OpenOrderLine, { orderId }))
    lines.set(line.orderId, [...(lines.get(line.orderId) ?? []), line]);
  const before = new Map<string, OrderState>();
  for (const order of await writer.find(Order, { orderId }))
    before.set(order.orderId, { order, lines: new OwedLines(lines.get(order.orderId)) });
  return { before, open: [...lines.keys()] };
}
