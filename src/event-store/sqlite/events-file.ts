import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivate } from '../../files/private-file.js';
import { applicationId, schema, schemaFrom1, schemaVersion } from './events-schema.js';
import { isDamage } from './damage-watch.js';
import { retryWhileBusySync } from './retry-while-busy.js';
import { isBusy, sqliteCode } from './sqlite-error.js';
import { chainNextEvents, isChained } from './store-chain.js';

/** The file cannot serve as an event store; the message says why. */
export class UnusableEventsFile extends Error {
  constructor(file: string, why: string, cause?: unknown) {
    super(`Events file ${file}: ${why}`, { cause });
    this.name = 'UnusableEventsFile';
  }
}

/**
 * Opens the file, and makes it where there is none. Statements on it never wait for another connection (busy timeout 0).
 *
 * A file of schema version 1 is chained as a store first, unless it is only read: that blocks the thread, about ten
 * seconds for a million events.
 * @throws {UnusableEventsFile} where folder or file are missing, not ours, or made by a newer version
 */
export function openEventsFile(file: string, readonly: boolean): Database.Database {
  if (!existsSync(dirname(file))) throw new UnusableEventsFile(file, `expected folder ${dirname(file)}, found none.`);
  if (readonly && !existsSync(file)) throw new UnusableEventsFile(file, 'expected a file to read, found none.');
  let db: Database.Database | undefined;
  try {
    if (!readonly) makePrivate(file);
    const opened = (db = new Database(file, { readonly, timeout: 0 }));
    retryWhileBusySync(() => prepare(opened, file, readonly));
    if (!readonly) while (!hasStoreChain(opened)) retryWhileBusySync(() => chainNextEvents(opened));
    return opened;
  } catch (error) {
    db?.close();
    if (error instanceof UnusableEventsFile || isBusy(error)) throw error;
    if (sqliteCode(error) === 'SQLITE_NOTADB')
      throw new UnusableEventsFile(file, 'expected a SQLite database, found something else.');
    throw new UnusableEventsFile(file, `cannot be opened: ${String(error)}`, error);
  }
}

function prepare(db: Database.Database, file: string, readonly: boolean): void {
  // One view of the file: another process may just be making it.
  db.transaction(() => checkOwner(db, file, readonly)).deferred();
  // Pages, of 4 KiB unless negative (KiB): the id index is hit at random, so it should stay in memory.
  db.pragma('cache_size = -65536');
  if (readonly) return;
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // Pages, 64 MiB of them. In a large store nearly every page of the ids is touched: the longer the log, the fewer are copied twice.
  db.pragma('wal_autocheckpoint = 16000');
  db.pragma('journal_size_limit = 67108864');
  if (version(db) === schemaVersion) return;
  db.transaction(() => {
    checkOwner(db, file, readonly);
    if (version(db) === 0) db.exec(schema);
    else if (version(db) === 1) db.exec(schemaFrom1);
  }).exclusive();
}

/** Whether every event has its store hash: not in a file of version 1, nor in one whose chain is still being made. */
export function hasStoreChain(db: Database.Database): boolean {
  if (version(db) !== schemaVersion) return false;
  try {
    return isChained(db);
  } catch (error) {
    // The newest event cannot be read. Only a file that is being chained would not be, and that was whole a moment ago.
    if (isDamage(error)) return true;
    throw error;
  }
}

function checkOwner(db: Database.Database, file: string, readonly: boolean): void {
  const found = version(db);
  const owner = db.pragma('application_id', { simple: true });
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (isEmpty && !readonly) return;
  if (owner !== applicationId) throw new UnusableEventsFile(file, 'is a SQLite database, but not of events.');
  if (found > schemaVersion)
    throw new UnusableEventsFile(
      file,
      `expected schema ${schemaVersion} at most, found ${found}: made by a newer version.`,
    );
}

function version(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
