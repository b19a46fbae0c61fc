import { Worker } from 'node:worker_threads';
import { defaultJobConfig, type StorageConfig } from './config.js';
import type { EventStore } from './event-store/event-store.js';
import type { ForecastDependencies } from './forecasting/forecast-dependencies.js';
import { RecordedRuns } from './forecasting/keeping/recorded-runs.js';
import { workerFile } from './kernel/worker-file.js';
import { type EventsOptions, openEvents } from './open-events.js';
import { Projector } from './projections/projector.js';
import type { Database } from './read-models/database/database.js';
import { FileStore } from './read-models/files/file-store.js';
import { JobStore } from './read-models/jobs/job-store.js';
import { openForecasts } from './read-models/open-forecasts.js';
import { openJobs } from './read-models/open-jobs.js';
import { openReadModels } from './read-models/open-read-models.js';
import { ForecastReader } from './read-models/readers/forecast.reader.js';
import { requireAllEvents } from './require-all-events.js';
import { preparedLocations, type StorageLocations } from './storage-locations.js';

/** Batches of events live briefly: with room for them, few are copied by the garbage collector. */
const youngGenerationMb = 320;

/** Everything that is kept, opened: the events, the thread that projects them, the read models to query, and the forecasts. */
export interface Storage {
  readonly config: StorageConfig;
  readonly locations: StorageLocations;
  readonly store: EventStore;
  readonly projector: Projector;
  readonly readModels: Database;
  /** Where forecasts and plans are kept. */
  readonly forecasts: Database;
  readonly jobs: JobStore;
  /** The files of jobs. */
  readonly files: FileStore;
  close(): Promise<void>;
}

/**
 * Opens the profile in use: the one place outside the adapters that knows which they are.
 * @param writing  how events are committed: in longer groups by a bulk import, in a thread of its own by who answers calls
 */
export async function openStorage(
  config: StorageConfig,
  writing: Pick<EventsOptions, 'groupMs' | 'ownThread'> = {},
): Promise<Storage> {
  const locations = preparedLocations(config);
  await requireAllEvents(locations);
  const store = await openEvents(locations.events, writing);
  const projector = await Projector.start(
    new Worker(workerFile(import.meta.url, './projector.worker.js'), {
      workerData: locations,
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    }),
  );
  const readModels = await openReadModels(locations.readModels, 'read');
  const forecasts = await openForecasts(locations.forecasts);
  const background = await openJobs(locations.forecasts);
  const jobs = new JobStore(background, config.jobs ?? defaultJobConfig);
  const files = new FileStore(background);
  const close = async () => {
    await projector.stop();
    await readModels.close();
    await forecasts.close();
    await background.close();
    await store.close();
  };
  return { config, locations, store, projector, readModels, forecasts, jobs, files, close };
}

export function forecastReaderOf({ store, forecasts }: Pick<Storage, 'store' | 'forecasts'>): ForecastReader {
  return new ForecastReader(forecasts.sql, new RecordedRuns(store));
}

/** What making a forecast needs, out of the storage. */
export function forecastDependenciesOf(storage: Storage): ForecastDependencies {
  const { store, projector, locations } = storage;
  return { store, progress: projector, forecasts: forecastReaderOf(storage), locations };
}
