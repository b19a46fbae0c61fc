import {
  type KurrentEventStore,
  type KurrentEventStoreOptions,
  openKurrentEventStore,
} from '../../src/event-store/kurrentdb/kurrent-event-store.js';
import type { StoreHarness } from './store-harness.js';

/** What the adapter says it can promise. */
export const kurrentCapabilities = { uniqueEventIds: false, chainsStore: false, densePositions: false };

/** Connections to a server, which keeps what was there before. */
export function kurrentHarness(
  connectionString: string,
  options: KurrentEventStoreOptions = {},
  stop: () => void = () => undefined,
): StoreHarness {
  const opened: KurrentEventStore[] = [];
  return {
    open: async (more) => {
      const store = openKurrentEventStore(connectionString, { ...options, ...more });
      opened.push(store);
      return store;
    },
    opener: { module: 'kurrentdb.opener.mjs', location: connectionString },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      stop();
    },
  };
}
