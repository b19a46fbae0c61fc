import pg from 'pg';
import { openPostgresEventStore, type PostgresEventStore } from '../src/event-store/postgres/postgres-event-store.js';
import type { StoredEvent } from '../src/event-store/stored-event.js';
import { beginning, positionOf } from '../src/kernel/position.js';
import { createDatabase, dropDatabase, startPostgres, whyNoServer } from '../test/support/postgres-server.js';
import { appendAll, collectGarbage, median, prepared, secondsSince, shown } from './append-load.js';

const warmUpRounds = 2;
const writers = 128;
const appends = 6_400;

export interface PostgresAppendFigures {
  readonly writers: number;
  /** Rows per second of plain multi-row inserts into a table of the same columns and indices, `writers` rows each. */
  readonly ceiling: number;
  /** Appends per second of the event store, acknowledged as durable. */
  readonly ours: number;
  /** `ours / ceiling`, median of the rounds, each measured side by side. */
  readonly ratio: number;
  readonly readAllPerSecond: number;
}

/**
 * How fast orders are appended to PostgreSQL and read back, with every commit flushed to the disk: on the server of
 * `TEST_DATABASE_URL`, else on one started for this.
 * @returns undefined where there is no server and none can be started
 */
export async function main(rounds = '12'): Promise<PostgresAppendFigures | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  const reason = given === undefined ? whyNoServer() : undefined;
  if (reason !== undefined) {
    console.log(`Figures on PostgreSQL are skipped: ${reason}.`);
    return undefined;
  }
  const server = given === undefined ? await startPostgres({ durable: true }) : undefined;
  const database = await createDatabase(given ?? server?.url ?? '');
  try {
    const figures = await compare(database, Number(rounds));
    console.log(
      `append to PostgreSQL, ${writers} writers: ${shown(figures.ours)}/s of a ceiling of ${shown(figures.ceiling)}/s ` +
        `(${Math.round(figures.ratio * 100)} %); readAll: ${shown(figures.readAllPerSecond)} events/s`,
    );
    return figures;
  } finally {
    await dropDatabase(database);
    server?.stop();
  }
}

/** Both sides keep one connection open, as a service does, and add the same rows. */
async function compare(url: string, rounds: number): Promise<PostgresAppendFigures> {
  const store = await openPostgresEventStore(url);
  const plain = new pg.Client(url);
  await plain.connect();
  await plain.query('CREATE TABLE plain (LIKE events.events INCLUDING ALL)');
  const measured: { ceiling: number; ours: number }[] = [];
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const orders = prepared(appends);
    const after = positionOf((await store.head()) - BigInt(appends));
    const rows = round === -warmUpRounds ? [] : await store.readStored(after, appends);
    // Turn about: the second side finds the disk busy with what the first left behind.
    const before = round % 2 === 0 ? await insertAll(plain, rows) : undefined;
    const ours = await appendAll(store, orders, writers);
    const ceiling = before ?? (await insertAll(plain, rows));
    if (round >= 0) measured.push({ ours, ceiling });
  }
  const readAllPerSecond = await replay(store);
  await store.close();
  await plain.end();
  return {
    writers,
    ours: median(measured.map(({ ours }) => ours)),
    ceiling: median(measured.map(({ ceiling }) => ceiling)),
    ratio: median(measured.map(({ ours, ceiling }) => ours / ceiling)),
    readAllPerSecond,
  };
}

const columnNames = 'position, stream, revision, event_id, type, data, metadata, hash, store_hash';
const columnCount = 9;
const rowParameters: string[] = Array.from({ length: writers }, (_, row) => {
  const ofRow: string[] = Array.from({ length: columnCount }, (_, column) => `$${columnCount * row + column + 1}`);
  return `(${ofRow.join(', ')})`;
});
const insert = `INSERT INTO plain (${columnNames}) VALUES ${rowParameters.join(', ')}`;

/** Each statement, prepared once, is a transaction of its own, as a group of appends is. */
async function insertAll(plain: pg.Client, rows: readonly StoredEvent[]): Promise<number> {
  collectGarbage();
  const start = performance.now();
  for (let from = 0; from < rows.length; from += writers) {
    const values = rows
      .slice(from, from + writers)
      .flatMap((row) => [
        ...[String(row.position), row.stream, row.revision, row.eventId, row.type, row.data, row.metadata, row.hash],
        row.storeHash,
      ]);
    await plain.query({ name: 'plain-insert', text: insert, values });
  }
  return rows.length / secondsSince(start);
}

async function replay(store: PostgresEventStore): Promise<number> {
  const start = performance.now();
  let read = 0;
  for (let batch = await store.readAll(beginning, 1_000); batch.length > 0;) {
    read += batch.length;
    batch = await store.readAll(batch.at(-1)!.position, 1_000);
  }
  return read / secondsSince(start);
}
