import type { Position } from '../kernel/position.js';
import type { KnownHead } from './known-head.js';

/** An event exactly as an adapter keeps it: texts, before any parsing or upcasting. What the hash chain is made over. */
export interface StoredEvent {
  readonly position: Position;
  readonly stream: string;
  /** 1 for the first event of the stream. */
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** JSON. */
  readonly metadata: string;
  /** SHA-256, 64 hex digits; see `streamHash`. */
  readonly hash: string;
  /** SHA-256, 64 hex digits; see `storeHash`. Null only where the store has `chainsStore: false`. */
  readonly storeHash: string | null;
}

/** A store that can show its events as they lie, for audit. */
export interface StoredEventReader {
  /**
   * At most `limit` stored events of all streams after a position, in position order; fewer before events that cannot be read.
   * @throws {UnreadableEvents} where the next events cannot be read, naming the positions after which reading goes on
   */
  readStored(after: Position, limit: number): Promise<StoredEvent[]>;
  /** The stored events of one stream, oldest first. */
  readStoredStream(stream: string): Promise<StoredEvent[]>;
  /** What the adapter notes of its newest event apart from the events; [] where it notes nothing. */
  notedHeads(): Promise<KnownHead[]>;
}
