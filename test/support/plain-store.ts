import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { CopyChain } from '../../src/event-store/event-copy.js';
import type { StoredEvent } from '../../src/event-store/stored-event.js';
import { beginning } from '../../src/kernel/position.js';
import { openEvents, openStoredEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import { writeRawEvents } from './raw-events.js';

/** Where a store of a test is. */
export interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/** All events of a store as they lie, that before all others too. */
export async function storedIn(place: Place): Promise<StoredEvent[]> {
  const store = await openStoredEvents(locationsOf(place).events, { readonly: true });
  try {
    return [...(await store.readStoredStream('store-almanac')), ...(await store.readStored(beginning, 10 ** 6))];
  } finally {
    await store.close();
  }
}

/** All events of a store as they are read, those after the beginning. */
export async function readIn(place: Place): Promise<object[]> {
  const store = await openEvents(locationsOf(place).events, { readonly: true });
  try {
    const events = await store.readAll(beginning, 10 ** 6);
    return events.map(({ position, stream, revision, type, data, metadata }) => {
      return { position, stream, revision, type, data, metadata };
    });
  } finally {
    await store.close();
  }
}

/** Makes a store what a version without keys would have left: the same events in plain text, and nothing beside them. */
export async function makePlain(place: Place): Promise<void> {
  const { events } = locationsOf(place);
  const stored = await storedIn(place);
  const store = await openEvents(events, { readonly: true });
  const opened = await store.readAll(beginning, 10 ** 6);
  await store.close();
  const chain = new CopyChain();
  const plain = stored.map((event, i) => {
    const { data, metadata } = opened[i]!;
    return chain.add({ ...event, data: JSON.stringify(data), metadata: JSON.stringify(metadata) });
  });
  await writeRawEvents(events, plain);
  const besides = ['read-models', 'forecasts', 'access'].flatMap((name) =>
    ['', '-wal', '-shm'].map((end) => `${name}.db${end}`),
  );
  for (const name of [...besides, 'master.key']) rmSync(join(place.dataFolder, name), { force: true });
  if (place.databaseUrl !== undefined) await dropBesides(place.databaseUrl);
}

async function dropBesides(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS models, forecasts, access CASCADE');
  await client.end();
}

/** Which of the texts stand in any row of a database. */
export async function textsInTables(
  url: string,
  texts: readonly string[],
  schemas: readonly string[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = ANY($1)",
      [schemas],
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT t.text FROM unnest($1::text[]) AS t (text) WHERE EXISTS (SELECT FROM ${name} AS r WHERE position(t.text IN r::text) > 0
          OR position(encode(convert_to(t.text, 'UTF8'), 'hex') IN r::text) > 0)`,
        [texts],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    return found;
  } finally {
    await client.end();
  }
}
