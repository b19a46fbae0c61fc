import { erased } from '../../kernel/erased-text.js';
import { erasePerson } from '../erasure.js';
import type { Projection } from '../projection.js';
import { LinesOfOrder, OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import { Order } from '../../read-models/entities/orders.entity.js';
import { OrderFold, type OrderFact, type OrderState } from './order-fold.js';
import { LinesFold } from './lines-fold.js';
import { openLines, wereOpen } from './open-lines.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Every order with its stage and its lines. */
export const orders: Projection<OrderFact> = {
  name: 'orders',
  version: 10,
  handles: [
    'OrderPlaced',
    'OrderLineChanged',
    'OrderGranted',
    'OrderCancelled',
    'OrderLinesHeld',
    'HeldLinesReleased',
    'HeldLinesRejected',
    'SuggestionAnswered',
    'LineSubstituted',
    'OrderCorrected',
    'DeliveryCompleted',
    'DeliveryCorrected',
  ],
  tables: [Order, LinesOfOrder, OpenOrderLine],

  async apply(batch, writer) {
    const before = await load(writer, [...new Set(batch.map(({ data }) => data.orderId))]);
    const orderId = [...wereOpen(before.values())];
    const fold = new OrderFold(before);
    for (const event of batch) fold.add(event);
    await writer.upsert(Order, fold.orders());
    await writer.upsert(LinesOfOrder, fold.lines());
    if (orderId.length > 0) await writer.delete(OpenOrderLine, { orderId });
    await writer.upsert(OpenOrderLine, openLines(fold.states()));
  },
  async erase(erasure, writer) {
    if ('person' in erasure) return erasePerson(writer, Order, 'takenBy', erasure.person);
    const orders = await writer.find(Order, erasure);
    const rows = await writer.find(LinesOfOrder, { orderId: orders.map(({ orderId }) => orderId) });
    const erasedLines = rows.map(({ orderId, lines }) => {
      return { orderId, lines: lines.map((line) => ({ ...line, answerWhy: erased(line.answerWhy) })) };
    });
    await writer.upsert(LinesOfOrder, erasedLines);
  },
};

/** The orders as they stand. */
async function load(writer: Writer, orderId: readonly string[]): Promise<Map<string, OrderState>> {
  const orders = await writer.find(Order, { orderId });
  if (orders.length === 0) return new Map();
  const known = await writer.find(LinesOfOrder, { orderId: orders.map((order) => order.orderId) });
  const lines = new Map(known.map((each) => [each.orderId, each.lines]));
  return new Map(orders.map((order) => [order.orderId, { order, lines: new LinesFold(lines.get(order.orderId)) }]));
}
