import type { StagedOrder } from '../orders/staged-order.js';
import type { Product } from './known-products.js';
import { unitMixUp } from './unit-mix-up.js';

/** A day is odd as a whole where at least this many lines, and this share of its lines, have units mixed up. */
const fewest = 5;
const share = 0.4;

export interface DayCount {
  lines: number;
  mixedUp: number;
}

/**
 * Finds the days on which mixing up units was the rule: there, a line that alone would pass is doubted, too.
 * @returns by day number, only the odd days
 */
export function oddDays(
  orders: Iterable<StagedOrder>,
  products: ReadonlyMap<string, Product>,
): ReadonlyMap<number, DayCount> {
  const days = new Map<number, DayCount>();
  for (const { orderedOn, rows } of orders) {
    const day = days.get(orderedOn) ?? { lines: 0, mixedUp: 0 };
    days.set(orderedOn, day);
    day.lines += rows.length;
    for (const { sku, requested, unitPriceMinor } of rows) {
      const product = products.get(sku);
      if (!unitPriceMinor || !product) continue;
      const line = { day: orderedOn, quantity: requested, priceMinor: unitPriceMinor };
      if (unitMixUp(product.figures, line, product.packSize, false)) day.mixedUp++;
    }
  }
  return new Map([...days].filter(([, { lines, mixedUp }]) => mixedUp >= fewest && mixedUp >= share * lines));
}
