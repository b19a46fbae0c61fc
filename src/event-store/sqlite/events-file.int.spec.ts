import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventsFile, UnusableEventsFile } from './events-file.js';

describe('an events file', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'almanac-events-file-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refusal = (path: string, readonly = false): string => {
    try {
      openEventsFile(path, readonly).close();
    } catch (error) {
      expect(error).toBeInstanceOf(UnusableEventsFile);
      return (error as Error).message;
    }
    throw new Error('It was opened.');
  };
  const madeBy = (sql: string): void => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  };

  it('is made where there is none, and opened again', () => {
    openEventsFile(file, false).close();
    const db = openEventsFile(file, false);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    db.close();
  });

  it('needs its folder', () => {
    expect(refusal(join(folder, 'none', 'events.db'))).toContain(`expected folder ${join(folder, 'none')}, found none`);
  });

  it('must be there to be only read', () => {
    expect(refusal(file, true)).toContain('expected a file to read, found none');
  });

  it('is not made out of any file', async () => {
    await writeFile(file, 'order_id,retailer_id\n'.repeat(500));
    expect(refusal(file)).toContain('expected a SQLite database, found something else');
  });

  it('is not a folder', () => {
    expect(refusal(folder)).toContain('cannot be opened');
  });

  it('is not made out of a database of another program', () => {
    madeBy('CREATE TABLE orders (id)');
    expect(refusal(file)).toContain('is a SQLite database, but not of events');
    expect(refusal(file, true)).toContain('is a SQLite database, but not of events');
  });

  it('of a newer version is left alone', () => {
    openEventsFile(file, false).close();
    madeBy('PRAGMA user_version = 99');
    expect(refusal(file)).toContain('expected schema 2 at most, found 99: made by a newer version');
  });

  it('refuses to change or delete an event, through any connection', () => {
    openEventsFile(file, false).close();
    madeBy("INSERT INTO events VALUES (1, 'order-1', 1, 'e-1', 'OrderPlaced', '{}', '{}', 'hash', 'store hash')");
    expect(() => madeBy("UPDATE events SET data = '[]'")).toThrow('events are never changed');
    expect(() => madeBy('DELETE FROM events')).toThrow('events are never deleted');
  });
});
