import type { DataSource } from 'typeorm';
import { Shelves } from '../../projections/stock-position/shelves.js';
import { rawRows } from './raw-rows.js';

type Row = [retailerId: string, sku: string, on: string, quantity: number];

const counts =
  'SELECT retailer_id, sku, counted_on, quantity FROM stock_counts WHERE counted_on <= ? ' +
  'ORDER BY retailer_id, sku, counted_on';

/** From pair to pair that was counted twice, by key: deliveries of all others are never touched. */
const deliveries =
  'SELECT d.retailer_id, d.sku, d.delivered_on, d.quantity FROM ' +
  '(SELECT retailer_id, sku, min(counted_on) AS first, max(counted_on) AS last FROM stock_counts WHERE counted_on <= ? ' +
  'GROUP BY retailer_id, sku HAVING count(*) > 1) AS counted CROSS JOIN deliveries AS d ' +
  'ON d.retailer_id = counted.retailer_id AND d.sku = counted.sku ' +
  'AND d.delivered_on > counted.first AND d.delivered_on <= counted.last ' +
  'ORDER BY counted.retailer_id, counted.sku, d.delivered_on';

/** What was counted up to a day, and delivered between counts: one ordered pass each, none over deliveries where nothing was counted. */
export function readShelves(readModels: DataSource, asOf: string): Shelves {
  const shelves = new Shelves();
  for (const row of rawRows<Row>(readModels, counts, asOf)) shelves.count(...row);
  if (!shelves.isEmpty) for (const row of rawRows<Row>(readModels, deliveries, asOf)) shelves.deliver(...row);
  return shelves;
}
