import type { Position } from '../../kernel/position.js';
import { openEventsFile } from './events-file.js';

const columns = 'position, stream, revision, event_id, type, data, metadata, hash, store_hash';

/**
 * Makes a file with the events of another one up to a position. Nothing is deleted from a store: the new file never had what came after.
 * Blocks the thread. The caller flushes the copy, and removes it where this throws.
 * @param file  brought up to date first, where an older version made it
 * @throws {UnusableEventsFile}
 */
export function copyEventsUpTo(file: string, position: Position, copy: string): void {
  openEventsFile(file, false).close();
  const db = openEventsFile(copy, false);
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.prepare('ATTACH DATABASE ? AS source').run(file);
    db.prepare(
      `INSERT INTO events (${columns}) SELECT ${columns} FROM source.events WHERE position <= ? ORDER BY position`,
    ).run(position);
    db.exec('DETACH DATABASE source');
  } finally {
    db.close();
  }
}
