import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { EventsLocation } from '../../src/event-store/events-location.js';
import type { StoredEvent } from '../../src/event-store/stored-event.js';

const columns = 'position, stream, revision, event_id, type, data, metadata, hash, store_hash';
const valuesOf = ({ position, stream, revision, eventId, type, data, metadata, hash, storeHash }: StoredEvent) => [
  ...[position, stream, revision, eventId, type, data, metadata, hash, storeHash],
];

/**
 * Writes other events in place of those that a store holds, by statements of SQL, as somebody would who may change the database: takes the
 * guards away first, leaves the noted head at `head`.
 * @param head  the last event where absent
 */
export async function writeRawEvents(
  location: EventsLocation,
  events: readonly StoredEvent[],
  head: StoredEvent | undefined = events.at(-1),
): Promise<void> {
  if (location.kind === 'sqlite') writeToFile(location.file, events);
  else await writeToDatabase(location.url, events, head);
}

function writeToFile(file: string, events: readonly StoredEvent[]): void {
  const db = new Sqlite(file);
  const guards = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const guard of guards) db.exec(`DROP TRIGGER "${guard}"`);
  db.exec('DELETE FROM events');
  const insert = db.prepare(`INSERT INTO events (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const event of events) insert.run(...valuesOf(event));
  db.close();
}

async function writeToDatabase(url: string, events: readonly StoredEvent[], head?: StoredEvent): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ALTER TABLE events.events DISABLE TRIGGER ALL');
    await client.query('DELETE FROM events.events');
    const places = '($1, $2, $3, $4, $5, $6, $7, $8, $9)';
    for (const event of events)
      await client.query(`INSERT INTO events.events (${columns}) VALUES ${places}`, valuesOf(event).map(String));
    const values = [String(head?.position ?? 0), head?.storeHash ?? '0'.repeat(64)];
    await client.query('UPDATE events.head SET position = $1, store_hash = $2', values);
  } finally {
    await client.end();
  }
}
