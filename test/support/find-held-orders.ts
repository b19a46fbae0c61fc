import type { EventStore } from '../../src/event-store/event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { replay } from '../../src/kernel/decider.js';
import { phoneOrder } from '../../src/recording/phone-orders/phone-order.decider.js';
import type { HeldLine, PhoneOrderEvent } from '../../src/recording/phone-orders/phone-order.events.js';

export interface HeldOrder {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly held: readonly HeldLine[];
}
/** Which held lines are meant: of one day, of one retailer; all where nothing is said. */
export interface HeldFilter {
  readonly orderedOn?: string;
  readonly retailerId?: string;
}

const eventsAtATime = 2_000;

/** Orders that hold doubted lines now, in the order in which they were recorded. Reads the whole store once. */
export async function* findHeldOrders(store: EventStore, filter: HeldFilter = {}): AsyncGenerator<HeldOrder> {
  const seen = new Set<string>();
  for (let after = beginning; ;) {
    const events = await store.readAll(after, eventsAtATime);
    for (const event of events as unknown as PhoneOrderEvent[]) {
      if (event.type !== 'OrderLinesHeld' || !meant(event.data, filter) || seen.has(event.data.orderId)) continue;
      seen.add(event.data.orderId);
      const past = (await store.read(`order-${event.data.orderId}`)) as unknown as PhoneOrderEvent[];
      const state = replay(phoneOrder, past);
      if (state.stage === 'none' || state.held.length === 0) continue;
      const { orderId, retailerId, orderedOn, held } = state;
      yield { orderId, retailerId, orderedOn, held };
    }
    if (events.length < eventsAtATime) return;
    after = events.at(-1)?.position ?? after;
  }
}

function meant(order: { retailerId: string; orderedOn: string }, { orderedOn, retailerId }: HeldFilter): boolean {
  return (
    (orderedOn === undefined || order.orderedOn === orderedOn) &&
    (retailerId === undefined || order.retailerId === retailerId)
  );
}
