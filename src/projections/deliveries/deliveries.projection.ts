import type { RecordedEvent } from '../../event-store/event-store.js';
import { CompletedDelivery, OpenDispatch, type LineOfDelivery } from '../../read-models/entities/deliveries.entity.js';
import type { Writer } from '../../read-models/writer/writer.js';
import type { DeliveredLine, DeliveryCorrected, DeliveryEvent } from '../../recording/deliveries/delivery.events.js';
import type { Projection } from '../projection.js';

/** Every delivery that arrived, by its day, and those that left and have not arrived. Why goods were refused stays in the events. */
export const deliveries: Projection<DeliveryEvent> = {
  name: 'deliveries',
  version: 1,
  handles: ['DeliveryDispatched', 'DeliveryCompleted', 'DeliveryCorrected'],
  tables: [CompletedDelivery, OpenDispatch],

  async apply(batch, writer) {
    const rows = await corrected(batch, writer);
    const dispatched = new Map<string, OpenDispatch>();
    const arrived: { readonly orderId: string; readonly deliveryId: string }[] = [];
    for (const { type, data, revision } of batch) {
      const { deliveryId, orderId, retailerId } = data;
      if (type === 'DeliveryDispatched') {
        const { dispatchedOn } = data;
        const lines = JSON.stringify(data.lines.map(({ sku, quantity }) => [sku, quantity]));
        dispatched.set(deliveryId, { orderId, deliveryId, retailerId, dispatchedOn, lines });
      } else if (type === 'DeliveryCompleted') {
        if (!dispatched.delete(deliveryId)) arrived.push(data);
        const { deliveredOn } = data;
        const lines = linesOf(data.lines);
        rows.set(keyOf(data), { deliveredOn, deliveryId, orderId, retailerId, lines, corrected: false, revision });
      } else {
        const row = rows.get(keyOf(data));
        if (row) rows.set(keyOf(data), { ...row, lines: withCorrected(row.lines, data), corrected: true, revision });
      }
    }
    await writer.upsert(CompletedDelivery, rows.values());
    if (arrived.length > 0) {
      const [orderId, deliveryId] = [arrived.map((each) => each.orderId), arrived.map((each) => each.deliveryId)];
      await writer.delete(OpenDispatch, { orderId, deliveryId });
    }
    await writer.upsert(OpenDispatch, dispatched.values());
  },
};

/** The deliveries that a batch corrects, as they stand. */
async function corrected(
  batch: readonly RecordedEvent<DeliveryEvent>[],
  writer: Writer,
): Promise<Map<string, CompletedDelivery>> {
  const named = batch.flatMap(({ type, data }) => (type === 'DeliveryCorrected' ? [data] : []));
  if (named.length === 0) return new Map();
  const deliveredOn = [...new Set(named.map((each) => each.deliveredOn))];
  const deliveryId = [...new Set(named.map((each) => each.deliveryId))];
  return new Map((await writer.find(CompletedDelivery, { deliveredOn, deliveryId })).map((row) => [keyOf(row), row]));
}

function keyOf({ deliveredOn, deliveryId }: { readonly deliveredOn: string; readonly deliveryId: string }): string {
  return `${deliveredOn}\n${deliveryId}`;
}

/** Lines of one product add up: files of past deliveries may have several. */
function linesOf(lines: readonly DeliveredLine[]): LineOfDelivery[] {
  const sums = new Map<string, LineOfDelivery>();
  for (const { sku, delivered, refused = 0 } of lines) {
    const before = sums.get(sku);
    sums.set(sku, {
      sku,
      delivered: delivered + (before?.delivered ?? 0),
      refused: refused + (before?.refused ?? 0),
    });
  }
  return [...sums.values()];
}

/** A correction may name a product that was not on the delivery. */
function withCorrected(lines: readonly LineOfDelivery[], { sku, to }: DeliveryCorrected['data']): LineOfDelivery[] {
  const line = { sku, ...to };
  return lines.some((each) => each.sku === sku)
    ? lines.map((each) => (each.sku === sku ? line : each))
    : [...lines, line];
}
