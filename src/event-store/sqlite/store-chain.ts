import type Database from 'better-sqlite3';
import { chainStart, storeHash } from '../hash-chain.js';
import { forbidChanges } from './events-schema.js';

/** Long enough to make little of the flush at its end, short enough that another connection does not wait long. */
const eventsPerTransaction = 10_000;

type Unchained = [position: number, eventId: string, hash: string];

/** Whether every event of a file of schema version 2 has its store hash. Events are chained in order, so the newest decides. */
export function isChained(db: Database.Database): boolean {
  const last = db.prepare<[], 0 | 1>('SELECT store_hash IS NULL FROM events ORDER BY position DESC LIMIT 1').pluck();
  return last.get() !== 1;
}

/**
 * Gives the next events of a file that was made by version 1 their store hash, in one transaction. A process killed in
 * between leaves whole transactions behind, and the next goes on from there; several processes may take turns.
 * Costs O(log n) to find where to go on.
 */
export function chainNextEvents(db: Database.Database, limit = eventsPerTransaction): void {
  db.transaction(() => {
    const from = lastChained(db);
    const events = db
      .prepare<[number, number], Unchained>(
        'SELECT position, event_id, hash FROM events WHERE position > ? ORDER BY position LIMIT ?',
      )
      .raw()
      .all(from, limit);
    const update = db.prepare<[string, number]>('UPDATE events SET store_hash = ? WHERE position = ?');
    let previous = storeHashAt(db, from);
    // No other connection writes before this transaction ends, and a rollback restores the trigger.
    db.exec('DROP TRIGGER events_are_never_changed');
    for (const [position, eventId, hash] of events) {
      previous = storeHash(previous, { position, eventId, hash });
      update.run(previous, position);
    }
    db.exec(forbidChanges);
  }).immediate();
}

/** A position up to which every event has its store hash, and after which none has. */
function lastChained(db: Database.Database): number {
  const isChainedFrom = db
    .prepare<[number], 0 | 1>('SELECT store_hash IS NOT NULL FROM events WHERE position >= ? ORDER BY position LIMIT 1')
    .pluck();
  let chained = 0;
  let end = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck().get() ?? 0;
  while (chained < end) {
    const middle = Math.ceil((chained + end) / 2);
    if (isChainedFrom.get(middle) === 1) chained = middle;
    else end = middle - 1;
  }
  return chained;
}

function storeHashAt(db: Database.Database, position: number): string {
  const last = db
    .prepare<[number], string>('SELECT store_hash FROM events WHERE position <= ? ORDER BY position DESC LIMIT 1')
    .pluck();
  return last.get(position) ?? chainStart;
}
