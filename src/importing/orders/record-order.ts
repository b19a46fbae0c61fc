import type { RecordPastOrder } from '../../recording/phone-orders/phone-order.commands.js';
import type { PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { dayName } from '../fields/day-number.js';
import type { ContextOn, ImportTarget } from '../import-options.js';
import type { ImportTally } from '../import-tally.js';
import type { ExaminedOrder } from './examine-orders.js';
import { completeOrder } from './complete-order.js';
import { deliver, pastDeliveries } from './past-deliveries.js';
import type { OrderRow } from './order-row.js';

/**
 * Records an order of the past, its doubted lines held back, and its deliveries. An order known before is only completed.
 * What the rules of the field refuse goes to the rejects.
 */
export async function recordOrder(
  target: ImportTarget,
  examined: ExaminedOrder,
  takenBy: string,
  context: ContextOn,
  tally: ImportTally,
): Promise<void> {
  const { order, held } = examined;
  const { store, commands } = target;
  try {
    const past = (await store.read(`order-${order.orderId}`)) as unknown as PhoneOrderEvent[];
    if (past.length > 0) return await completeOrder(target, examined, past, context, tally);
    const command: RecordPastOrder = { type: 'RecordPastOrder', data: pastOrder(examined, takenBy) };
    await commands.execute(phoneOrderRules, order.orderId, command, context(dayName(order.orderedOn)));
    tally.held += held.size;
    await deliver(
      commands,
      pastDeliveries(
        order,
        order.rows.filter((row) => !held.has(row)),
      ),
      context,
    );
    tally.count('recorded');
  } catch (error) {
    tally.refuse(
      order.rows.map(({ line }) => line),
      error,
    );
  }
}

function pastOrder({ order, held }: ExaminedOrder, takenBy: string): RecordPastOrder['data'] {
  const { orderId, retailerId, orderedOn, rows } = order;
  const lines = rows.filter((row) => !held.has(row)).map(pastLine);
  return { orderId, retailerId, orderedOn: dayName(orderedOn), takenBy, lines, held: [...held.values()] };
}

/** A row as the order's rules know it. */
export function pastLine({ sku, requested, granted, unitPriceMinor }: OrderRow) {
  return unitPriceMinor === undefined ? { sku, requested, granted } : { sku, requested, granted, unitPriceMinor };
}
