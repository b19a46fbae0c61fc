import type { EventStore } from '../../src/event-store/event-store.js';
import type { StoredEventReader } from '../../src/event-store/stored-event.js';
import type { Upcaster } from '../../src/event-store/upcasting.js';

/** One empty place for events, made for one test: a file, a database, a server. */
export interface StoreHarness {
  /** Opens one more connection to the place, as another process would. */
  open(options?: { upcasters?: readonly Upcaster[] }): Promise<EventStore & StoredEventReader>;
  /** How another process opens the place: a module, beside this file, that exports `open(place)`. */
  readonly opener: { readonly module: string; readonly place: string };
  /** Closes everything opened and removes the place. */
  dispose(): Promise<void>;
}

export type MakeHarness = () => Promise<StoreHarness>;
