import type { LeafRhythm } from '../read-models/entities/forecast-level.js';
import type { DeliveryOnDay } from '../read-models/readers/arrivals.reader.js';
import type { ProductOrder } from '../read-models/readers/product-orders.reader.js';

/** The last time a retailer received a product, which is where an uncounted stock begins. */
export interface LastOrder {
  readonly on: string;
  readonly quantity: number;
}

type Known = Pick<LeafRhythm, 'lastOrderWeek' | 'usualUnits'>;

/**
 * The newest delivery. What was asked for and refused, or is still to come, has filled no shelf.
 * @param orders  the retailer's orders of the product, newest first
 * @returns a usual order in the week that the forecast knew of, where neither orders nor deliveries are known; undefined where nothing of
 * the orders has come
 */
export function lastReceived(
  delivery: DeliveryOnDay | undefined,
  orders: readonly ProductOrder[],
  { lastOrderWeek, usualUnits }: Known,
): LastOrder | undefined {
  if (delivery) return delivery;
  return orders.length > 0 ? undefined : { on: lastOrderWeek, quantity: Math.max(1, Math.round(usualUnits)) };
}

/** The last day on which the retailer asked for the product, received it, or had it on its shelf. */
export function lastInterest(
  delivery: DeliveryOnDay | undefined,
  orders: readonly ProductOrder[],
  { lastOrderWeek }: Known,
  seenOn = '',
): string {
  const days = [lastOrderWeek, delivery?.on ?? '', orders[0]?.orderedOn ?? '', seenOn];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** Whether the newest order was granted in full, so that the shelf is as full as the retailer wanted it once it has come. */
export function wasGranted([newest]: readonly ProductOrder[]): boolean {
  return newest === undefined || (newest.granted !== null && newest.granted >= newest.requested);
}
