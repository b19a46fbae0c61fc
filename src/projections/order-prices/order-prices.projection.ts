import { OrderPrice } from '../../read-models/entities/order-prices.entity.js';
import type {
  HeldLinesReleased,
  OrderCorrected,
  OrderPlaced,
} from '../../recording/phone-orders/phone-order.events.js';
import type { Projection } from '../projection.js';

/** The newest price at which each product was ordered. A price of 0 says nothing, and neither does a line that is held. */
export const orderPrices: Projection<OrderPlaced | HeldLinesReleased | OrderCorrected> = {
  name: 'order-prices',
  version: 1,
  handles: ['OrderPlaced', 'HeldLinesReleased', 'OrderCorrected'],
  tables: [OrderPrice],

  async apply(batch, writer) {
    const newest = new Map<string, OrderPrice>();
    for (const { type, data } of batch)
      for (const { sku, unitPriceMinor } of type === 'OrderCorrected' ? [{ sku: data.sku, ...data.to }] : data.lines) {
        if (!unitPriceMinor) continue;
        const known = newest.get(sku);
        if (!known) newest.set(sku, { sku, orderedOn: data.orderedOn, unitPriceMinor });
        else if (known.orderedOn <= data.orderedOn) Object.assign(known, { orderedOn: data.orderedOn, unitPriceMinor });
      }
    if (newest.size === 0) return;
    for (const known of await writer.find(OrderPrice, { sku: [...newest.keys()] }))
      if (known.orderedOn > (newest.get(known.sku)?.orderedOn ?? '')) newest.delete(known.sku);
    await writer.upsert(OrderPrice, newest.values());
  },
};
