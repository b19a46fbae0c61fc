import type { LineOfOrder } from '../entities/line-of-order.js';

/** The days of a time on which something was ordered. */
export interface OrderDays {
  readonly days: number;
  readonly from: string;
  readonly last: string;
  /** the order day before the last one; null where there is none */
  readonly before: string | null;
  /** an order of the last day */
  readonly lastOrderId: string;
}

/** The same of one product of a retailer, with the units asked for. */
export interface ProductOrderDays extends OrderDays {
  readonly retailerId: string;
  readonly sku: string;
  readonly firstOrderId: string;
  readonly units: number;
  /** units of the last day */
  readonly lastUnits: number;
}

/** An order of a retailer. */
interface DatedOrder {
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly orderId: string;
  readonly lines: readonly LineOfOrder[];
}

type Days = { -readonly [Field in keyof ProductOrderDays]: ProductOrderDays[Field] };

/**
 * The days on which each product was ordered, by retailer and sku. Lines that ask for nothing are left out.
 * @param orders  by retailer, day and order
 */
export function productOrderDays(orders: Iterable<DatedOrder>): ProductOrderDays[] {
  const retailers = new Map<string, Map<string, Days>>();
  for (const order of orders) {
    const products = retailers.get(order.retailerId) ?? new Map<string, Days>();
    retailers.set(order.retailerId, products);
    for (const { sku, requested } of order.lines) {
      if (requested === 0) continue;
      const known = products.get(sku);
      if (known) orderedAgain(known, order, requested);
      else products.set(sku, orderedFirst(order, sku, requested));
    }
  }
  return [...retailers.values()].flatMap((products) => [...products.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1)));
}

function orderedFirst({ retailerId, orderedOn, orderId }: DatedOrder, sku: string, units: number): Days {
  const days = { days: 1, from: orderedOn, last: orderedOn, before: null };
  return { retailerId, sku, ...days, lastOrderId: orderId, firstOrderId: orderId, units, lastUnits: units };
}

/** Of several orders of a day, the first stands for the day. */
function orderedAgain(known: Days, { orderedOn, orderId }: DatedOrder, units: number): void {
  known.units += units;
  if (orderedOn === known.last) {
    known.lastUnits += units;
    return;
  }
  const next = { days: known.days + 1, before: known.last, last: orderedOn };
  Object.assign(known, { ...next, lastOrderId: orderId, lastUnits: units });
}
