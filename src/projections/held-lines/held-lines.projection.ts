import type {
  HeldLine,
  HeldLinesRejected,
  HeldLinesReleased,
  OrderCancelled,
  OrderLinesHeld,
} from '../../recording/phone-orders/phone-order.events.js';
import { HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';
import { erasePerson } from '../erasure.js';
import type { Projection } from '../projection.js';
import { HeldLinesFold } from './held-lines-fold.js';

/** The quarantine: doubted lines, and what became of them. Those of a cancelled order need no decision any more. */
export const heldLines: Projection<OrderLinesHeld | HeldLinesReleased | HeldLinesRejected | OrderCancelled> = {
  name: 'held-lines',
  version: 4,
  handles: ['OrderLinesHeld', 'HeldLinesReleased', 'HeldLinesRejected', 'OrderCancelled'],
  tables: [HeldOrderLine],

  async apply(batch, writer) {
    const orderId = [...new Set(batch.map(({ data }) => data.orderId))];
    const fold = new HeldLinesFold(await writer.find(HeldOrderLine, { orderId }));
    for (const { type, data, metadata } of batch) {
      if (type === 'OrderLinesHeld') for (const line of data.lines) fold.hold(waiting(data, line));
      else if (type === 'OrderCancelled') fold.cancel(data.orderId);
      else {
        const resolution = type === 'HeldLinesRejected' ? 'rejected' : data.resolution;
        for (const { line } of data.lines) fold.resolve(data.orderId, line, resolution, metadata.actor);
      }
    }
    const cancelled = [...fold.cancelled];
    if (cancelled.length > 0) await writer.delete(HeldOrderLine, { orderId: cancelled, resolution: null });
    await writer.upsert(HeldOrderLine, fold.rows());
  },
  async erase(erasure, writer) {
    if ('person' in erasure) await erasePerson(writer, HeldOrderLine, 'resolvedBy', erasure.person);
  },
};

function waiting(
  { orderId, retailerId, orderedOn }: OrderLinesHeld['data'],
  { line, sku, requested, granted, delivered, unitPriceMinor, doubt, doubtZh, proposal }: HeldLine,
): HeldOrderLine {
  return {
    ...{ orderId, line, retailerId, orderedOn, sku, requested, granted, delivered, doubt },
    doubtZh: doubtZh ?? null,
    unitPriceMinor: unitPriceMinor ?? null,
    proposedUnits: proposal?.requested ?? null,
    proposedPriceMinor: proposal?.unitPriceMinor ?? null,
    resolution: null,
    resolvedBy: null,
  };
}
