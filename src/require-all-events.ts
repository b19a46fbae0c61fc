import { DamagedStore } from './event-store/damaged-store.js';
import { lossOf, LostEvents, type Loss } from './event-store/lost-events.js';
import { openExistingEvents } from './open-events.js';
import { seenEventsAt } from './read-models/known-heads/seen-events-at.js';
import type { StorageLocations } from './storage-locations.js';

/**
 * What read models and forecasts have seen and the store does not hold; undefined where nothing is missing. Makes and changes nothing,
 * so it comes before anything is opened that would make what is missing.
 */
export async function findLoss({
  events,
  readModels,
  forecasts,
}: Omit<StorageLocations, 'access'>): Promise<Loss | undefined> {
  const seen = await seenEventsAt([readModels, forecasts]);
  if (seen.length === 0) return undefined;
  const store = await openExistingEvents(events);
  try {
    return await lossOf(store, seen);
  } catch (error) {
    // Not lost, but not readable: the store says so itself, and takes no more events.
    if (error instanceof DamagedStore) return undefined;
    throw error;
  } finally {
    await store?.close();
  }
}

/** @throws {LostEvents} where read models or forecasts have seen an event that the store does not hold */
export async function requireAllEvents(locations: StorageLocations): Promise<void> {
  const loss = await findLoss(locations);
  if (loss) throw new LostEvents(locations.events, loss);
}
