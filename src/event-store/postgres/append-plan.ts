import type { AppendRequest } from '../append-request.js';
import { EventIdTaken, WrongExpectedRevision, type AppendResult } from '../event-store.js';
import { firstResult, type FoundEvent } from '../repeated-append.js';
import { chainStart, storeHash, streamHash } from '../hash-chain.js';
import type { ChainedEvent } from '../event-copy.js';
import type { StreamHead } from '../stream-heads.js';
import { beginning, positionOf, type Position } from '../../kernel/position.js';

/** The last event of the store: what the next one is numbered and chained after. */
export interface StoreHead {
  readonly position: Position;
  readonly storeHash: string;
}

/** A row of the table of events. */
export type EventRow = ChainedEvent;

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
  /** The last event of the store once the rows are written. */
  readonly head: StoreHead;
  /** Heads of the streams that were written to. */
  readonly heads: ReadonlyMap<string, StreamHead>;
}

const noStream: StreamHead = { revision: 0, position: beginning, hash: chainStart };

/**
 * Decides on appends one after the other, each on what the ones before it leave. A refused append adds no row and does not
 * affect the others. Pure: the caller looks up what is known, and writes the rows only where it still holds.
 */
export function planAppends(requests: readonly AppendRequest[], known: KnownStore): AppendPlan {
  let { head } = known;
  const heads = new Map<string, StreamHead>();
  const rows: EventRow[] = [];
  const added = new Map<string, EventRow>();
  const find = (eventId: string): FoundEvent | undefined => added.get(eventId) ?? known.find(eventId);

  const add = ({ stream, events }: AppendRequest, last: StreamHead): AppendResult => {
    let { revision, hash } = last;
    for (const { eventId, type, data, metadata } of events) {
      revision += 1;
      const position = positionOf(head.position + 1n);
      hash = streamHash(hash, { stream, revision, type, data, metadata });
      head = { position, storeHash: storeHash(head.storeHash, { position, eventId, hash }) };
      const row = { position, stream, revision, eventId, type, data, metadata, hash, storeHash: head.storeHash };
      rows.push(row);
      added.set(eventId, row);
    }
    heads.set(stream, { revision, position: head.position, hash });
    return { revision, position: head.position };
  };

  const decide = (request: AppendRequest): Outcome => {
    const { stream, expected, events } = request;
    const before = firstOutcome(request, find);
    if (before) return before;
    const last = heads.get(stream) ?? known.headOf(stream) ?? noStream;
    if (expected !== 'any' && expected !== last.revision)
      return new WrongExpectedRevision(stream, expected, last.revision);
    return events.length === 0 ? { revision: last.revision, position: last.position } : add(request, last);
  };

  const outcomes = requests.map(decide);
  return { rows, outcomes, head, heads };
}

/** How an append ends of which ids are known already; undefined where none is. */
function firstOutcome(
  request: AppendRequest,
  find: (eventId: string) => FoundEvent | undefined,
): AppendResult | EventIdTaken | undefined {
  try {
    return firstResult(
      request,
      request.events.map(({ eventId }) => find(eventId)),
    );
  } catch (error) {
    if (error instanceof EventIdTaken) return error;
    throw error;
  }
}
