import type { RecordedEvent } from './event-store.js';
import type { KnownHead } from './known-head.js';

/** An event as something outside the log of events remembers it, with what identifies it and says when it was. */
export interface SeenEvent extends KnownHead {
  /** Of the event in its stream. */
  readonly hash: string;
  /** '' where only its `hash` is remembered. */
  readonly storeHash: string;
  /** Instant, ISO 8601 UTC; '' where it is not remembered. */
  readonly recordedAt: string;
}

/** What `source` remembers of an event. */
export function seenBy(source: string, { position, hash, storeHash, metadata }: RecordedEvent): SeenEvent {
  return { source, position, hash, storeHash: storeHash ?? hash, recordedAt: metadata.recordedAt };
}

/** Whether it is the event that was seen: one whose store hash is known has the same events before it, too. */
export function isSeenEvent(seen: SeenEvent, { hash, storeHash }: Pick<RecordedEvent, 'hash' | 'storeHash'>): boolean {
  return hash === seen.hash && (seen.storeHash === '' || storeHash === null || storeHash === seen.storeHash);
}
