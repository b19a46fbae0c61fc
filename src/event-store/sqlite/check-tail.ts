import type Database from 'better-sqlite3';

const tailEvents = 100;

type Row = [eventId: string, stream: string, revision: number];

/**
 * Reads the newest events in full and finds each in the indices: where the next ones will be written. Takes milliseconds, however large
 * the store is.
 * @throws {SqliteError} where a page among them is damaged
 */
export function checkTail(db: Database.Database): void {
  const newest = db
    .prepare<[number], Row>(
      `SELECT event_id, stream, revision FROM (
        SELECT event_id, stream, revision, max(length(data), length(metadata), length(hash)) AS read_in_full
        FROM events ORDER BY position DESC LIMIT ?) WHERE read_in_full > 0`,
    )
    .raw();
  const byId = db.prepare<[string], number>('SELECT count(*) FROM events WHERE event_id = ?');
  const byRevision = db.prepare<[string, number], number>(
    'SELECT count(*) FROM events WHERE stream = ? AND revision = ?',
  );
  for (const [eventId, stream, revision] of newest.all(tailEvents)) {
    byId.get(eventId);
    byRevision.get(stream, revision);
  }
}
