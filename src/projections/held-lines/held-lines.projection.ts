import { IsNull } from 'typeorm';
import type {
  HeldLine,
  HeldLinesReleased,
  OrderCancelled,
  OrderLinesHeld,
} from '../../recording/phone-orders/phone-order.events.js';
import type { Projection } from '../projection.js';
import { writeRows } from '../write-rows.js';
import { HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';

/** The quarantine: doubted lines, and what became of them. Those of a cancelled order need no decision any more. */
export const heldLines: Projection<OrderLinesHeld | HeldLinesReleased | OrderCancelled> = {
  name: 'held-lines',
  version: 2,
  handles: ['OrderLinesHeld', 'HeldLinesReleased', 'OrderCancelled'],
  tables: [HeldOrderLine],

  async apply(batch, tx) {
    for (const { type, data, metadata } of batch) {
      if (type === 'OrderLinesHeld')
        await writeRows(
          tx,
          HeldOrderLine,
          data.lines.map((line) => waiting(data, line)),
        );
      else if (type === 'OrderCancelled')
        await tx.delete(HeldOrderLine, { orderId: data.orderId, resolution: IsNull() });
      else
        for (const { line } of data.lines)
          await tx.update(
            HeldOrderLine,
            { orderId: data.orderId, line },
            { resolution: data.resolution, resolvedBy: metadata.actor },
          );
    }
  },
};

function waiting(
  { orderId, retailerId, orderedOn }: OrderLinesHeld['data'],
  { line, sku, requested, granted, delivered, unitPriceMinor, doubt, proposal }: HeldLine,
): HeldOrderLine {
  return {
    ...{ orderId, line, retailerId, orderedOn, sku, requested, granted, delivered, doubt },
    unitPriceMinor: unitPriceMinor ?? null,
    proposedUnits: proposal?.requested ?? null,
    proposedPriceMinor: proposal?.unitPriceMinor ?? null,
    resolution: null,
    resolvedBy: null,
  };
}
