import type { EventStore } from '../../src/event-store/event-store.js';
import { addDays, addWeeks, weekOf } from '../../src/calendar/weeks.js';
import { fact, record } from './facts.js';

export const marketBegins = '2019-01-07';
export const marketWeeks = 130;
/** The Sunday on which the last week of the market is complete. */
export const marketAsOf = addDays(addWeeks(marketBegins, marketWeeks), -1);

const retailers = ['r1', 'r2', 'r3', 'r4', 'r5'];
const skus = ['tea', 'gin', 'rum', 'ale', 'old', 'new'];

/** A little market that never looks the same two weeks running: 5 retailers, 6 products, one of which died long ago. */
export async function recordSmallMarket(store: EventStore): Promise<void> {
  for (const [i, retailerId] of retailers.entries()) {
    const details = { retailerId, name: `Shop ${i}`, area: i < 3 ? 'north' : 'south', class: i < 2 ? 'A' : 'B' };
    const data = { ...details, businessType: 'shop', orderDay: 2, listed: true };
    await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data }, marketBegins));
  }
  for (const [i, sku] of skus.entries()) {
    const details = { sku, name: sku.toUpperCase(), brand: 'b', category: i < 3 ? 'strong' : 'mild', packSize: 3 };
    const data = { ...details, supplier: i % 2 ? 's1' : 's2', priceBand: 'mid', unitPriceMinor: 900, listed: true };
    await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, marketBegins));
  }
  for (let week = 0; week < marketWeeks; week++)
    for (const [i, retailerId] of retailers.entries()) await recordOrder(store, retailerId, i, week);
}

async function recordOrder(store: EventStore, retailerId: string, i: number, week: number): Promise<void> {
  const orderedOn = addDays(addWeeks(marketBegins, week), 1);
  const lines = skus.flatMap((sku, s) => {
    if ((sku === 'old' && week > 15) || (sku === 'new' && week < 100)) return [];
    const due = (week + i) % (1 + s) === 0;
    return due ? [{ sku, requested: 3 * (1 + ((7 * week + 3 * i + s) % 4)) }] : [];
  });
  if (lines.length === 0) return;
  const orderId = `${retailerId}-${weekOf(orderedOn)}`;
  const of = { orderId, retailerId, orderedOn };
  const granted = lines.map(({ sku, requested }) => ({ sku, granted: requested }));
  const delivered = lines.map(({ sku, requested }) => ({ sku, delivered: requested }));
  await record(
    store,
    `order-${orderId}`,
    fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }, orderedOn),
    fact({ type: 'OrderGranted', data: { ...of, lines: granted } }, orderedOn),
  );
  const data = { deliveryId: orderId, orderId, retailerId, deliveredOn: addDays(orderedOn, 1), lines: delivered };
  await record(store, `delivery-${orderId}`, fact({ type: 'DeliveryCompleted', data }, orderedOn));
}
