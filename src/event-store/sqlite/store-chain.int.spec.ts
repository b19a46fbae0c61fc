import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { newStream, noted } from '../../../test/contract/events.js';
import { beginning } from '../../kernel/position.js';
import { chainStart, storeHash, streamHash } from '../hash-chain.js';
import { schemaFrom1 } from './events-schema.js';
import { openSqliteEventStore } from './sqlite-event-store.js';
import { chainNextEvents, isChained } from './store-chain.js';

/** Eight events in five streams, written by the version before store hashes (commit 300afc4). */
const version1 = fileURLToPath(new URL('./fixtures/events.version-1.db', import.meta.url));
const eventsInFixture = 8;
const opener = fileURLToPath(new URL('../../../test/contract/open-once.child.mjs', import.meta.url));

describe('a file of events that were not chained as a store', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'almanac-store-chain-'));
    file = join(folder, 'events.db');
    await copyFile(version1, file);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Adds events as version 1 wrote them. */
  const grow = (count: number): void => {
    const db = new Database(file);
    const insert = db.prepare('INSERT INTO events VALUES (?, ?, 1, ?, ?, ?, ?, ?)');
    db.transaction(() => {
      for (let position = eventsInFixture + 1; position <= eventsInFixture + count; position += 1) {
        const event = { stream: newStream(), revision: 1, type: 'Noted', data: '{"number":1}', metadata: '{}' };
        const { stream, type, data, metadata } = event;
        insert.run(position, stream, `e-${position}`, type, data, metadata, streamHash(chainStart, event));
      }
    })();
    db.close();
  };
  /** Opens the store, checks the chain and what may not be changed, and answers how many events there are. */
  const checkedCount = async (): Promise<number> => {
    const store = openSqliteEventStore(file);
    expect(store.capabilities.chainsStore).toBe(true);
    const stored = await store.readStored(beginning, 1_000_000);
    let previous = chainStart;
    for (const event of stored) {
      previous = storeHash(previous, event);
      if (event.storeHash !== previous) expect(event).toMatchObject({ storeHash: previous });
    }
    await store.close();
    return stored.length;
  };
  const opening = () => fork(opener, [file], { execArgv: [], env: {} });

  it('is chained when it is opened to write, goes on from there, and is left alone the next time', async () => {
    const store = openSqliteEventStore(file);
    await store.append('order-6', [noted(1)], 0);
    await store.close();
    expect(await checkedCount()).toBe(eventsInFixture + 1);
    expect(await checkedCount()).toBe(eventsInFixture + 1);
  });

  it('keeps every event as it was, and its hash', async () => {
    const before = openSqliteEventStore(file, { readonly: true });
    const read = await before.readStored(beginning, 100);
    await before.close();
    const store = openSqliteEventStore(file);
    const chained = await store.readStored(beginning, 100);
    await store.close();
    expect(chained.map((event) => ({ ...event, storeHash: null }))).toEqual(read);
  });

  it('is chained where it holds no event yet', async () => {
    await rm(file);
    const empty = new Database(file);
    const copy = join(folder, 'full.db');
    await copyFile(version1, copy);
    const old = new Database(copy, { readonly: true });
    for (const sql of old.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all())
      empty.exec(sql);
    empty.exec('PRAGMA application_id = 0x416c6d61; PRAGMA user_version = 1');
    old.close();
    empty.close();
    expect(await checkedCount()).toBe(0);
  });

  it('can be read without being chained, and says so', async () => {
    const store = openSqliteEventStore(file, { readonly: true });
    expect(store.capabilities.chainsStore).toBe(false);
    const read = await store.readAll(beginning, 100);
    expect(read.map((event) => event.storeHash)).toEqual(Array(eventsInFixture).fill(null));
    expect(await store.read('order-2')).toHaveLength(3);
    await store.close();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    db.close();
  });

  it('is not read as chained while only a part of it is', async () => {
    grow(10);
    const db = new Database(file);
    db.exec(schemaFrom1);
    chainNextEvents(db, 5);
    expect(isChained(db)).toBe(false);
    const reader = openSqliteEventStore(file, { readonly: true });
    expect(reader.capabilities.chainsStore).toBe(false);
    const read = await reader.readStored(beginning, 100);
    expect(new Set(read.map((event) => event.storeHash))).toEqual(new Set([null]));
    await reader.close();
    chainNextEvents(db, 7);
    db.close();
    expect(await checkedCount()).toBe(eventsInFixture + 10);
  });

  it('still refuses to change or delete an event, and takes none that is not chained', async () => {
    await checkedCount();
    const db = new Database(file);
    expect(() => db.exec("UPDATE events SET data = '[]'")).toThrow('events are never changed');
    expect(() => db.exec('UPDATE events SET store_hash = NULL')).toThrow('events are never changed');
    expect(() => db.exec('DELETE FROM events')).toThrow('events are never deleted');
    expect(() =>
      db.exec(`INSERT INTO events (stream, revision, event_id, type, data, metadata, hash)
        VALUES ('order-9', 1, 'e-9', 'OrderPlaced', '{}', '{}', 'hash')`),
    ).toThrow('this version of Almanac is too old for the file');
    db.close();
  });

  it('is chained once where several processes open it at the same time', async () => {
    grow(60_000);
    const exits = Array.from({ length: 3 }, () => once(opening(), 'exit'));
    expect(await Promise.all(exits)).toEqual(Array(3).fill([0, null]));
    expect(await checkedCount()).toBe(eventsInFixture + 60_000);
  }, 60_000);

  it('is chained to the end by the next process where one was killed on the way', async () => {
    grow(100_000);
    const db = new Database(file);
    const chained = () =>
      db.pragma('user_version', { simple: true }) === 1
        ? 0
        : (db.prepare<[], number>('SELECT count(store_hash) FROM events').pluck().get() ?? 0);
    const reached: number[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const child = opening();
      const ended = once(child, 'exit');
      const before = reached.at(-1) ?? 0;
      while (chained() <= before && child.exitCode === null) await sleep(1);
      await sleep(kill * 15);
      child.kill('SIGKILL');
      await ended;
      reached.push(chained());
    }
    db.close();
    // At least one was killed between the first event and the last.
    expect(reached.some((count) => count > 0 && count < eventsInFixture + 100_000)).toBe(true);
    expect(await checkedCount()).toBe(eventsInFixture + 100_000);
  }, 60_000);
});
