import type { EventStore } from '../../src/event-store/event-store.js';
import type { Upcaster } from '../../src/event-store/upcasting.js';

/** One empty place for events, made for one test: a file, a database, a server. */
export interface StoreHarness {
  /** Opens one more connection to the place, as another process would. */
  open(options?: { upcasters?: readonly Upcaster[] }): Promise<EventStore>;
  /** Closes everything opened and removes the place. */
  dispose(): Promise<void>;
}
