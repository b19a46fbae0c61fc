import type Database from 'better-sqlite3';
import type { Observable } from 'rxjs';
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
import { positionOf, type Position } from '../../kernel/position.js';
import { DamagedStore } from '../damaged-store.js';
import { follow } from '../follow.js';
import type { KnownHead } from '../known-head.js';
import type { StoredEvent, StoredEventReader } from '../stored-event.js';
import { type Upcast, type Upcaster, upcasting } from '../upcasting.js';
import type { Appender } from '../appender.js';
import { CommitSignal } from './commit-signal.js';
import { readUpToDamage } from './around-damage.js';
import { checkTail } from './check-tail.js';
import { DamageWatch, isDamage } from './damage-watch.js';
import { hasStoreChain, openEventsFile } from './events-file.js';
import { GroupCommit } from './group-commit.js';
import { retryWhileBusy, retryWhileBusySync } from './retry-while-busy.js';
import { WriterThread } from './writer-thread.js';

export interface SqliteEventStoreOptions {
  /** Old shapes brought to the present one at reading, oldest first; none where left out. */
  readonly upcasters?: readonly Upcaster[];
  /** Opens an existing file and refuses to append. One of schema version 1 has no chain of the store then: `chainsStore` is false. */
  readonly readonly?: boolean;
  /** Milliseconds of writing after which a group of appends is committed: 5. More for a bulk import in a thread of its own. */
  readonly groupMs?: number;
  /** Milliseconds between looks for commits of other connections, while somebody subscribes: 200. */
  readonly pollEveryMs?: number;
  /** Commits in a thread of its own, for a thread that answers calls and must not wait for the disk: false. */
  readonly ownThread?: boolean;
}

export type SqliteEventStore = EventStore & StoredEventReader;

/**
 * The events of one SQLite file, made where there is none. Several processes and threads may have it open, each with a store of its own.
 * @throws {UnusableEventsFile} where folder or file are missing, not ours, or made by a newer version
 */
export function openSqliteEventStore(file: string, options: SqliteEventStoreOptions = {}): SqliteEventStore {
  return new Store(openEventsFile(file, options.readonly ?? false), options);
}

type StoredRow = Omit<StoredEvent, 'position'> & { readonly position: number };

/** Rows as arrays: on the way to a recorded event no object of the stored one is made. */
type BareRow = [
  position: number,
  stream: string,
  revision: number,
  type: string,
  data: string,
  metadata: string,
  hash: string,
  storeHash: string | null,
];

function stored(row: StoredRow): StoredEvent {
  return { ...row, position: positionOf(row.position) };
}

class Store implements SqliteEventStore {
  private readonly commitSignal: CommitSignal;
  private readonly appender: Appender | undefined;
  private readonly upcast: Upcast;
  private readonly watch: DamageWatch;
  readonly capabilities: StoreCapabilities;
  private readonly selectStream: Database.Statement<[string, number], StoredRow>;
  /** A statement of its own: SQLite prepares one with a bound limit anew each time, which takes five times as long as to read a short stream. */
  private readonly selectPage: Database.Statement<[string, number, number], StoredRow>;
  private readonly selectStreams: Database.Statement<[string], StoredRow>;
  private readonly selectRevision: Database.Statement<[string], number>;
  private readonly selectAt: Database.Statement<[string], StoredRow>;
  private readonly selectAfter: Database.Statement<[Position, number], StoredRow>;
  private readonly selectBareAfter: Database.Statement<[Position, number], BareRow>;
  private readonly selectHead: Database.Statement<[], number>;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly db: Database.Database,
    { upcasters = [], readonly = false, groupMs = 5, pollEveryMs = 200, ownThread = false }: SqliteEventStoreOptions,
  ) {
    this.watch = new DamageWatch(db.name);
    this.upcast = this.readable(upcasting(upcasters));
    this.commitSignal = new CommitSignal(db, pollEveryMs);
    if (!readonly) this.appender = this.appenderFor(groupMs, ownThread);
    const chainsStore = hasStoreChain(db);
    this.capabilities = { uniqueEventIds: true, chainsStore, densePositions: true };
    const storeHash = chainsStore ? 'store_hash' : 'NULL';
    const columns = `position, stream, revision, event_id AS eventId, type, data, metadata, hash, ${storeHash} AS storeHash`;
    const bare = `position, stream, revision, type, data, metadata, hash, ${storeHash}`;
    const stream = `SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision`;
    this.selectStream = db.prepare(stream);
    this.selectPage = db.prepare(`${stream} LIMIT ?`);
    this.selectStreams = db.prepare(
      `SELECT ${columns} FROM events WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY stream, revision`,
    );
    this.selectRevision = db
      .prepare<[string], number>('SELECT coalesce(max(revision), 0) FROM events WHERE stream = ?')
      .pluck();
    this.selectAt = db.prepare(
      `SELECT ${columns} FROM events WHERE position IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    );
    // Not `> ?`: that would look for the position itself, which may be on a damaged page.
    this.selectAfter = db.prepare(`SELECT ${columns} FROM events WHERE position >= ? + 1 ORDER BY position LIMIT ?`);
    this.selectBareAfter = db
      .prepare<[Position, number], BareRow>(`SELECT ${bare} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
      .raw();
    this.selectHead = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
    if (!readonly) this.examine(() => checkTail(db));
  }

  get damage(): string | undefined {
    return this.watch.damage?.message;
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.checkOpen();
      if (!this.appender)
        throw new Error(`Events file ${this.db.name}: opened to read only, cannot append to ${stream}.`);
      if (this.watch.damage) throw this.watch.damage;
      const refuse = (error: unknown) => reject(this.watch.examined(error));
      this.appender.enqueue({ request: appendRequest(stream, events, expected), resolve, reject: refuse });
    });
  }

  async read(stream: string, from = 1, limit?: number): Promise<RecordedEvent[]> {
    const rows = await this.query(() =>
      limit === undefined ? this.selectStream.all(stream, from) : this.selectPage.all(stream, from, limit),
    );
    return rows.map((row) => this.recorded(row));
  }

  async readMany(streams: readonly string[]): Promise<RecordedEvent[][]> {
    const rows = await this.query(() => this.selectStreams.all(JSON.stringify(streams)));
    const byStream = new Map<string, RecordedEvent[]>();
    for (const row of rows) {
      const known = byStream.get(row.stream);
      if (known) known.push(this.recorded(row));
      else byStream.set(row.stream, [this.recorded(row)]);
    }
    return streams.map((stream) => byStream.get(stream) ?? []);
  }

  revision(stream: string): Promise<number> {
    return this.query(() => this.selectRevision.get(stream) ?? 0);
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    const rows = await this.query(() => this.selectAt.all(JSON.stringify(positions.map(String))));
    const byPosition = new Map(rows.map((row) => [positionOf(row.position), row]));
    return positions.flatMap((position) => {
      const row = byPosition.get(position);
      return row ? [this.recorded(row)] : [];
    });
  }

  async readAll(after: Position, limit: number): Promise<RecordedEvent[]> {
    const rows = await this.query(() => this.selectBareAfter.all(after, limit));
    return rows.map(([position, stream, revision, type, data, metadata, hash, storeHash]) =>
      this.upcast({ position: positionOf(position), stream, revision, type, data, metadata, hash, storeHash }),
    );
  }

  async readStored(after: Position, limit: number): Promise<StoredEvent[]> {
    const read = (from: Position, most: number) => this.selectAfter.all(from, most);
    try {
      return (await this.query(() => read(after, limit))).map(stored);
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error;
      return readUpToDamage(read, after, limit).map(stored);
    }
  }

  async readStoredStream(stream: string): Promise<StoredEvent[]> {
    return (await this.query(() => this.selectStream.all(stream, 1))).map(stored);
  }

  async notedHeads(): Promise<KnownHead[]> {
    return [];
  }

  head(): Promise<Position> {
    return this.query(() => positionOf(this.selectHead.get() ?? 0));
  }

  subscribe(after: Position, options?: SubscribeOptions): Observable<RecordedEvent[]> {
    return follow((from, limit) => this.readAll(from, limit), this.commitSignal.commits, after, options);
  }

  /** Completes subscriptions, commits what waits, refuses anything new. */
  close(): Promise<void> {
    return (this.closing ??= this.shut());
  }

  private recorded(row: StoredRow): RecordedEvent {
    return this.upcast(stored(row));
  }

  private appenderFor(groupMs: number, ownThread: boolean): Appender {
    const onCommit = () => this.commitSignal.emit();
    return ownThread
      ? new WriterThread(this.db.name, groupMs, onCommit)
      : new GroupCommit(this.db, groupMs, { onCommit });
  }

  private async shut(): Promise<void> {
    this.commitSignal.close();
    await this.appender?.finish();
    this.watch.close();
    this.db.close();
  }

  private async query<Result>(work: () => Result): Promise<Result> {
    this.checkOpen();
    try {
      return await retryWhileBusy(work);
    } catch (error) {
      throw this.watch.examined(error);
    }
  }

  /** Opening succeeds where the newest events are damaged, so that the others can be read: what was met is remembered. */
  private examine(work: () => void): void {
    try {
      retryWhileBusySync(work);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.watch.examined(error);
    }
  }

  /** A damaged page can hold texts that are no JSON any more. */
  private readable(upcast: Upcast): Upcast {
    return (event) => {
      try {
        return upcast(event);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw this.watch.note(`the event at position ${event.position} is no JSON.`);
      }
    };
  }

  private checkOpen(): void {
    if (this.closing) throw new Error(`Events file ${this.db.name}: the store is closed.`);
  }
}
