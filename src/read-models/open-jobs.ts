import type { Database } from './database/database.js';
import type { DatabaseLocation } from './database/location.js';
import { openDatabase } from './database/open-database.js';
import { forecastsDefinition } from './open-forecasts.js';

/** How long it waits while the SQLite file is opened, recovered or closed by another process. */
const busyMilliseconds = 5_000;

/**
 * A connection of its own to the jobs and their files, in the database of the forecasts. Another connection may write a whole forecast there:
 * `JobStore` and `FileStore` wait for it between attempts.
 */
export function openJobs(location: DatabaseLocation): Promise<Database> {
  return openDatabase(location, { ...forecastsDefinition, busyMilliseconds }, 'write');
}
