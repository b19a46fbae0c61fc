import type { Pool } from 'pg';
import { positionOf, type Position } from '../../kernel/position.js';
import type { KnownHead } from '../known-head.js';
import type { StoredEvent } from '../stored-event.js';
import { retryWhileLost } from './retry-while-lost.js';

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
  at: `${select} WHERE position = ANY($1::bigint[]) ORDER BY position`,
  after: `${select} WHERE position > $1 ORDER BY position LIMIT $2`,
  head: 'SELECT position FROM events.head',
  notedHead: 'SELECT position, store_hash FROM events.head',
} as const;

/** How long the server may be away, as while it restarts, before a read fails. */
export const longestReadOutageMs = 10_000;

/** Reads the tables of events; each question is one statement. */
export class EventRows {
  /** @param isStopped  whether answers are no longer awaited */
  constructor(
    private readonly pool: Pool,
    private readonly isStopped: () => boolean,
  ) {}

  ofStream(stream: string, from: number, limit: number | undefined): Promise<StoredEvent[]> {
    return this.events('stream', stream, from, limit ?? null);
  }

  /** Ordered by stream and revision. */
  ofStreams(streams: readonly string[]): Promise<StoredEvent[]> {
    return this.events('streams', streams);
  }

  at(positions: readonly Position[]): Promise<StoredEvent[]> {
    return this.events('at', positions.map(String));
  }

  after(position: Position, limit: number): Promise<StoredEvent[]> {
    return this.events('after', String(position), limit);
  }

  async revision(stream: string): Promise<number> {
    const [[revision] = [0]] = await this.query<[number]>('revision', stream);
    return revision;
  }

  async head(): Promise<Position> {
    const [[position] = [0n]] = await this.query<[bigint]>('head');
    return positionOf(position);
  }

  /** The row that orders the commits: position and store hash of the newest event. */
  async notedHead(): Promise<KnownHead[]> {
    const rows = await this.query<[bigint, string]>('notedHead');
    return rows.map(([position, storeHash]) => ({
      source: 'table events.head',
      position: positionOf(position),
      storeHash,
    }));
  }

  private async events(name: keyof typeof statements, ...values: unknown[]): Promise<StoredEvent[]> {
    return (await this.query<Row>(name, ...values)).map(stored);
  }

  private async query<Result extends unknown[]>(
    name: keyof typeof statements,
    ...values: unknown[]
  ): Promise<Result[]> {
    const query = { name: `almanac-${name}`, text: statements[name], values, rowMode: 'array' as const };
    const bounds = { longestOutageMs: longestReadOutageMs, isStopped: this.isStopped };
    return (await retryWhileLost(() => this.pool.query<Result>(query), bounds)).rows;
  }
}

function stored([position, stream, revision, eventId, type, data, metadata, hash, storeHash]: Row): StoredEvent {
  return { position: positionOf(position), stream, revision, eventId, type, data, metadata, hash, storeHash };
}
