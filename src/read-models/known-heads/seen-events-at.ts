import { locationName, type DatabaseLocation } from '../database/location.js';
import type { KnownHeadRow } from '../entities/known-head.entity.js';
import { openAsItIs } from './open-as-it-is.js';
import { seenEvents } from './seen-events.js';

/**
 * The newest events that databases were made from, with their names as sources. Nothing is made or migrated. A file that cannot be read
 * remembers nothing: whoever opens it to use it says what is wrong with it.
 */
export async function seenEventsAt(locations: readonly DatabaseLocation[]): Promise<KnownHeadRow[]> {
  const found: KnownHeadRow[] = [];
  for (const location of locations) {
    const rows = await rowsAt(location);
    found.push(...rows.map((row) => ({ ...row, source: `the ${row.source} (${locationName(location)})` })));
  }
  return found;
}

async function rowsAt(location: DatabaseLocation): Promise<KnownHeadRow[]> {
  try {
    const database = await openAsItIs(location);
    if (!database) return [];
    return await seenEvents(database).finally(() => database.close());
  } catch (error) {
    if (location.kind === 'sqlite') return [];
    throw error;
  }
}
