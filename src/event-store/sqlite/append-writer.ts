import type Database from 'better-sqlite3';
import type { AppendRequest } from '../append-request.js';
import { type AppendResult, WrongExpectedRevision } from '../event-store.js';
import { firstResult, type FoundEvent } from '../repeated-append.js';
import { beginning, positionOf } from '../../kernel/position.js';
import { chainStart, storeHash, streamHash } from '../hash-chain.js';
import { type StreamHead, StreamHeads } from '../stream-heads.js';

const noStream: StreamHead = { revision: 0, position: beginning, hash: chainStart };

type Row = [
  position: number,
  stream: string,
  revision: number,
  eventId: string,
  type: string,
  data: string,
  metadata: string,
  hash: string,
  storeHash: string,
];

/** The last event of the store: what the next one is placed and chained after. */
interface StoreHead {
  readonly position: number;
  readonly storeHash: string;
}

const emptyStore: StoreHead = { position: 0, storeHash: chainStart };

/**
 * Writes appends inside a transaction that the caller begins and ends. Each is checked before its first row is
 * written, so a refused one leaves nothing behind and its neighbours whole.
 */
export class AppendWriter {
  private readonly heads = new StreamHeads();
  /** Undefined until it is read: at first, after a rollback, and after another connection wrote. */
  private storeHead: StoreHead | undefined;
  private dataVersion = -1;
  private readonly readDataVersion: Database.Statement<[], number>;
  private readonly selectHead: Database.Statement<
    [string],
    Omit<StreamHead, 'position'> & { readonly position: number }
  >;
  private readonly selectStoreHead: Database.Statement<[], StoreHead>;
  private readonly selectId: Database.Statement<[string], FoundEvent>;
  private readonly insert: Database.Statement<Row>;

  constructor(db: Database.Database) {
    this.readDataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.selectHead = db.prepare(
      'SELECT revision, position, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.selectStoreHead = db.prepare(
      'SELECT position, store_hash AS storeHash FROM events ORDER BY position DESC LIMIT 1',
    );
    this.selectId = db.prepare(
      'SELECT stream, revision, position, type, data, metadata FROM events WHERE event_id = ?',
    );
    this.insert = db.prepare(
      'INSERT INTO events (position, stream, revision, event_id, type, data, metadata, hash, store_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** Call first in each transaction: another connection may have written since the last. */
  begin(): void {
    const dataVersion = this.readDataVersion.get() ?? 0;
    if (dataVersion !== this.dataVersion) this.forget();
    this.dataVersion = dataVersion;
  }

  /** Call after a rollback: the remembered heads are not in the file. */
  forget(): void {
    this.heads.clear();
    this.storeHead = undefined;
  }

  /**
   * Assumes that ids are new, and that a stream expected to be new is, and looks neither up: nearly always true.
   * @throws {SqliteError} SQLITE_CONSTRAINT_UNIQUE where it is not; the caller rolls back and calls `appendChecked`
   */
  appendUnchecked(request: AppendRequest): AppendResult {
    const { stream, events, expected } = request;
    // Without a row to insert, no constraint would find the mistake.
    if (events.length === 0) return this.appendChecked(request);
    const head = expected === 0 ? noStream : this.headOf(stream);
    return expected === 'any' || expected === head.revision ? this.write(request, head) : this.appendChecked(request);
  }

  /**
   * Looks everything up.
   * @throws {EventIdTaken | WrongExpectedRevision} with nothing written
   */
  appendChecked(request: AppendRequest): AppendResult {
    const { stream, expected } = request;
    const found = request.events.map(({ eventId }) => this.selectId.get(eventId));
    const first = firstResult(request, found);
    if (first) return first;
    const head = this.headOf(stream);
    if (expected !== 'any' && expected !== head.revision)
      throw new WrongExpectedRevision(stream, expected, head.revision);
    return this.write(request, head);
  }

  private headOf(stream: string): StreamHead {
    const known = this.heads.get(stream);
    if (known) return known;
    const found = this.selectHead.get(stream);
    return found ? { ...found, position: positionOf(found.position) } : noStream;
  }

  private write({ stream, events }: AppendRequest, head: StreamHead): AppendResult {
    if (events.length === 0) return { revision: head.revision, position: head.position };
    let { revision, hash } = head;
    let { position, storeHash: chained } = (this.storeHead ??= this.selectStoreHead.get() ?? emptyStore);
    for (const { eventId, type, data, metadata } of events) {
      revision += 1;
      position += 1;
      hash = streamHash(hash, { stream, revision, type, data, metadata });
      chained = storeHash(chained, { position, eventId, hash });
      this.insert.run(position, stream, revision, eventId, type, data, metadata, hash, chained);
    }
    this.storeHead = { position, storeHash: chained };
    const result = { revision, position: positionOf(position) };
    // Most streams are written once: a head is worth keeping from the second append on.
    if (revision > events.length) this.heads.set(stream, { ...result, hash });
    return result;
  }
}
