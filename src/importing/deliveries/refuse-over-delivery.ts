import type { EventStore } from '../../event-store/event-store.js';
import { DomainError } from '../../kernel/domain-error.js';
import { replay } from '../../kernel/decider.js';
import { delivery } from '../../recording/deliveries/delivery.decider.js';
import type { DeliveredLine, DeliveryEvent } from '../../recording/deliveries/delivery.events.js';
import { phoneOrder } from '../../recording/phone-orders/phone-order.decider.js';
import type { PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';

/**
 * Guards against counting goods twice: an order file that has only quantities has recorded a delivery of them already, under
 * the order's id. A delivery of another id that would bring more than was granted is that same delivery, recorded again.
 * @throws {DomainError} 'delivery-mismatch' naming the product
 */
export async function refuseOverDelivery(
  store: EventStore,
  deliveryId: string,
  orderId: string,
  lines: readonly DeliveredLine[],
): Promise<void> {
  if (deliveryId === orderId) return;
  const recorded = replay(delivery, (await store.read(`delivery-${orderId}`)) as unknown as DeliveryEvent[]);
  const order = replay(phoneOrder, (await store.read(`order-${orderId}`)) as unknown as PhoneOrderEvent[]);
  if (recorded.stage !== 'completed' || order.stage === 'none') return;
  for (const { sku } of lines) {
    const granted = sum(order.lines, sku, ({ granted }) => granted);
    const before = sum(recorded.completion.lines, sku, ({ delivered }) => delivered);
    const now = sum(lines, sku, ({ delivered }) => delivered);
    if (before === 0 || before + now <= granted) continue;
    throw new DomainError(
      'delivery-mismatch',
      `sku ${sku}: of order ${orderId} ${granted} were granted and ${before} delivered before; expected at most ${Math.max(0, granted - before)}, found ${now}.`,
    );
  }
}

function sum<Line extends { readonly sku: string }>(
  lines: readonly Line[],
  sku: string,
  units: (line: Line) => number,
): number {
  return lines.reduce((total, line) => (line.sku === sku ? total + units(line) : total), 0);
}
