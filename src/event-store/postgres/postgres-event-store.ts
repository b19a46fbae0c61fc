import { Client, Pool, type ClientConfig } from 'pg';
import type { Observable } from 'rxjs';
import { appendRequest } from '../append-request.js';
import type { Appender } from '../appender.js';
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
import type { Position } from '../../kernel/position.js';
import { CommitSignal } from './commit-signal.js';
import { EventRows, longestReadOutageMs } from './event-rows.js';
import { prepareSchema, requireNewestAsHead, requireSchema, UnusableEventsDatabase } from './events-schema.js';
import { exactIntegers } from './exact-integers.js';
import { PostgresGroupCommit } from './postgres-group-commit.js';
import { ReconnectingClient } from './reconnecting-client.js';
import { isConnectionLoss } from './postgres-error.js';
import { retryWhileLost } from './retry-while-lost.js';

export interface PostgresEventStoreOptions {
  /** Old shapes brought to the present one at reading, oldest first; none where left out. */
  readonly upcasters?: readonly Upcaster[];
  /** Reads what is there and refuses to append. */
  readonly readonly?: boolean;
  /** Reads also where the noted head is not the newest event, as an audit must; only together with `readonly`. */
  readonly acceptsOtherHead?: boolean;
  /** Reads also a copy that is not finished, to verify it before it is; only together with `readonly`. */
  readonly acceptsUnfinishedCopy?: boolean;
  /** Connections that read at a time: 10. */
  readonly readers?: number;
}

export type PostgresEventStore = EventStore & StoredEventReader;

/** How long the server may be away, as while it restarts, before an append fails. */
const longestAppendOutageMs = 30_000;

/** A connection that appends waits for the disk, sees what others committed, and never holds the head for long when it stalls. */
const appendingSettings = `
  SET synchronous_commit = on;
  SET default_transaction_isolation = 'read committed';
  SET idle_in_transaction_session_timeout = '10s';
  SET tcp_keepalives_idle = 5;
  SET tcp_keepalives_interval = 2;
  SET tcp_keepalives_count = 3`;

/**
 * The events of one PostgreSQL database (schema `events`), made where there are none. Any number of processes may have it open.
 * @param url  connection string, of the server itself or of a pooler in session mode
 * @throws {UnusableEventsDatabase} where the server cannot be reached, or the tables are missing (to read only), made by a newer
 * version or incomplete
 */
export async function openPostgresEventStore(
  url: string,
  options: PostgresEventStoreOptions = {},
): Promise<PostgresEventStore> {
  const config: ClientConfig = {
    connectionString: url,
    application_name: 'almanac events',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    types: exactIntegers,
  };
  const pool = new Pool({ ...config, max: options.readers ?? 10 });
  // The pool replaces a connection that is lost while it is not in use.
  pool.on('error', () => undefined);
  try {
    await prepare(pool, options);
  } catch (error) {
    await pool.end();
    if (!isConnectionLoss(error)) throw error;
    const { host, port } = new Client(config);
    throw new UnusableEventsDatabase(`expected a server at ${host}:${port}, found none that answers.`, {
      cause: error,
    });
  }
  return new Store(config, pool, options);
}

async function prepare(pool: Pool, options: PostgresEventStoreOptions): Promise<void> {
  const { readonly, acceptsOtherHead, acceptsUnfinishedCopy } = options;
  await retryWhileLost(
    async () => {
      const client = await pool.connect();
      try {
        if (!readonly) await prepareSchema(client);
        else await requireSchema(client, acceptsUnfinishedCopy);
        if (!acceptsOtherHead) await requireNewestAsHead(client);
      } finally {
        client.release();
      }
    },
    { longestOutageMs: longestReadOutageMs },
  );
}

class Store implements PostgresEventStore {
  readonly capabilities: StoreCapabilities = { uniqueEventIds: true, chainsStore: true, densePositions: true };
  private readonly signal: CommitSignal;
  private readonly rows: EventRows;
  private readonly appending: ReconnectingClient | undefined;
  private readonly appender: Appender | undefined;
  private readonly upcast: Upcast;
  private closing: Promise<void> | undefined;

  constructor(
    config: ClientConfig,
    private readonly pool: Pool,
    { upcasters = [], readonly = false }: PostgresEventStoreOptions,
  ) {
    this.upcast = upcasting(upcasters);
    this.rows = new EventRows(pool, this.isClosed);
    this.signal = new CommitSignal({ ...config, application_name: 'almanac events, listening' });
    if (readonly) return;
    this.appending = new ReconnectingClient(
      { ...config, application_name: 'almanac events, appending', query_timeout: longestAppendOutageMs },
      ...[longestAppendOutageMs, appendingSettings],
    );
    this.appender = new PostgresGroupCommit(this.appending, () => this.signal.emit());
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.checkOpen();
      if (!this.appender) throw new Error(`Events in PostgreSQL: opened to read only, cannot append to ${stream}.`);
      this.appender.enqueue({ request: appendRequest(stream, events, expected), resolve, reject });
    });
  }

  async read(stream: string, from = 1, limit?: number): Promise<RecordedEvent[]> {
    this.checkOpen();
    return (await this.rows.ofStream(stream, from, limit)).map(this.upcast);
  }

  async readMany(streams: readonly string[]): Promise<RecordedEvent[][]> {
    this.checkOpen();
    if (streams.length === 0) return [];
    const byStream = new Map<string, RecordedEvent[]>();
    for (const stored of await this.rows.ofStreams(streams)) {
      const events = byStream.get(stored.stream);
      if (events) events.push(this.upcast(stored));
      else byStream.set(stored.stream, [this.upcast(stored)]);
    }
    return streams.map((stream) => byStream.get(stream) ?? []);
  }

  async revision(stream: string): Promise<number> {
    this.checkOpen();
    return this.rows.revision(stream);
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    this.checkOpen();
    if (positions.length === 0) return [];
    const byPosition = new Map((await this.rows.at(positions)).map((stored) => [stored.position, stored]));
    return positions.flatMap((position) => {
      const stored = byPosition.get(position);
      return stored ? [this.upcast(stored)] : [];
    });
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return (await this.readStored(after, limit)).map(this.upcast);
  }

  async readStored(after: Position, limit: number): Promise<StoredEvent[]> {
    this.checkOpen();
    return this.rows.after(after, limit);
  }

  async readStoredStream(stream: string): Promise<StoredEvent[]> {
    this.checkOpen();
    return this.rows.ofStream(stream, 1, undefined);
  }

  async notedHeads(): Promise<KnownHead[]> {
    this.checkOpen();
    return this.rows.notedHead();
  }

  async head(): Promise<Position> {
    this.checkOpen();
    return this.rows.head();
  }

  /** Waits for a server that is away, however long it takes. */
  subscribe(after: Position, options?: SubscribeOptions): Observable<RecordedEvent[]> {
    const bounds = { longestOutageMs: Infinity, isStopped: this.isClosed };
    const readAll = (from: Position, limit: number) => retryWhileLost(() => this.readAll(from, limit), bounds);
    return follow(readAll, this.signal.commits, after, options);
  }

  /** Ends subscriptions, commits what waits, refuses anything new. */
  close(): Promise<void> {
    return (this.closing ??= this.shut());
  }

  private async shut(): Promise<void> {
    await this.signal.close();
    await this.appender?.finish();
    await this.appending?.close();
    await this.pool.end();
  }

  private readonly isClosed = (): boolean => this.closing !== undefined;

  private checkOpen(): void {
    if (this.closing) throw new Error('Events in PostgreSQL: the store is closed.');
  }
}
