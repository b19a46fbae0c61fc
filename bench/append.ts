import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beginning, positionOf } from '../src/kernel/position.js';
import { openEventsFile } from '../src/event-store/sqlite/events-file.js';
import { openSqliteEventStore, type SqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store.js';
import type { StoredEvent } from '../src/event-store/stored-event.js';
import { appendAll, collectGarbage, median, orderPlaced, prepared, secondsSince, shown } from './append-load.js';

const warmUpRounds = 2;
const rounds = 24;
const replayed = 200_000;

export interface AppendFigures {
  readonly writers: number;
  /** Rows per second of plain prepared inserts into the same table, the same rows in transactions of `writers` rows. */
  readonly ceiling: number;
  /** Appends per second of the event store, acknowledged as durable. */
  readonly ours: number;
  /** `ours / ceiling`, median of the rounds, each measured side by side. */
  readonly ratio: number;
}

/** How fast orders are appended and read back, with every commit flushed to the disk that holds the project's data. */
export async function main(): Promise<{ append: AppendFigures[]; readAllPerSecond: number }> {
  const data = process.env['ALMANAC_DATA'] ?? 'data';
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'bench-append-'));
  try {
    const append = [await compare(folder, 1, 1_000), await compare(folder, 128, 12_800)];
    for (const { writers, ceiling, ours, ratio } of append)
      console.log(
        `append, ${writers} writer${writers > 1 ? 's' : ''}: ${shown(ours)}/s of a ceiling of ${shown(ceiling)}/s (${Math.round(ratio * 100)} %)`,
      );
    const readAllPerSecond = await replay(folder);
    console.log(`readAll: ${shown(readAllPerSecond)} events/s`);
    return { append, readAllPerSecond };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Both sides keep one file open, as a service does, and add the same rows to it, the plain one those of the round before. */
async function compare(folder: string, writers: number, appends: number): Promise<AppendFigures> {
  const file = join(folder, `${writers}-writers.db`);
  const store = openSqliteEventStore(file, { ownThread: true });
  const plain = openEventsFile(`${file}.ceiling`, false);
  const measured: { ceiling: number; ours: number }[] = [];
  await appendAll(store, prepared(appends), writers);
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const orders = prepared(appends);
    const rows = await store.readStored(positionOf((await store.head()) - BigInt(appends)), appends);
    // In turn: the second of the two finds the disk busy with what the first left behind.
    const before = round % 2 === 0 ? insertAll(plain, rows, writers) : undefined;
    const ours = await appendAll(store, orders, writers);
    const ceiling = before ?? insertAll(plain, rows, writers);
    if (round >= 0) measured.push({ ours, ceiling });
  }
  await store.close();
  plain.close();
  return {
    writers,
    ours: median(measured.map(({ ours }) => ours)),
    ceiling: median(measured.map(({ ceiling }) => ceiling)),
    ratio: median(measured.map(({ ours, ceiling }) => ours / ceiling)),
  };
}

function insertAll(db: Database.Database, rows: readonly StoredEvent[], batch: number): number {
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, event_id, type, data, metadata, hash, store_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertBatch = db.transaction((from: number) => {
    for (const row of rows.slice(from, from + batch))
      insert.run(row.stream, row.revision, row.eventId, row.type, row.data, row.metadata, row.hash, row.storeHash);
  });
  collectGarbage();
  const start = performance.now();
  for (let from = 0; from < rows.length; from += batch) insertBatch.immediate(from);
  return rows.length / secondsSince(start);
}

async function replay(folder: string): Promise<number> {
  const store = openSqliteEventStore(join(folder, 'replay.db'), { groupMs: 50 });
  await appendMany(store);
  const start = performance.now();
  let read = 0;
  for (let batch = await store.readAll(beginning, 1_000); batch.length > 0;) {
    read += batch.length;
    batch = await store.readAll(batch.at(-1)!.position, 1_000);
  }
  const perSecond = read / secondsSince(start);
  await store.close();
  return perSecond;
}

async function appendMany(store: SqliteEventStore): Promise<void> {
  for (let done = 0; done < replayed; done += 10_000)
    await Promise.all(Array.from({ length: 10_000 }, () => store.append(`order-${randomUUID()}`, [orderPlaced()], 0)));
}
