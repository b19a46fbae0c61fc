import { Worker } from 'node:worker_threads';
import { checkpointSettingsOf } from './checkpoint-settings.js';
import { defaultJobConfig, type StorageConfig } from './config.js';
import type { EventStore } from './event-store/event-store.js';
import type { StoredEventReader } from './event-store/stored-event.js';
import type { ForecastDependencies } from './forecasting/forecast-dependencies.js';
import { RecordedRuns } from './forecasting/keeping/recorded-runs.js';
import { workerFile } from './kernel/worker-file.js';
import { openDatabases } from './open-databases.js';
import { type EventsOptions, openEvents } from './open-events.js';
import type { ProjectorData } from './projector-data.js';
import { finishErasures } from './personal-data/finish-erasures.js';
import { plainTextIn, plainTextNotice } from './personal-data/plain-text-in.js';
import type { PersonalKeys } from './personal-data/personal-keys.js';
import { projectionLimits } from './projections/projection-limits.js';
import { Projector } from './projections/projector.js';
import type { Database } from './read-models/database/database.js';
import { FileStore } from './read-models/files/file-store.js';
import { JobStore } from './read-models/jobs/job-store.js';
import { openJobs } from './read-models/open-jobs.js';
import { ForecastReader } from './read-models/readers/forecast.reader.js';
import { requireAllEvents } from './require-all-events.js';
import { preparedLocations, type StorageLocations } from './storage-locations.js';

/** The projector reads so much in some seconds before it begins. Of larger read models damage shows when the pages are read. */
const checkedModelBytes = 2 ** 30;

/** Everything that is kept, opened: the events, the thread that projects them, the read models to query, and the forecasts. */
export interface Storage {
  readonly config: StorageConfig;
  readonly locations: StorageLocations;
  readonly store: EventStore & StoredEventReader;
  /** The keys of the personal data in the events. */
  readonly keys: PersonalKeys;
  readonly projector: Projector;
  readonly readModels: Database;
  /** Where forecasts and plans are kept. */
  readonly forecasts: Database;
  readonly jobs: JobStore;
  /** What was found damaged or missing when it was opened, what became of it and what is lost: a sentence each. */
  readonly notices: readonly string[];
  /** The files of jobs. */
  readonly files: FileStore;
  close(): Promise<void>;
}

export interface StorageOptions extends Pick<EventsOptions, 'groupMs' | 'ownThread'> {
  /** Looks for damaged pages, too, which takes seconds where files are large. */
  readonly checkPages?: boolean;
  /** Makes checkpoints as long as it is open: a service does, a single command does not. */
  readonly checkpoints?: boolean;
}

/**
 * Opens the profile in use: the one place outside the adapters that knows which they are. Nothing waits for the read models to be
 * caught up. Damaged files that can be made again are set aside and made anew.
 * @param options  how events are committed: in longer groups by a bulk import, in a thread of its own by who answers calls
 */
export async function openStorage(config: StorageConfig, options: StorageOptions = {}): Promise<Storage> {
  const checkpoints = options.checkpoints ? { checkpoints: checkpointSettingsOf(config) } : {};
  const locations = preparedLocations(config);
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  const kept = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.push(() => part.close());
    return part;
  };
  try {
    await requireAllEvents(locations);
    const store = kept(await openEvents(locations.events, options));
    const { keys } = store;
    await finishErasures({ store, keys });
    const notices: string[] = [];
    const plain = options.checkpoints ? await plainTextIn(store) : undefined;
    if (plain !== undefined) notices.push(plainTextNotice(plain).en);
    const { readModels, forecasts } = await openDatabases(locations, store, options, notices);
    [readModels, forecasts].forEach(kept);
    const background = kept(await openJobs(locations.forecasts));
    const jobs = new JobStore(background, config.jobs ?? defaultJobConfig);
    const files = new FileStore(background);
    const checkedBytes = options.checkPages ? checkedModelBytes : 0;
    const projector = new Projector(
      () =>
        new Worker(workerFile(import.meta.url, './projector.worker.js'), {
          workerData: { locations, checkedBytes, ...checkpoints } satisfies ProjectorData,
          resourceLimits: projectionLimits,
        }),
    );
    // Right before the store: of those that have the read models open the last one can write, and moves the log into the file.
    opened.splice(1, 0, () => projector.stop());
    return { config, locations, store, keys, projector, readModels, forecasts, jobs, files, notices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function forecastReaderOf({
  store,
  forecasts,
}: Pick<Storage, 'forecasts'> & { store: EventStore }): ForecastReader {
  return new ForecastReader(forecasts.sql, new RecordedRuns(store));
}

/** What making a forecast needs, out of the storage. */
export function forecastDependenciesOf(storage: Storage): ForecastDependencies {
  const { store, projector, locations } = storage;
  return { store, progress: projector, forecasts: forecastReaderOf(storage), locations };
}
