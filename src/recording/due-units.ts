import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { claimStreamOfOrder, isPending, newestClaims, type DeliveryClaimed } from './claims.js';
import { arrivedLines } from './deliveries/arrivals.js';
import type { DeliveredLine, DeliveryCompleted } from './deliveries/delivery.events.js';
import type { DueUnits, DueWanted } from './facts.js';
import { deliveredUnits, grantedUnits } from './fold-due.js';
import type { ReadModelFacts } from './read-model-facts.js';

/** What an order entitles to and what other deliveries brought of it, with the claims that were read for it. */
export interface DueFound {
  readonly units: DueUnits | undefined;
  readonly claims: readonly RecordedEvent[];
}

/**
 * Deliveries of an order are found by the claims that they left, under the order's own name, and in the read models where they are asked:
 * those know deliveries that were recorded before there were claims.
 */
export async function findDue(
  store: EventStore,
  { orderId, deliveryId, isPast }: DueWanted,
  readModels: ReadModelFacts | undefined,
  now: Date,
): Promise<DueFound> {
  const [order = [], claims = []] = await store.readMany([`order-${orderId}`, claimStreamOfOrder(orderId)]);
  const granted = grantedUnits(order);
  if (!granted) return { units: undefined, claims };
  const claimed = newestClaims<DeliveryClaimed>(claims, (data) => data.deliveryId);
  const others = [...new Set([orderId, ...claimed.keys()])].filter((id) => id !== deliveryId);
  const streams = others.length === 0 ? [] : await store.readMany(others.map((id) => `delivery-${id}`));
  const lines: DeliveredLine[] = others.flatMap((id, i) => {
    const events = streams[i] ?? [];
    const completed = completion(events);
    const claim = claimed.get(id);
    const pending = claim && isPending(claim, now) ? claim.data.lines : [];
    if (!completed) return [...pending];
    return completed.orderId === orderId ? atLeast(arrivedLines(events), pending) : [];
  });
  if (!isPast) {
    if (!readModels) throw new Error(`Order ${orderId}: read models are needed to know what was delivered of it.`);
    const known = new Set([...others, deliveryId]);
    for (const each of await readModels.deliveriesOf(orderId))
      if (!known.has(each.deliveryId)) lines.push(...each.lines);
  }
  return { units: { granted, delivered: deliveredUnits(lines) }, claims };
}

/** What arrived, or what a correction that is under way claims where that is more. */
function atLeast(arrived: readonly DeliveredLine[], claimed: DeliveryClaimed['data']['lines']): DeliveredLine[] {
  const units = deliveredUnits(arrived);
  for (const [sku, delivered] of deliveredUnits(claimed)) units.set(sku, Math.max(delivered, units.get(sku) ?? 0));
  return [...units].map(([sku, delivered]) => ({ sku, delivered }));
}

function completion(events: readonly RecordedEvent[]): DeliveryCompleted['data'] | undefined {
  const completed = events.findLast(({ type }) => type === 'DeliveryCompleted');
  return completed?.data as DeliveryCompleted['data'] | undefined;
}
