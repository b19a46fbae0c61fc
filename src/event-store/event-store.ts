import type { Observable } from 'rxjs';
import type { Message } from '../kernel/message.js';
import type { Position } from '../kernel/position.js';

/** Who caused an event, when it was true and when we learnt it. */
export interface EventMetadata {
  /** Unique in the store; appending the same event again answers with the first result. */
  readonly eventId: string;
  readonly actor: string;
  /** A role, by the name that it had when this was recorded. */
  readonly role: string;
  /** The actor's own role, where the system acted for them. */
  readonly startedAs?: string;
  readonly reason?: string;
  /** What was asked back before it was recorded, and confirmed. */
  readonly confirmed?: readonly string[];
  readonly correlationId: string;
  /** Id of the command that caused it. */
  readonly causationId: string;
  /** Digest of the command, where its client may repeat it: distinguishes it from another command under the same key. */
  readonly commandHash?: string;
  /** Business date `YYYY-MM-DD` on which it was true. */
  readonly occurredOn: string;
  /** Instant, ISO 8601 UTC, at which we learnt it. */
  readonly recordedAt: string;
}

/** An event on its way into the store. */
export interface NewEvent<Event extends Message = Message> {
  readonly type: Event['type'];
  readonly data: Event['data'];
  readonly metadata: EventMetadata;
}

/** What the store adds to an event. */
interface Recording {
  readonly stream: string;
  /** 1 for the first event of the stream. */
  readonly revision: number;
  readonly position: Position;
  readonly metadata: EventMetadata;
  /** SHA-256 (hex) over the event as stored and the hash of the event before it in its stream. */
  readonly hash: string;
  /** SHA-256 (hex) over `hash` and the store hash of the event before it in the whole store; null only with `chainsStore: false`. */
  readonly storeHash: string | null;
}

/** An event as the store keeps it, upcast to its present shape. Of a union of events it is a union too. */
export type RecordedEvent<Event extends Message = Message> = Event extends Message ? Event & Recording : never;

/** Number of events a stream must have for an append to succeed: 0 = no such stream yet. */
export type ExpectedRevision = number | 'any';

export interface AppendResult {
  /** Events in the stream after the append. */
  readonly revision: number;
  /** Position of the last event appended. */
  readonly position: Position;
}

export interface SubscribeOptions {
  /** At most so many events at once, ≥ 1: 1,000. More for catching up with millions. */
  readonly batchSize?: number;
  /**
   * Backpressure: awaited with each batch before it is emitted, and the next batch is read only then. Without it the next is read
   * as soon as the observable has emitted, whether or not an asynchronous subscriber is done. Its rejection ends the subscription.
   */
  readonly handle?: (batch: RecordedEvent[]) => Promise<void>;
}

/** What not every adapter can promise. Code above the port asks here and relies on nothing that is false. */
export interface StoreCapabilities {
  /** An event id is refused wherever in the store it was used before; else only within its stream. */
  readonly uniqueEventIds: boolean;
  /** Every event carries `storeHash`; else it is null, where the adapter cannot know the event before it when it appends. */
  readonly chainsStore: boolean;
  /** Positions are 1, 2, 3 … without gap, so that one that is absent was removed; else they only rise. */
  readonly densePositions: boolean;
}

/**
 * Only adds, never changes. One suite, `test/contract`, holds every adapter to these promises.
 *
 * Commit order is position order: a reader that has seen position p never later finds a smaller one.
 */
export interface EventStore {
  readonly capabilities: StoreCapabilities;
  /** What was found damaged, and what to do about it: appends are refused with `DamagedStore` then. Undefined while nothing was. */
  readonly damage?: string | undefined;
  /**
   * The events of one stream, oldest first; [] where there is none.
   * @param from  revision of the first event wanted, ≥ 1; 1 where absent
   * @param limit  at most so many, ≥ 1; all where absent
   */
  read(stream: string, from?: number, limit?: number): Promise<RecordedEvent[]>;
  /** The events of several streams in one question, in the order of `streams`; [] for a stream that does not exist. */
  readMany(streams: readonly string[]): Promise<RecordedEvent[][]>;
  /** How many events a stream has, without reading them; 0 = none. */
  revision(stream: string): Promise<number>;
  /**
   * Adds all of `events` or none. Resolves when they are durable. The same events (ids, types, data and reasons) appended to
   * the same stream again are answered with the first result, whatever revision is expected and whatever the actor: a client may
   * retry after a lost reply. An append of no events only checks the expected revision; its result is the end of the stream.
   * @throws {WrongExpectedRevision} where the stream has another number of events than expected
   * @throws {EventIdTaken} where an id is in the store already and this is not the same append again
   * @throws {TypeError} where stream, type or event id is empty or holds control characters, or data cannot be JSON
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;
  /** The events at these positions, in the order asked for; none for a position without an event. */
  readAt(positions: readonly Position[]): Promise<RecordedEvent[]>;
  /** At most `limit` events of all streams after a position, in position order. */
  readAll(after: Position, limit: number): Promise<RecordedEvent[]>;
  /**
   * Every event after a position in order, without gap or repeat, and then those still to come, in batches. Completes when the
   * store is closed; an error ends it, and subscribing again after the last position handled goes on.
   */
  subscribe(after: Position, options?: SubscribeOptions): Observable<RecordedEvent[]>;
  /** Position of the newest event; `beginning` in an empty store. */
  head(): Promise<Position>;
  close(): Promise<void>;
}

/** The stream has another number of events than the writer expected: another writer came first, or it never had. Nothing was written. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly found: number,
  ) {
    super(`Stream ${stream}: expected revision ${expected}, found ${found}.`);
    this.name = 'WrongExpectedRevision';
  }
}

/** An event id is in use already: in another stream, among other events, or with other content. Nothing was written. */
export class EventIdTaken extends Error {
  constructor(
    readonly eventId: string,
    readonly stream: string,
  ) {
    super(`Event id ${eventId}: expected an id never used, found it in stream ${stream}.`);
    this.name = 'EventIdTaken';
  }
}
