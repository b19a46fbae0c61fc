import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NewEvent } from '../event-store.js';
import { beginning } from '../../kernel/position.js';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store.js';

const counted = (eventId: string, type = 'StockCounted'): NewEvent => ({
  type,
  data: { counted: 7 },
  metadata: {
    eventId,
    actor: 'manager-2',
    role: 'account-manager',
    correlationId: 'visit-1',
    causationId: 'command-1',
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T01:30:00.000Z',
  },
});

describe.each([
  { where: 'in the thread that opened it', ownThread: false },
  { where: 'in a thread of its own', ownThread: true },
])('the SQLite event store that writes $where', ({ ownThread }) => {
  let folder: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'almanac-sqlite-'));
    file = join(folder, 'events.db');
    store = openSqliteEventStore(file, { ownThread });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const append = (id: string, type?: string) => store.append(`visit-${id}`, [counted(id, type)], 0);

  it('reads but never appends where it was opened to read only', async () => {
    await append('1');
    const reader = openSqliteEventStore(file, { readonly: true });
    expect(await reader.read('visit-1')).toHaveLength(1);
    await expect(reader.append('visit-2', [counted('2')], 0)).rejects.toThrow('opened to read only');
    await append('2');
    expect(await reader.readAll(beginning, 10)).toHaveLength(2);
    await reader.close();
  });

  it('waits for another connection that writes with the thread free, and then writes', async () => {
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const appended = append('1');
    let turns = 0;
    for (const end = performance.now() + 300; performance.now() < end; turns += 1) await sleep(1);
    expect(turns).toBeGreaterThan(5);
    expect(await store.readAll(beginning, 10)).toEqual([]);
    other.exec('COMMIT');
    other.close();
    expect(await appended).toEqual({ revision: 1, position: 1n });
  });

  it('rejects everyone in a group that the file refuses, writes nothing of it, and goes on', async () => {
    const other = new Database(file);
    other.exec(`CREATE TRIGGER full BEFORE INSERT ON events WHEN NEW.type = 'TheLast'
      BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END`);
    await append('0');
    const group = [append('1'), append('2'), append('3', 'TheLast')];
    const behind = append('4');
    for (const settled of await Promise.allSettled(group))
      expect(settled).toMatchObject({ status: 'rejected', reason: { message: 'database or disk is full' } });
    await behind;
    other.exec('DROP TRIGGER full');
    other.close();
    await append('3', 'TheLast');
    const kept = await store.readAll(beginning, 10);
    expect(kept.map(({ stream }) => stream)).toEqual(['visit-0', 'visit-4', 'visit-3']);
  });

  it('sees at once what another connection appended to a stream it knows', async () => {
    const other = openSqliteEventStore(file);
    for (let revision = 0; revision < 10; revision += 2) {
      await store.append('visit-1', [counted(`a-${revision}`)], revision);
      await other.append('visit-1', [counted(`b-${revision}`)], revision + 1);
    }
    await other.close();
    expect((await store.read('visit-1')).map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
