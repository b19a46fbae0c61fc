import Database from 'better-sqlite3';
import { isBusy } from './sqlite-error.js';

/**
 * Whether another process, or another connection of this one, has the events file open: whoever has holds a lock on it, and only
 * who is alone gets the whole file.
 */
export function isEventsFileInUse(file: string): boolean {
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    // In this mode the first transaction asks for the whole file, readers included.
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    db.close();
  }
}
