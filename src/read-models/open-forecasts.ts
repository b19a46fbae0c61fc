import type { Database } from './database/database.js';
import { copyRows } from './database/copy-rows.js';
import type { DatabaseDefinition } from './database/database-definition.js';
import type { DatabaseLocation } from './database/location.js';
import { openDatabase } from './database/open-database.js';
import { ForecastNodeRow, ForecastRun } from './entities/forecasts.entity.js';
import { Job, JobKey } from './entities/job.entity.js';
import { KnownHeadRow } from './entities/known-head.entity.js';
import { SourcingPlanRow } from './entities/plans.entity.js';
import { FileChunk, StoredFile } from './entities/stored-file.entity.js';
import { knownHeads } from './migrations/known-heads.js';
import { initial } from './migrations/forecasts/initial.js';
import { failuresInChinese } from './migrations/forecasts/failures-in-chinese.js';
import { jobQueue } from './migrations/forecasts/job-queue.js';
import { nodeBasis } from './migrations/forecasts/node-basis.js';

export const forecastsDefinition: DatabaseDefinition = {
  title: 'Forecasts',
  entities: [ForecastRun, ForecastNodeRow, SourcingPlanRow, Job, JobKey, StoredFile, FileChunk, KnownHeadRow],
  migrations: [initial, jobQueue, knownHeads, nodeBasis, failuresInChinese],
  remedy:
    'Start the service again, or run any command: the file is set aside and a new one made. Forecasts are made and plans drawn up again.',
  cacheKibibytes: 64 * 1024,
  busyMilliseconds: 60_000,
};

/**
 * Opens the database in which forecasts, plans, and jobs with their files are kept, and makes or migrates it where needed.
 *
 * They are no read models: forecasts and plans follow from events and code, and are made again by running their pins again.
 */
export function openForecasts(location: DatabaseLocation): Promise<Database> {
  return openDatabase(location, forecastsDefinition, 'write');
}

/**
 * Copies forecasts and plans. What they are compared with (the newest event that was seen), jobs and the files of jobs are not copied: these may
 * hold what was sent, as it was sent.
 * @param from  as this version makes it
 */
export async function copyForecasts(from: DatabaseLocation, to: DatabaseLocation): Promise<void> {
  const source = await openDatabase(from, forecastsDefinition, 'read');
  try {
    const target = await openForecasts(to);
    try {
      await copyRows(source, target, [ForecastRun, ForecastNodeRow, SourcingPlanRow]);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
