import type { EventStore } from '../../src/event-store/event-store.js';
import type { StoredEventReader } from '../../src/event-store/stored-event.js';
import type { Upcaster } from '../../src/event-store/upcasting.js';

/**
 * A store made for one test: a file or a database of its own, which is empty, or a server, which may hold events of others. No
 * other test writes to it meanwhile.
 */
export interface StoreHarness {
  /** Opens one more connection to the store, as another process would. */
  open(options?: { upcasters?: readonly Upcaster[] }): Promise<EventStore & StoredEventReader>;
  /** How another process opens the store: a module, beside this file, that exports `open(location)`. */
  readonly opener: { readonly module: string; readonly location: string };
  /** Closes everything opened and removes what was made. */
  dispose(): Promise<void>;
}

export type MakeHarness = () => Promise<StoreHarness>;
