import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { beginning } from '../kernel/position.js';
import { isBookkeeping } from '../recording/command-marker.js';
import type { OrderPlaced } from '../recording/phone-orders/phone-order.events.js';

/** What a store already holds of a region. */
export interface RecordedLife {
  /** first day of the region; undefined in an empty store */
  readonly start: string | undefined;
  /** last day on which somebody visited, ordered or delivered */
  readonly lastDay: string;
  /** units of each product in orders as they were placed, by order */
  readonly orders: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const batch = 5000;
/** Streams of what happens day by day; masters and forecasts may name other days. */
const lived = /^(order|delivery|visit|call)-/;

/** @param ordersFrom  orders from this day on are collected */
export async function recordedLife(store: EventStore, ordersFrom: string): Promise<RecordedLife> {
  const orders = new Map<string, ReadonlyMap<string, number>>();
  let [start, lastDay]: [string | undefined, string] = [undefined, ''];
  for await (const event of eventsOf(store)) {
    const { occurredOn } = event.metadata;
    if (start === undefined && !isBookkeeping(event)) start = occurredOn;
    if (!lived.test(event.stream)) continue;
    if (occurredOn > lastDay) lastDay = occurredOn;
    if (event.type !== 'OrderPlaced' || occurredOn < ordersFrom) continue;
    const { orderId, lines } = event.data as OrderPlaced['data'];
    orders.set(orderId, new Map(lines.map(({ sku, requested }) => [sku, requested])));
  }
  return { start, lastDay, orders };
}

async function* eventsOf(store: EventStore): AsyncGenerator<RecordedEvent> {
  for (let after = beginning; ;) {
    const events = await store.readAll(after, batch);
    const last = events.at(-1);
    if (!last) return;
    yield* events;
    after = last.position;
  }
}
