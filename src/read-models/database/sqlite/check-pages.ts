import type Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';

/** Pages of a file that do not fit together. The code is that of SQLite, as where it meets such a page itself. */
class DamagedPages extends Error {
  readonly code = 'SQLITE_CORRUPT';
  override readonly name = 'DamagedPages';
}

/**
 * @param mostBytes  a larger file is not checked: a check reads a quarter of a gigabyte in a second
 * @throws where pages of the file are damaged
 */
export function checkPages(db: Sqlite.Database, mostBytes = Infinity): void {
  if (bytesOf(db) > mostBytes) return;
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw new DamagedPages(found.replaceAll('\n', ' '));
}

/** @throws where the file holds fewer pages than it says, unless the others are in its log: it was cut off */
export function refuseShortened(db: Sqlite.Database, file: string): void {
  // In this order: the log never shrinks while this connection is open, and what it holds may count already.
  const expected = bytesOf(db);
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const { size } = statSync(file);
  if (size < expected) throw new DamagedPages(`it holds ${size} of ${expected} bytes`);
}

function bytesOf(db: Sqlite.Database): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
}
