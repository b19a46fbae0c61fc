import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type { CountCorrected, StockCounted } from '../../recording/visits/visit.events.js';
import type { Projection } from '../projection.js';
import { byRetailer } from '../by-retailer.js';
import { packedDeliveries } from '../../read-models/entities/packed-deliveries.js';
import { DeliveriesOfDay, StockCount } from '../../read-models/entities/stock-position.entity.js';

/** What was counted and what arrived, by retailer, product and day: what stands at a retailer follows from it. */
export const stockPosition: Projection<StockCounted | CountCorrected | DeliveryCompleted | DeliveryCorrected> = {
  name: 'stock-position',
  version: 4,
  handles: ['StockCounted', 'CountCorrected', 'DeliveryCompleted', 'DeliveryCorrected'],
  tables: [StockCount, DeliveriesOfDay],

  async apply(batch, writer) {
    const counts: StockCount[] = [];
    const arrivals = new Map<string, DeliveriesOfDay>();
    for (const { type, data, revision } of byRetailer(batch)) {
      const { retailerId } = data;
      if (type === 'StockCounted') {
        const { countedOn, visitId } = data;
        for (const { sku, quantity } of data.counts)
          counts.push({ retailerId, countedOn, sku, quantity, visitId, revision });
      } else if (type === 'CountCorrected') {
        const { countedOn, visitId, sku, to } = data;
        counts.push({ retailerId, countedOn, sku, quantity: to, visitId, revision });
      } else {
        const { deliveredOn } = data;
        const lines = type === 'DeliveryCorrected' ? [addedBy(data)] : data.lines;
        const key = `${deliveredOn} ${retailerId}`;
        const row = arrivals.get(key) ?? { retailerId, deliveredOn, lines: '' };
        row.lines += packedDeliveries(lines.map(({ sku, delivered }) => ({ sku, quantity: delivered })));
        arrivals.set(key, row);
      }
    }
    await writer.upsert(StockCount, counts);
    await writer.upsert(DeliveriesOfDay, arrivals.values(), { lines: 'append' });
  },
};
