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
import type { StoredEvent, StoredEventReader } from '../stored-event.js';
import { type Upcast, type Upcaster, upcasting } from '../upcasting.js';
import { positionOf, type Position } from '../../kernel/position.js';
import { CommitSignal } from './commit-signal.js';
import { prepareSchema, requireSchema, UnusableEventsDatabase } from './events-schema.js';
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
  /** Connections that read at a time: 10. */
  readonly readers?: number;
}

export type PostgresEventStore = EventStore & StoredEventReader;

/** How long the server may be away, as while it restarts, before an append or a read fails. A subscription waits for ever. */
const longestOutageMs = { append: 30_000, read: 10_000 };

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
  // The pool replaces a connection that is lost while nobody uses it.
  pool.on('error', () => undefined);
  try {
    await prepare(pool, options.readonly ?? false);
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

async function prepare(pool: Pool, isReadonly: boolean): Promise<void> {
  await retryWhileLost(
    async () => {
      const client = await pool.connect();
      try {
        await (isReadonly ? requireSchema(client) : prepareSchema(client));
      } finally {
        client.release();
      }
    },
    { longestOutageMs: longestOutageMs.read },
  );
}

type Row = [
  position: bigint,
  stream: string,
  revision: number,
  eventId: string,
  type: string,
  data: string,
  metadata: string,
  hash: string,
  storeHash: string,
];

const select = 'SELECT position, stream, revision, event_id, type, data, metadata, hash, store_hash FROM events.events';
const statements = {
  stream: `${select} WHERE stream = $1 AND revision >= $2 ORDER BY revision LIMIT $3`,
  streams: `${select} WHERE stream = ANY($1::text[]) ORDER BY stream, revision`,
  revision: 'SELECT coalesce(max(revision), 0)::integer FROM events.events WHERE stream = $1',
  at: `${select} WHERE position = ANY($1::bigint[])`,
  after: `${select} WHERE position > $1 ORDER BY position LIMIT $2`,
  head: 'SELECT position FROM events.head',
} as const;

class Store implements PostgresEventStore {
  readonly capabilities: StoreCapabilities = { uniqueEventIds: true, chainsStore: true };
  private readonly signal: CommitSignal;
  private readonly appender: Appender | undefined;
  private readonly appending: ReconnectingClient | undefined;
  private readonly upcast: Upcast;
  private closing: Promise<void> | undefined;

  constructor(
    config: ClientConfig,
    private readonly pool: Pool,
    { upcasters = [], readonly = false }: PostgresEventStoreOptions,
  ) {
    this.upcast = upcasting(upcasters);
    this.signal = new CommitSignal({ ...config, application_name: 'almanac events, listening' });
    if (readonly) return;
    this.appending = new ReconnectingClient(
      { ...config, application_name: 'almanac events, appending', query_timeout: longestOutageMs.append },
      ...[longestOutageMs.append, appendingSettings],
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
    return (await this.rows('stream', stream, from, limit ?? null)).map((row) => this.recorded(row));
  }

  async readMany(streams: readonly string[]): Promise<RecordedEvent[][]> {
    if (streams.length === 0) return [];
    const byStream = new Map<string, RecordedEvent[]>();
    for (const row of await this.rows('streams', streams)) {
      const known = byStream.get(row[1]);
      if (known) known.push(this.recorded(row));
      else byStream.set(row[1], [this.recorded(row)]);
    }
    return streams.map((stream) => byStream.get(stream) ?? []);
  }

  async revision(stream: string): Promise<number> {
    const [[revision] = [0]] = await this.query<[number]>('revision', stream);
    return revision;
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    if (positions.length === 0) return [];
    const rows = await this.rows('at', positions.map(String));
    const byPosition = new Map(rows.map((row) => [row[0], row]));
    return positions.flatMap((position) => {
      const row = byPosition.get(position);
      return row ? [this.recorded(row)] : [];
    });
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    return (await this.rows('after', String(after), limit)).map((row) => this.recorded(row));
  }

  async readStored(after: Position, limit: number): Promise<StoredEvent[]> {
    return (await this.rows('after', String(after), limit)).map(stored);
  }

  async head(): Promise<Position> {
    const [[position] = [0n]] = await this.query<[bigint]>('head');
    return positionOf(position);
  }

  subscribe(after: Position, options?: SubscribeOptions): Observable<RecordedEvent[]> {
    const readOn = (from: Position, limit: number) =>
      retryWhileLost(() => this.readAll(from, limit), {
        longestOutageMs: Infinity,
        isStopped: () => this.closing !== undefined,
      });
    return follow(readOn, this.signal.commits, after, options);
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

  private recorded(row: Row): RecordedEvent {
    return this.upcast(stored(row));
  }

  private rows(name: keyof typeof statements, ...values: unknown[]): Promise<Row[]> {
    return this.query<Row>(name, ...values);
  }

  private async query<Result extends unknown[]>(
    name: keyof typeof statements,
    ...values: unknown[]
  ): Promise<Result[]> {
    this.checkOpen();
    const query = { name: `almanac-${name}`, text: statements[name], values, rowMode: 'array' as const };
    const { rows } = await retryWhileLost(() => this.pool.query<Result>(query), {
      longestOutageMs: longestOutageMs.read,
      isStopped: () => this.closing !== undefined,
    });
    return rows;
  }

  private checkOpen(): void {
    if (this.closing) throw new Error('Events in PostgreSQL: the store is closed.');
  }
}

function stored([position, stream, revision, eventId, type, data, metadata, hash, storeHash]: Row): StoredEvent {
  return { position: positionOf(position), stream, revision, eventId, type, data, metadata, hash, storeHash };
}
