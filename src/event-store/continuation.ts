import { beginning, positionOf, type Position } from '../kernel/position.js';
import type { Message } from '../kernel/message.js';
import { chainStart } from './hash-chain.js';
import type { StoredEvent, StoredEventReader } from './stored-event.js';

/**
 * This store continues another one: what follows are the events of that one, with their ids, times and positions, and their personal data
 * sealed. It stands at the position before the first event, `beginning`, so that no other event moves: whoever reads from the beginning on
 * reads the copied events, and the chain of the store begins with this one. The only event of stream `store-almanac`.
 */
export type StoreContinued = Message<
  'StoreContinued',
  {
    /** Position of the newest event of the store before, digits. */
    readonly position: string;
    /** Its hash in its stream, 64 hex digits. */
    readonly hash: string;
    /** Its hash chained over the whole store before, 64 hex digits. */
    readonly storeHash: string;
    /** Events of the store before. */
    readonly events: number;
    /** SHA-256 (hex) over the hashes of all of them in order, as `almanac verify` says it of the store before. */
    readonly digest: string;
  }
>;

export const continuationStream = 'store-almanac';

/** What a store begins with. */
export interface Origin {
  /** `StoreContinued`, where the store continues another one. */
  readonly event: StoredEvent | undefined;
  /** Newest position of the events that were copied; `beginning` where none were. */
  readonly copiedTo: Position;
  /** What the event after it is chained to in the store. */
  readonly storeHash: string;
}

export const ownOrigin: Origin = { event: undefined, copiedTo: beginning, storeHash: chainStart };

/** Where a store comes from. */
export async function originOf(store: Pick<StoredEventReader, 'readStoredStream'>): Promise<Origin> {
  const [event] = await store.readStoredStream(continuationStream);
  if (event?.position !== beginning) return ownOrigin;
  return { event, copiedTo: positionOf(continuedFrom(event)?.position ?? 0), storeHash: event.storeHash ?? chainStart };
}

/** What the event says of the store before; undefined where it was altered so that it says nothing. */
export function continuedFrom({ data }: Pick<StoredEvent, 'data'>): StoreContinued['data'] | undefined {
  try {
    const { position, storeHash, events, ...rest } = JSON.parse(data) as StoreContinued['data'];
    return /^\d+$/.test(position) ? { position, storeHash, events, ...rest } : undefined;
  } catch {
    return undefined;
  }
}
