import { emitWarning } from 'node:process';
import type { Observable } from 'rxjs';
import type { Position } from '../../kernel/position.js';
import { appendRequest } from '../append-request.js';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
  StoreCapabilities,
  SubscribeOptions,
} from '../event-store.js';
import { follow } from '../follow.js';
import type { KnownHead } from '../known-head.js';
import type { StoredEvent, StoredEventReader } from '../stored-event.js';
import { type Upcast, type Upcaster, upcasting } from '../upcasting.js';
import { CommitSignal } from './commit-signal.js';
import { connect, type Connection } from './connection.js';
import { retryTransient } from './retry-transient.js';
import { ServerReader } from './server-reader.js';
import { StreamAppender } from './stream-appender.js';

export interface KurrentEventStoreOptions {
  /** Old shapes brought to the present one at reading, oldest first; none where left out. */
  readonly upcasters?: readonly Upcaster[];
  /** Reads what is there and refuses to append. */
  readonly readonly?: boolean;
  /** Milliseconds after which a call without an answer counts as failed: 10,000. */
  readonly deadlineMs?: number;
  /** Milliseconds for which a failed call is repeated before the error is passed on: 30,000. */
  readonly timeoutMs?: number;
}

export type KurrentEventStore = EventStore & StoredEventReader;

/** Reads of several streams, or positions, that are under way at the same time. */
const parallelReads = 16;

/**
 * The events of a KurrentDB server or cluster. **Experimental**: never run against a real server so far; see `docs/kurrentdb.md`.
 *
 * Event ids are unique within a stream only, and there is no chain of the whole store: see `capabilities`. Events that other
 * programs keep on the same server are left out. Connects at the first call.
 * @throws {UnusableConnectionString}
 */
export function openKurrentEventStore(
  connectionString: string,
  options: KurrentEventStoreOptions = {},
): KurrentEventStore {
  const connection = connect(connectionString);
  emitWarning(`Events in KurrentDB (${connection.hosts}): this adapter has not been run against a real server yet.`, {
    type: 'ExperimentalWarning',
  });
  return new Store(connection, options);
}

class Store implements KurrentEventStore {
  readonly capabilities: StoreCapabilities = { uniqueEventIds: false, chainsStore: false, densePositions: false };
  private readonly upcast: Upcast;
  private readonly isReadonly: boolean;
  private readonly timeoutMs: number;
  private readonly reader: ServerReader;
  private readonly appender: StreamAppender;
  private readonly commitSignal: CommitSignal;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    { upcasters = [], readonly = false, deadlineMs = 10_000, timeoutMs = 30_000 }: KurrentEventStoreOptions,
  ) {
    const { client } = connection;
    this.upcast = upcasting(upcasters);
    this.isReadonly = readonly;
    this.timeoutMs = timeoutMs;
    this.reader = new ServerReader(client, deadlineMs);
    this.appender = new StreamAppender(connection, this.reader, deadlineMs, timeoutMs);
    this.commitSignal = new CommitSignal(client);
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    this.checkOpen();
    if (this.isReadonly) throw new Error(`Events in KurrentDB: opened to read only, cannot append to ${stream}.`);
    const request = appendRequest(stream, events, expected);
    for (const name of [stream, ...events.map(({ type }) => type)])
      if (name.startsWith('$')) throw new TypeError(`KurrentDB: expected a name without '$' in front, found ${name}.`);
    return this.appender.append(request);
  }

  async read(stream: string, from = 1, limit = Infinity): Promise<RecordedEvent[]> {
    return (await this.query(`read of ${stream}`, () => this.reader.stream(stream, from, limit))).map(this.upcast);
  }

  async readMany(streams: readonly string[]): Promise<RecordedEvent[][]> {
    return inParallel(streams, (stream) => this.read(stream));
  }

  revision(stream: string): Promise<number> {
    return this.query(`revision of ${stream}`, () => this.reader.streamRevision(stream));
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    const found = await inParallel(positions, (position) =>
      this.query(`read at ${position}`, async () => [await this.reader.at(position)]),
    );
    return found.flat().flatMap((event) => (event ? [this.upcast(event)] : []));
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return (await this.readStored(after, limit)).map(this.upcast);
  }

  readStored(after: Position, limit: number): Promise<StoredEvent[]> {
    return this.query('read of all events', () => this.reader.after(after, limit));
  }

  readStoredStream(stream: string): Promise<StoredEvent[]> {
    return this.query(`read of ${stream}`, () => this.reader.stream(stream, 1, Infinity));
  }

  async notedHeads(): Promise<KnownHead[]> {
    return [];
  }

  head(): Promise<Position> {
    return this.query('position of the newest event', () => this.reader.head());
  }

  subscribe(after: Position, options?: SubscribeOptions): Observable<RecordedEvent[]> {
    return follow((from, limit) => this.readAll(from, limit), this.commitSignal.commits, after, options);
  }

  /** Completes subscriptions, waits for appends under way, refuses anything new. */
  close(): Promise<void> {
    return (this.closing ??= this.shut());
  }

  private async shut(): Promise<void> {
    this.commitSignal.close();
    await this.appender.idle();
    await this.connection.client.dispose();
  }

  private async query<Result>(call: string, read: () => Promise<Result>): Promise<Result> {
    this.checkOpen();
    return retryTransient(`KurrentDB (${this.connection.hosts}), ${call}`, this.timeoutMs, read);
  }

  private checkOpen(): void {
    if (this.closing) throw new Error(`KurrentDB (${this.connection.hosts}): the store is closed.`);
  }
}

/** Results in the order of `items`, with at most `parallelReads` calls under way. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += parallelReads)
    results.push(...(await Promise.all(items.slice(from, from + parallelReads).map(read))));
  return results;
}
