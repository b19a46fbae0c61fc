import type { EventStore } from '../../event-store/event-store.js';
import { beginning } from '../../kernel/position.js';
import type { PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import { dayNumber } from '../fields/day-number.js';
import type { ProductFigures } from './product-figures.js';

const eventsAtATime = 2_000;

/**
 * Adds to the figures of products what the store has recorded of their orders: a file of a single day, all of it wrong,
 * can be judged only by what was usual before.
 */
export async function learnFromStore(
  store: EventStore,
  products: ReadonlyMap<string, { readonly figures: ProductFigures }>,
): Promise<void> {
  for (let after = beginning; ;) {
    const events = await store.readAll(after, eventsAtATime);
    for (const { type, data } of events as unknown as PhoneOrderEvent[]) {
      if (type !== 'OrderPlaced' && type !== 'HeldLinesReleased') continue;
      const day = dayNumber('orderedOn', data.orderedOn);
      for (const { sku, requested, unitPriceMinor } of data.lines)
        products.get(sku)?.figures.observe(day, requested, unitPriceMinor);
    }
    if (events.length < eventsAtATime) return;
    after = events.at(-1)?.position ?? after;
  }
}
