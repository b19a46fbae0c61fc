import type { Random } from '../random.js';
import type { SimulatedRetailer } from '../world/make-retailers.js';
import type { Shelf } from './shelf.js';

/** An order of a retailer: units of each product. */
export interface PlacedOrder {
  readonly day: number;
  readonly units: ReadonlyMap<string, number>;
}

/** A retailer with its shelves and its luck. */
export interface Shop {
  readonly retailer: SimulatedRetailer;
  readonly shelves: readonly Shelf[];
  readonly random: Random;
  /** The last orders as they were placed, newest first. */
  orders: readonly PlacedOrder[];
}

/** Whether the retailer trades in that week. */
export function isOpen({ retailer }: Shop, week: number): boolean {
  return week >= retailer.openWeek && week < retailer.closeWeek;
}

/** The shelves of products on the list in that week, with everything sold until the morning of `day`. */
export function shelvesOn({ shelves }: Shop, day: number): Shelf[] {
  const week = Math.floor(day / 7);
  const listed = shelves.filter(({ pair: { product } }) => week >= product.launchWeek && week < product.endWeek);
  for (const shelf of listed) shelf.sellUntil(day);
  return listed;
}
