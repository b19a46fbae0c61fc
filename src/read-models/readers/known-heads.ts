import type { Position } from '../../kernel/position.js';
import type { DatabaseLocation } from '../database/location.js';
import { seenEventsAt } from '../known-heads/seen-events-at.js';

/** The newest event that each database was made from, for an audit of the store. Versions that did not remember its store hash are left out. */
export async function knownHeads(
  locations: readonly DatabaseLocation[],
): Promise<{ source: string; position: Position; storeHash: string }[]> {
  const seen = await seenEventsAt(locations);
  return seen
    .filter(({ storeHash }) => storeHash !== '')
    .map(({ source, position, storeHash }) => ({ source, position, storeHash }));
}
