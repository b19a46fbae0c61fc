import type { Projection } from '../projection.js';
import { OrderLine } from '../../read-models/entities/order-lines.entity.js';
import { Order } from '../../read-models/entities/orders.entity.js';
import { OrderFold, type OrderFact, type OrderState } from './order-fold.js';
import { LinesFold } from './lines-fold.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Every order with its stage and its lines. */
export const orders: Projection<OrderFact> = {
  name: 'orders',
  version: 7,
  handles: [
    'OrderPlaced',
    'OrderLineChanged',
    'OrderGranted',
    'OrderCancelled',
    'OrderLinesHeld',
    'HeldLinesReleased',
    'SuggestionAnswered',
    'LineSubstituted',
    'OrderCorrected',
    'DeliveryCompleted',
  ],
  tables: [Order, OrderLine],

  async apply(batch, writer) {
    const fold = new OrderFold(await load(writer, [...new Set(batch.map(({ data }) => data.orderId))]));
    for (const event of batch) fold.add(event);
    await writer.upsert(Order, fold.orders());
    await writer.upsert(OrderLine, fold.lines());
  },
};

/** The orders as they stand. */
async function load(writer: Writer, orderId: readonly string[]): Promise<Map<string, OrderState>> {
  const before = new Map<string, OrderState>();
  const orders = await writer.find(Order, { orderId });
  if (orders.length === 0) return before;
  const lines = new Map<string, OrderLine[]>();
  for (const line of await writer.find(OrderLine, { orderId: orders.map((order) => order.orderId) })) {
    const known = lines.get(line.orderId);
    if (known) known.push(line);
    else lines.set(line.orderId, [line]);
  }
  for (const order of orders) before.set(order.orderId, { order, lines: new LinesFold(lines.get(order.orderId)) });
  return before;
}
