import { chainStart, storeHash, streamHash } from './hash-chain.js';
import type { StoredEvent } from './stored-event.js';

/** An event of another store, perhaps with other texts: its hashes are made anew. */
export type CopiedEvent = Omit<StoredEvent, 'hash' | 'storeHash'>;

/** An event with its hashes in a store that chains all events. */
export type ChainedEvent = StoredEvent & { readonly storeHash: string };

/** Makes the chain of a copy, event by event in order of position. Holds the end of every stream, O(streams). */
export class CopyChain {
  private readonly ends = new Map<string, string>();
  private storeHash = chainStart;

  add(event: CopiedEvent): ChainedEvent {
    const hash = streamHash(this.ends.get(event.stream) ?? chainStart, event);
    this.ends.set(event.stream, hash);
    this.storeHash = storeHash(this.storeHash, { ...event, hash });
    return { ...event, hash, storeHash: this.storeHash };
  }
}

/** A store that is being made from events of another one. Nothing opens it before it is finished. */
export interface EventCopy {
  /** Adds events with the positions that they have. */
  write(events: readonly ChainedEvent[]): Promise<void>;
  /** From now on it is a store. Durable when it resolves. */
  finish(): Promise<void>;
  /** Lets it go; where it was not finished, nothing opens it. */
  close(): Promise<void>;
}
