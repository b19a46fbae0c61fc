import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { DeliveryEvent } from '../../recording/deliveries/delivery.events.js';
import { deliveryRules } from '../../recording/deliveries/delivery.rules.js';
import type { HeldLinesReleased, PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import type { ContextOn, ImportTarget } from '../import-options.js';

/**
 * Gives the released lines of an order deliveries of their own, `delivery-{orderId}-released-{line}` named by their first line,
 * on the day its other goods arrived. Those that have one already keep it: safe to repeat after a crash between the two.
 * @returns how many deliveries were new
 */
export async function deliverReleased(
  { store, commands }: ImportTarget,
  orderId: string,
  context: ContextOn,
): Promise<number> {
  const past = (await store.read(`order-${orderId}`)) as unknown as PhoneOrderEvent[];
  const releases = past.filter((event): event is HeldLinesReleased => event.type === 'HeldLinesReleased');
  if (releases.length === 0) return 0;
  const arrivedOn = await dayOfArrival(store, orderId);
  let recorded = 0;
  for (const { data } of releases) {
    const { retailerId, orderedOn, lines } = data;
    const deliveryId = `${orderId}-released-${Math.min(...lines.map(({ line }) => line))}`;
    const deliveredOn = arrivedOn ?? orderedOn;
    const delivery = { deliveryId, orderId, retailerId, deliveredOn };
    const delivered = lines.map((line) => ({ sku: line.sku, delivered: line.delivered }));
    const command = { type: 'RecordPastDelivery' as const, data: { ...delivery, lines: delivered } };
    const { position } = await commands.execute(deliveryRules, deliveryId, command, context(deliveredOn));
    if (position !== null) recorded++;
  }
  return recorded;
}

async function dayOfArrival(store: EventStore, orderId: string): Promise<string | undefined> {
  const past = (await store.read(`delivery-${orderId}`)) as RecordedEvent<DeliveryEvent>[];
  const events = past.map(({ type, data }) => ({ type, data }) as DeliveryEvent);
  return events.find((event) => event.type === 'DeliveryCompleted')?.data.deliveredOn;
}
