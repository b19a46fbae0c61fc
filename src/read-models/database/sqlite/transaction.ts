import type Sqlite from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';

const busyRetryMilliseconds = 5;

/**
 * Commits all that the work writes, or nothing where it throws. Takes the write lock before the work reads what it depends on.
 * SQLite may have rolled back by itself, as where the disk is full.
 *
 * @param busyMilliseconds  how long it waits for other writers
 */
export async function inTransaction<Result>(
  db: Sqlite.Database,
  busyMilliseconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  await begin(db, busyMilliseconds);
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Waits for other writers without holding up this thread, in which the other writer may be at work. */
async function begin(db: Sqlite.Database, busyMilliseconds: number): Promise<void> {
  const deadline = Date.now() + busyMilliseconds;
  for (;;) {
    try {
      db.pragma('busy_timeout = 0');
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
      if (!busy || Date.now() >= deadline) throw error;
      await delay(busyRetryMilliseconds);
    } finally {
      db.pragma(`busy_timeout = ${busyMilliseconds}`);
    }
  }
}
