import type { AppendRequest } from '../append-request.js';
import { EventIdTaken, WrongExpectedRevision, type AppendResult } from '../event-store.js';
import { firstResult, type FoundEvent } from '../repeated-append.js';
import { chainStart, storeHash, streamHash } from '../hash-chain.js';
import type { StreamHead } from '../stream-heads.js';
import { beginning, positionOf } from '../../kernel/position.js';

/** The last event of the store: what the next one is placed and chained after. */
export interface StoreHead {
  readonly position: bigint;
  readonly storeHash: string;
}

/** A row of the table of events. */
export interface EventRow {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly hash: string;
  readonly storeHash: string;
}

/** What is known of the store when a group of appends is planned. */
export interface KnownStore {
  readonly head: StoreHead;
  /** Undefined where the stream does not exist. */
  readonly headOf: (stream: string) => StreamHead | undefined;
  /** The event under an id; always undefined where ids are assumed to be new. */
  readonly find: (eventId: string) => FoundEvent | undefined;
}

export type Outcome = AppendResult | WrongExpectedRevision | EventIdTaken;

/** The rows that a group of appends adds, and how each append ends. */
export interface AppendPlan {
  readonly rows: readonly EventRow[];
  /** One for each append, in order. */
  readonly outcomes: readonly Outcome[];
  readonly head: StoreHead;
  /** Heads of the streams that were written to. */
  readonly heads: ReadonlyMap<string, StreamHead>;
}

const noStream: StreamHead = { revision: 0, position: beginning, hash: chainStart };

/**
 * Decides on appends one after the other, each on what the ones before it leave. A refused append adds no row, and its
 * neighbours are not touched by it. Pure: the caller locks the head, looks up what is known, and writes the rows.
 */
export function planAppends(requests: readonly AppendRequest[], known: KnownStore): AppendPlan {
  let { head } = known;
  const heads = new Map<string, StreamHead>();
  const rows: EventRow[] = [];
  const added = new Map<string, EventRow>();
  const find = (eventId: string) => added.get(eventId) ?? known.find(eventId);

  const add = (request: AppendRequest, streamHead: StreamHead): AppendResult => {
    let { revision, position, hash } = streamHead;
    for (const { eventId, type, data, metadata } of request.events) {
      revision += 1;
      const { stream } = request;
      hash = streamHash(hash, { stream, revision, type, data, metadata });
      const place = head.position + 1n;
      head = { position: place, storeHash: storeHash(head.storeHash, { position: place, eventId, hash }) };
      const row = { position: place, stream, revision, eventId, type, data, metadata, hash, storeHash: head.storeHash };
      rows.push(row);
      added.set(eventId, row);
      position = positionOf(place);
    }
    heads.set(request.stream, { revision, position, hash });
    return { revision, position };
  };

  const outcomes = requests.map((request): Outcome => {
    const { stream, expected, events } = request;
    try {
      const before = firstResult(
        request,
        events.map(({ eventId }) => find(eventId)),
      );
      if (before) return before;
    } catch (error) {
      if (error instanceof EventIdTaken) return error;
      throw error;
    }
    const streamHead = heads.get(stream) ?? known.headOf(stream) ?? noStream;
    if (expected !== 'any' && expected !== streamHead.revision)
      return new WrongExpectedRevision(stream, expected, streamHead.revision);
    if (events.length === 0) return { revision: streamHead.revision, position: streamHead.position };
    return add(request, streamHead);
  });
  return { rows, outcomes, head, heads };
}
