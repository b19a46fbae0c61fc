import { Shelves } from '../../projections/stock-position/shelves.js';
import type { DemandHistoryReader } from '../../read-models/readers/demand-history.reader.js';

/** Stock counts up to a day and the deliveries since the first. Without counts no delivery is read. */
export async function readShelves(reader: DemandHistoryReader, asOf: string): Promise<Shelves> {
  const shelves = new Shelves();
  for await (const rows of reader.stockCounts(asOf)) for (const row of rows) shelves.count(...row);
  if (shelves.isEmpty) return shelves;
  for await (const rows of reader.deliveriesSinceCounts(asOf)) for (const row of rows) shelves.deliver(...row);
  return shelves;
}
