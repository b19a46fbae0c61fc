import { addDays } from '../../calendar/weeks.js';
import type { ProductUnitsOnDay, ShelfHistoryReader } from '../../read-models/readers/shelf-history.reader.js';
import { shelfHistory, shelfHistoryDays, type ShelfHistory } from './shelf-history.js';

/** The counted products of a retailer as of a day, by product; one that was not counted for half a year is left out. */
export async function readShelves(
  reader: ShelfHistoryReader,
  retailerId: string,
  on: string,
): Promise<Map<string, ShelfHistory>> {
  const counts = bySku(await reader.counts(retailerId, addDays(on, -shelfHistoryDays), on));
  const firstCounts = new Map([...counts].map(([sku, [first]]) => [sku, first?.on ?? on]));
  const deliveries = bySku(await reader.deliveries(retailerId, firstCounts, on));
  return new Map([...counts].map(([sku, of]) => [sku, shelfHistory(of, deliveries.get(sku) ?? [])]));
}

function bySku<Row extends ProductUnitsOnDay>(rows: readonly Row[]): Map<string, Row[]> {
  const products = new Map<string, Row[]>();
  for (const row of rows) {
    const known = products.get(row.sku);
    if (known) known.push(row);
    else products.set(row.sku, [row]);
  }
  return products;
}
