import { Shelves } from '../../projections/stock-position/shelves.js';
import { unpackedDeliveries } from '../../read-models/entities/packed-deliveries.js';
import type { DemandHistoryReader } from '../../read-models/readers/demand-history.reader.js';

/** Stock counts up to a day and the deliveries since the first. Without counts no delivery is read. */
export async function readShelves(reader: DemandHistoryReader, asOf: string): Promise<Shelves> {
  const shelves = new Shelves();
  for await (const rows of reader.stockCounts(asOf)) for (const row of rows) shelves.count(...row);
  if (shelves.isEmpty) return shelves;
  for await (const rows of reader.deliveriesSinceCounts(asOf))
    for (const [retailerId, on, lines] of rows)
      for (const [sku, quantity] of unpackedDeliveries(lines)) shelves.deliver(retailerId, sku, on, quantity);
  return shelves;
}
