import type { UnitsOn } from '../../projections/stock-position/sell-through.js';
import { unpackedDeliveries } from '../../read-models/entities/packed-deliveries.js';
import { DeliveriesOfDay } from '../../read-models/entities/stock-position.entity.js';
import type { MemoryWriter } from '../../read-models/writer/memory-writer.js';

/** What came of a product, by day. @param rows  of one retailer */
export function arrivalsOf(rows: MemoryWriter, sku: string): UnitsOn[] {
  const came = rows.all(DeliveriesOfDay).flatMap(({ deliveredOn, lines }): UnitsOn[] => {
    const quantity = unpackedDeliveries(lines).get(sku);
    return quantity === undefined ? [] : [{ on: deliveredOn, quantity }];
  });
  return came.sort((a, b) => (a.on < b.on ? -1 : 1));
}
