import { weekOf } from '../calendar/weeks.js';
import type { OrderOnDay } from '../read-models/readers/order-evidence.reader.js';
import type { EventReference } from './suggestion.js';

/** Finds the orders that a sentence on a retailer's rhythm rests on: those of the weeks in which it last ordered a product. */
export class OrderEvidence {
  private readonly ordersByWeek = new Map<string, EventReference[]>();

  /**
   * @param orders  the retailer's last orders, newest first
   * @param weeks  by product the last weeks in which it was asked for, newest first
   */
  constructor(
    orders: readonly OrderOnDay[],
    private readonly weeks: ReadonlyMap<string, readonly string[]>,
  ) {
    for (const { orderId, orderedOn } of orders) {
      const week = weekOf(orderedOn);
      const known = this.ordersByWeek.get(week);
      if (known) known.push({ stream: `order-${orderId}` });
      else this.ordersByWeek.set(week, [{ stream: `order-${orderId}` }]);
    }
  }

  /** Orders of the last weeks in which the product was asked for, the newest first. */
  ordersOf(sku: string): EventReference[] {
    return (this.weeks.get(sku) ?? []).flatMap((week) => this.ordersByWeek.get(week) ?? []);
  }
}
