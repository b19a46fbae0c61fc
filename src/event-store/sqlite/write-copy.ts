import type { ChainedEvent, EventCopy } from '../event-copy.js';
import { openEventsFile } from './events-file.js';

const insert =
  'INSERT INTO events (position, stream, revision, event_id, type, data, metadata, hash, store_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

/**
 * Makes an events file from events that have their positions and hashes. The caller keeps it where nothing opens it, flushes it, and removes it
 * where it is not finished.
 * @throws {UnusableEventsFile}
 */
export function writeSqliteCopy(file: string): EventCopy {
  const db = openEventsFile(file, false);
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  const add = db.prepare(insert);
  const addAll = db.transaction((events: readonly ChainedEvent[]) => {
    for (const { position, stream, revision, eventId, type, data, metadata, hash, storeHash } of events)
      add.run(position, stream, revision, eventId, type, data, metadata, hash, storeHash);
  });
  return {
    write: async (events) => addAll(events),
    finish: async () => undefined,
    close: async () => void db.close(),
  };
}
