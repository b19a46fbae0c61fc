import type { RecordPastDelivery } from '../../recording/deliveries/delivery.commands.js';
import { deliveryRules } from '../../recording/deliveries/delivery.rules.js';
import type { CommandService } from '../../recording/command-service.js';
import type { ContextOn } from '../import-options.js';
import { dayName } from '../fields/day-number.js';
import type { OrderRow } from './order-row.js';
import type { StagedOrder } from './staged-order.js';

/**
 * The deliveries that brought `rows` of an order: one per day, that of the first day under the order's own id, those of
 * later days with the day added to it. Where nothing arrived of what was granted and no day is given, the order is still
 * open: its deliveries may come in a file of their own.
 */
export function pastDeliveries(
  { orderId, retailerId, orderedOn }: StagedOrder,
  rows: readonly OrderRow[],
): RecordPastDelivery['data'][] {
  if (nothingArrived(rows)) return [];
  const byDay = new Map<number, OrderRow[]>();
  for (const row of rows) {
    const day = row.deliveredOn ?? orderedOn;
    const others = byDay.get(day);
    if (others) others.push(row);
    else byDay.set(day, [row]);
  }
  const firstDay = Math.min(...byDay.keys());
  return [...byDay].map(([day, brought]) => ({
    deliveryId: day === firstDay ? orderId : `${orderId}-${dayName(day)}`,
    orderId,
    retailerId,
    deliveredOn: dayName(day),
    lines: brought.map(({ sku, delivered }) => ({ sku, delivered })),
  }));
}

function nothingArrived(rows: readonly OrderRow[]): boolean {
  return (
    rows.every(({ delivered, deliveredOn }) => delivered === 0 && deliveredOn === undefined) &&
    rows.some(({ granted }) => granted > 0)
  );
}

/** @returns how many of them were new */
export async function deliver(
  commands: CommandService,
  deliveries: readonly RecordPastDelivery['data'][],
  context: ContextOn,
): Promise<number> {
  let recorded = 0;
  for (const data of deliveries) {
    const command = { type: 'RecordPastDelivery' as const, data };
    const { position } = await commands.execute(deliveryRules, data.deliveryId, command, context(data.deliveredOn));
    if (position !== null) recorded++;
  }
  return recorded;
}
