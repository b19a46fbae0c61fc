import Sqlite from 'better-sqlite3';
import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Overwrites one page of events, as a failing disk would.
 * @param share  which of the pages that hold events, 0 … 1 from the first to the last
 * @returns the positions of the first and the last event that lay on it
 */
export function damagePage(file: string, share: number): { from: number; to: number } {
  const db = new Sqlite(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  const leaves = db
    .prepare<[], { pageno: number; ncell: number }>(
      "SELECT pageno, ncell FROM dbstat WHERE name = 'events' AND pagetype = 'leaf' ORDER BY path",
    )
    .all();
  const positions = db.prepare<[], number>('SELECT position FROM events ORDER BY position').pluck().all();
  db.close();
  const index = Math.round(share * (leaves.length - 1));
  const before = leaves.slice(0, index).reduce((sum, { ncell }) => sum + ncell, 0);
  const { pageno, ncell } = leaves[index]!;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (pageno - 1) * pageSize);
  closeSync(handle);
  return { from: positions[before]!, to: positions[before + ncell - 1]! };
}
