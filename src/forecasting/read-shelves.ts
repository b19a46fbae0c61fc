import type { DataSource } from 'typeorm';
import { Shelves } from '../projections/stock-position/shelves.js';
import { rawRows } from './raw-rows.js';

type Row = [retailerId: string, sku: string, on: string, quantity: number];

const counts =
  'SELECT retailerId, sku, countedOn, quantity FROM stock_counts WHERE countedOn <= ? ' +
  'ORDER BY retailerId, sku, countedOn';

/** From pair to pair that was counted twice, by key: deliveries of all others are never touched. */
const deliveries =
  'SELECT d.retailerId, d.sku, d.deliveredOn, d.quantity FROM ' +
  '(SELECT retailerId, sku, min(countedOn) AS first, max(countedOn) AS last FROM stock_counts WHERE countedOn <= ? ' +
  'GROUP BY retailerId, sku HAVING count(*) > 1) AS counted CROSS JOIN deliveries AS d ' +
  'ON d.retailerId = counted.retailerId AND d.sku = counted.sku ' +
  'AND d.deliveredOn > counted.first AND d.deliveredOn <= counted.last ' +
  'ORDER BY counted.retailerId, counted.sku, d.deliveredOn';

/** What was counted up to a day, and delivered between counts: one ordered pass each, none over deliveries where nothing was counted. */
export function readShelves(readModels: DataSource, asOf: string): Shelves {
  const shelves = new Shelves();
  for (const row of rawRows<Row>(readModels, counts, asOf)) shelves.count(...row);
  if (!shelves.isEmpty) for (const row of rawRows<Row>(readModels, deliveries, asOf)) shelves.deliver(...row);
  return shelves;
}
