import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type { CountCorrected, StockCounted } from '../../recording/visits/visit.events.js';
import type { Projection } from '../projection.js';
import { byRetailer } from '../by-retailer.js';
import { Sums } from '../sums.js';
import { Delivered, StockCount } from '../../read-models/entities/stock-position.entity.js';

/** What was counted and what arrived, by retailer, product and day: what stands at a retailer follows from it. */
export const stockPosition: Projection<StockCounted | CountCorrected | DeliveryCompleted | DeliveryCorrected> = {
  name: 'stock-position',
  version: 3,
  handles: ['StockCounted', 'CountCorrected', 'DeliveryCompleted', 'DeliveryCorrected'],
  tables: [StockCount, Delivered],

  async apply(batch, writer) {
    const counts: StockCount[] = [];
    const arrivals = new Sums<Delivered>(nothingArrived);
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
        const rows = arrivals.under(retailerId);
        for (const { sku, delivered } of type === 'DeliveryCorrected' ? [addedBy(data)] : data.lines)
          rows.at(sku, data.deliveredOn).quantity += delivered;
      }
    }
    await writer.upsert(StockCount, counts);
    await writer.upsert(Delivered, arrivals.values(), { quantity: 'add' });
  },
};

function nothingArrived(retailerId: string, sku: string, deliveredOn: string): Delivered {
  return { retailerId, sku, deliveredOn, quantity: 0 };
}
