import type { Database } from './database/database.js';
import type { DatabaseLocation } from './database/location.js';
import { openDatabase } from './database/open-database.js';
import { forecastsDefinition } from './open-forecasts.js';

/**
 * A connection of its own to the jobs in the database of the forecasts. On SQLite it never waits for another connection that writes,
 * as that would block the thread: `JobStore` tries again.
 */
export function openJobs(location: DatabaseLocation): Promise<Database> {
  return openDatabase(location, { ...forecastsDefinition, busyMilliseconds: 0 }, 'write');
}
