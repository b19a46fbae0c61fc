import { addWeeks } from '../calendar/weeks.js';
import type { LeafRhythm } from '../read-models/entities/forecast-level.js';
import type { AskedInWeek, DeliveryOnDay } from '../read-models/readers/last-orders.reader.js';

/** The last time a retailer took a product, or asked for it. */
export interface LastOrder {
  readonly on: string;
  readonly quantity: number;
  /** asked for, and nothing of it was granted */
  readonly refused?: true;
}

/** What is known of a retailer's last orders of one product. */
export interface LastOrderFacts {
  /** the newest delivery */
  readonly delivery?: DeliveryOnDay | undefined;
  /** the newest week in which it was asked for */
  readonly asked?: AskedInWeek | undefined;
  /** days on which the retailer ordered anything, ascending, from the Monday of that week at the latest */
  readonly orderDays: readonly string[];
}

/**
 * The newest delivery; where the forecast knew of a later week with orders, what was asked for in the newest week since then, on the
 * day of the newest order of that week.
 *
 * @param onOrder  units that are still to be answered or to arrive: while there are any, nothing counts as refused
 */
export function lastOrder(
  { delivery, asked, orderDays }: LastOrderFacts,
  { lastOrderWeek, usualUnits }: Pick<LeafRhythm, 'lastOrderWeek' | 'usualUnits'>,
  onOrder: number,
): LastOrder {
  if (delivery && delivery.on >= lastOrderWeek) return delivery;
  if (asked && asked.weekOf >= lastOrderWeek) {
    const refused = asked.granted === 0 && onOrder === 0;
    return { on: newestOrder(orderDays, asked.weekOf), quantity: asked.requested, ...(refused && { refused }) };
  }
  return { on: lastOrderWeek, quantity: Math.max(1, Math.round(usualUnits)) };
}

/** Day of the newest order in a week; the week's Monday where none is known. */
function newestOrder(orderDays: readonly string[], week: string): string {
  const next = addWeeks(week, 1);
  return orderDays.findLast((day) => day >= week && day < next) ?? week;
}
