import { join } from 'node:path';
import type { StorageConfig } from './config.js';
import { JobFiles } from './jobs/job-files.js';
import { FileStore } from './read-models/files/file-store.js';
import { openJobs } from './read-models/open-jobs.js';
import { locationsOf } from './storage-locations.js';

/** The folder in which jobs have their files while they run. */
export function jobFolder({ dataFolder }: StorageConfig): string {
  return join(dataFolder, 'uploads');
}

/** Gives the work of a job a folder for its files and a connection to the database that keeps them; both end with it. */
export async function withJobFiles<Result>(
  config: StorageConfig,
  work: (files: JobFiles) => Promise<Result>,
): Promise<Result> {
  const database = await openJobs(locationsOf(config).forecasts);
  try {
    const files = new JobFiles(new FileStore(database), jobFolder(config));
    try {
      return await work(files);
    } finally {
      files.remove();
    }
  } finally {
    await database.close();
  }
}
