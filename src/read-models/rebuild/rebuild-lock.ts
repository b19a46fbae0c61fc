import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { makePrivate } from '../../files/private-file.js';
import { connectionConfig, type PostgresLocation } from '../database/postgres/connection-config.js';
import { codeOf } from '../database/database-faults.js';
import type { DatabaseLocation } from '../database/location.js';

/** The right to make read models anew, which one process at a time has. It ends with the process, however that ends. */
export interface RebuildLock {
  /** Whether it is held still: on PostgreSQL it is lost with its connection. */
  readonly isHeld: () => boolean;
  release(): Promise<void>;
}

/** Distinguishes the lock from other advisory locks of the database; the schema is its second key. */
const rebuildingLock = 0x416c_6d72;

/** @returns undefined where another process holds it */
export function takeRebuildLock(location: DatabaseLocation): Promise<RebuildLock | undefined> {
  return location.kind === 'sqlite' ? lockedFile(`${location.file}.rebuild-lock`) : lockedSchema(location);
}

/** The operating system gives the lock on a file of its own up when the process dies. The file stays, as removing it would race. */
async function lockedFile(file: string): Promise<RebuildLock | undefined> {
  makePrivate(file);
  const db = new Sqlite(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return { isHeld: () => true, release: async () => void db.close() };
}

async function lockedSchema(location: PostgresLocation): Promise<RebuildLock | undefined> {
  const client = new Client({
    ...connectionConfig(location, 'read'),
    connectionString: location.url,
    application_name: `almanac ${location.schema} rebuild`,
  });
  let isHeld = false;
  client.on('error', () => (isHeld = false)).on('end', () => (isHeld = false));
  await client.connect();
  const text = 'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken';
  const { rows } = await client.query<{ taken: boolean }>(text, [rebuildingLock, location.schema]);
  isHeld = rows[0]?.taken === true;
  const release = () => client.end().catch(() => undefined);
  if (isHeld) return { isHeld: () => isHeld, release };
  await release();
  return undefined;
}
