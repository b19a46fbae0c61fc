import type { ClientBase } from 'pg';
import type { AppendRequest } from '../append-request.js';
import type { FoundEvent } from '../repeated-append.js';
import type { StreamHead } from '../stream-heads.js';
import { positionOf } from '../../kernel/position.js';
import type { EventRow, StoreHead } from './append-plan.js';
import { channel } from './events-schema.js';
import { exactIntegers } from './exact-integers.js';

/** Begins the transaction of a group and waits for its turn: whoever holds the head writes next. One round trip. */
export async function lockHead(client: ClientBase): Promise<StoreHead> {
  const results = (await client.query({
    text: 'BEGIN; SELECT position::text, store_hash FROM events.head FOR UPDATE',
    types: exactIntegers,
  })) as unknown as readonly { rows: readonly { position: string; store_hash: string }[] }[];
  const row = results[1]?.rows[0];
  if (!row) throw new Error('Events in PostgreSQL: expected one row in events.head, found none.');
  return { position: BigInt(row.position), storeHash: row.store_hash };
}

const selectHeads = `
  SELECT s.stream, h.revision, h.position, h.hash
  FROM unnest($1::text[]) AS s (stream)
  CROSS JOIN LATERAL (SELECT revision, position, hash FROM events.events e
    WHERE e.stream = s.stream ORDER BY e.revision DESC LIMIT 1) h`;

/** The last event of each stream that exists. */
export async function headsOf(client: ClientBase, streams: readonly string[]): Promise<Map<string, StreamHead>> {
  if (streams.length === 0) return new Map();
  type Row = [stream: string, revision: number, position: bigint, hash: string];
  const { rows } = await client.query<Row>({
    ...{ name: 'almanac-heads', text: selectHeads, values: [streams] },
    ...{ rowMode: 'array', types: exactIntegers },
  });
  return new Map(
    rows.map(([stream, revision, position, hash]) => [stream, { revision, position: positionOf(position), hash }]),
  );
}

const selectIds = `
  SELECT event_id AS "eventId", stream, revision, position, type, data, metadata
  FROM events.events WHERE event_id = ANY($1::text[])`;

/** The events that stand under any of the ids. */
export async function eventsUnder(
  client: ClientBase,
  requests: readonly AppendRequest[],
): Promise<Map<string, FoundEvent>> {
  const ids = requests.flatMap(({ events }) => events.map(({ eventId }) => eventId));
  const { rows } = await client.query<FoundEvent & { readonly eventId: string }>({
    ...{ name: 'almanac-ids', text: selectIds, values: [ids], types: exactIntegers },
  });
  return new Map(rows.map((row) => [row.eventId, row]));
}

/** Rows, the new head and the news that there is something to read, in one statement. */
const insertRows = `
  WITH added AS (
    INSERT INTO events.events (position, stream, revision, event_id, type, data, metadata, hash, store_hash)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
  ), moved AS (UPDATE events.head SET position = $10, store_hash = $11)
  SELECT pg_notify('${channel}', '')`;

/** Adds the rows of a group and moves the head to the last of them. */
export async function writeRows(client: ClientBase, rows: readonly EventRow[], head: StoreHead): Promise<void> {
  const column = <Name extends keyof EventRow>(name: Name) => rows.map((row) => row[name]);
  const values = [
    rows.map(({ position }) => String(position)),
    ...[column('stream'), column('revision'), column('eventId'), column('type'), column('data')],
    ...[column('metadata'), column('hash'), column('storeHash')],
    ...[String(head.position), head.storeHash],
  ];
  await client.query({ name: 'almanac-append', text: insertRows, values });
}
