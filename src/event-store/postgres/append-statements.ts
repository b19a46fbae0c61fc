import type { ClientBase } from 'pg';
import type { AppendRequest } from '../append-request.js';
import type { FoundEvent } from '../repeated-append.js';
import type { StreamHead } from '../stream-heads.js';
import { positionOf } from '../../kernel/position.js';
import type { EventRow, StoreHead } from './append-plan.js';
import { bigintArray, integerArray, textArray } from './binary-array.js';
import { channel } from './events-schema.js';
import { exactIntegers } from './exact-integers.js';

/** Begins a transaction and waits for its turn: only the holder of the head writes. One round trip. */
export async function lockHead(client: ClientBase): Promise<StoreHead> {
  const results = (await client.query({
    text: 'BEGIN; SELECT position, store_hash FROM events.head FOR UPDATE',
    ...{ rowMode: 'array', types: exactIntegers },
  })) as unknown as readonly { rows: readonly [position: bigint, storeHash: string][] }[];
  const row = results[1]?.rows[0];
  if (!row) throw new Error('Events in PostgreSQL: expected one row in events.head, found none.');
  return { position: positionOf(row[0]), storeHash: row[1] };
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

/** The events that the store holds under any of the ids. */
export async function eventsUnder(
  client: ClientBase,
  requests: readonly AppendRequest[],
): Promise<Map<string, FoundEvent>> {
  const ids = requests.flatMap(({ events }) => events.map(({ eventId }) => eventId));
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<FoundEvent & { readonly eventId: string }>({
    ...{ name: 'almanac-ids', text: selectIds, values: [ids], types: exactIntegers },
  });
  return new Map(rows.map((row) => [row.eventId, row]));
}

/**
 * Moves the head, adds the rows and notifies readers, in one statement. Where the head is not where it was, it does nothing: so
 * it is safe without a transaction around it, and a repetition that reaches the server late writes nothing twice. Arrays of one
 * length unnest side by side, which is faster than `FROM unnest(…)`: that one is kept aside before it is read.
 */
const insertRows = `
  WITH moved AS (
    UPDATE events.head SET position = $10, store_hash = $11 WHERE position = $12 AND store_hash = $13 RETURNING 1
  ), added AS (
    INSERT INTO events.events (position, stream, revision, event_id, type, data, metadata, hash, store_hash)
    SELECT unnest($1::bigint[]), unnest($2::text[]), unnest($3::integer[]), unnest($4::text[]), unnest($5::text[]),
      unnest($6::text[]), unnest($7::text[]), unnest($8::text[]), unnest($9::text[]) FROM moved
  )
  SELECT pg_notify('${channel}', '') FROM moved`;

/**
 * Adds rows after `from` and moves the head to `to`.
 * @returns false, with nothing written, where `from` is not the head any more
 */
export async function writeRows(
  client: ClientBase,
  rows: readonly EventRow[],
  from: StoreHead,
  to: StoreHead,
): Promise<boolean> {
  const column = <Name extends keyof EventRow>(name: Name) => rows.map((row) => row[name]);
  const values = [
    ...[bigintArray(column('position')), textArray(column('stream')), integerArray(column('revision'))],
    ...[textArray(column('eventId')), textArray(column('type')), textArray(column('data'))],
    ...[textArray(column('metadata')), textArray(column('hash')), textArray(column('storeHash'))],
    ...[String(to.position), to.storeHash, String(from.position), from.storeHash],
  ];
  const { rowCount } = await client.query({ name: 'almanac-append', text: insertRows, values });
  return rowCount === 1;
}
