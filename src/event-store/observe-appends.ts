import type { EventStore } from './event-store.js';
import { EventIdTaken, WrongExpectedRevision } from './event-store.js';
import type { StoredEventReader } from './stored-event.js';

/** How an append ended: `refused` because of its revision or ids, `failed` for any other reason. */
export const appendOutcomes = ['appended', 'refused', 'failed'] as const;

/** One append, as it was for who waited for it. */
export interface AppendMeasurement {
  readonly outcome: (typeof appendOutcomes)[number];
  /** How many it was about. */
  readonly events: number;
  /** Until its result was durable. */
  readonly seconds: number;
}

type Store = EventStore & StoredEventReader;

/** The same store; `observe` is called after each append. */
export function observeAppends(store: Store, observe: (append: AppendMeasurement) => void): Store {
  return {
    capabilities: store.capabilities,
    get damage() {
      return store.damage;
    },
    async append(stream, events, expected) {
      const began = performance.now();
      let outcome: AppendMeasurement['outcome'] = 'appended';
      try {
        return await store.append(stream, events, expected);
      } catch (error) {
        const isRefused = error instanceof WrongExpectedRevision || error instanceof EventIdTaken;
        outcome = isRefused ? 'refused' : 'failed';
        throw error;
      } finally {
        observe({ outcome, events: events.length, seconds: (performance.now() - began) / 1000 });
      }
    },
    read: (...question) => store.read(...question),
    readMany: (...question) => store.readMany(...question),
    revision: (...question) => store.revision(...question),
    readAt: (...question) => store.readAt(...question),
    readAll: (...question) => store.readAll(...question),
    subscribe: (...question) => store.subscribe(...question),
    head: () => store.head(),
    readStored: (...question) => store.readStored(...question),
    readStoredStream: (...question) => store.readStoredStream(...question),
    notedHeads: () => store.notedHeads(),
    close: () => store.close(),
  };
}
