import type { PlayedOrders } from './behaviour/phone-calls.js';
import type { Shop } from './behaviour/shop.js';
import type { RegionDay } from './simulate.js';

const daysOfFourWeeks = 28;
const weeks = 4;

/** Every retailer orders what it ordered the last time. */
export function sameAsLastTime(day: RegionDay): PlayedOrders {
  return played(day, ({ orders }) => orders[0]?.units ?? new Map());
}

/** Every retailer orders a week's mean of its orders of the last four weeks, in whole packs, up from half a pack. */
export function averageOfFourWeeks(day: RegionDay): PlayedOrders {
  return played(day, (shop) => {
    const sums = new Map<string, number>();
    for (const { day: ordered, units } of shop.orders)
      if (day.day - ordered <= daysOfFourWeeks)
        for (const [sku, each] of units) sums.set(sku, (sums.get(sku) ?? 0) + each);
    const packs = new Map(shop.shelves.map(({ pair: { product } }) => [product.sku, product.details.packSize]));
    return new Map(Array.from(sums, ([sku, sum]) => [sku, inPacks(sum / weeks, packs.get(sku) ?? 1)]));
  });
}

function played({ due, shops }: RegionDay, unitsOf: (shop: Shop) => ReadonlyMap<string, number>): PlayedOrders {
  const called = new Set(due.map(({ retailerId }) => retailerId));
  return new Map(
    shops.flatMap((shop) => {
      const { retailerId } = shop.retailer;
      return called.has(retailerId) ? [[retailerId, unitsOf(shop)] as const] : [];
    }),
  );
}

function inPacks(units: number, packSize: number): number {
  return packSize * Math.round(units / packSize);
}
