import { Worker } from 'node:worker_threads';
import type { DataSource } from 'typeorm';
import { filesIn } from './config.js';
import type { EventStore } from './event-store/event-store.js';
import { type EventsOptions, openEvents } from './open-events.js';
import { openForecasts } from './forecasting/forecasts-database.js';
import type { ForecastDependencies } from './forecasting/forecast-dependencies.js';
import { Jobs } from './jobs/jobs.js';
import { workerFile } from './kernel/worker-file.js';
import { Projector } from './projections/projector.js';
import { openReadModels } from './projections/read-models.js';
import { SourcingPlanRow } from './read-models/entities/plans.entity.js';

/** Batches of events live briefly: with room for them, few are copied by the garbage collector. */
const youngGenerationMb = 320;

/** What one data folder holds, opened: the events, the thread that projects them, and the read models to query. */
export interface Storage {
  readonly dataFolder: string;
  readonly store: EventStore;
  readonly projector: Projector;
  readonly readModels: DataSource;
  /** Where forecasts are kept. */
  readonly forecasts: DataSource;
  readonly files: ReturnType<typeof filesIn>;
  close(): Promise<void>;
}

/**
 * Opens the embedded profile: the one place outside the adapters that knows which they are.
 * @param writing  how events are committed: in longer groups by a bulk import, in a thread of its own by who answers calls
 */
export async function openStorage(
  dataFolder: string,
  writing: Pick<EventsOptions, 'groupMs' | 'ownThread'> = {},
): Promise<Storage> {
  const files = filesIn(dataFolder);
  const store = openEvents(files.events, writing);
  const projector = await Projector.start(
    new Worker(workerFile(import.meta.url, './projector.worker.js'), {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    }),
  );
  const readModels = await openReadModels(files.readModels, 'query');
  const forecasts = await openForecasts(files.forecasts, [SourcingPlanRow]);
  const close = async () => {
    await projector.stop();
    await readModels.destroy();
    await forecasts.destroy();
    await store.close();
  };
  return { dataFolder, store, projector, readModels, forecasts, files, close };
}

/** Long work on a data folder, each in a thread of its own. */
export function jobsOf(dataFolder: string): Jobs {
  const file = workerFile(import.meta.url, './job.worker.js');
  return new Jobs((order) => new Worker(file, { workerData: { order, dataFolder } }));
}

/** What forecasting works with, out of the storage. */
export function forecastPlaceIn({ store, projector, forecasts, files }: Storage): ForecastDependencies {
  return { store, progress: projector, forecasts, files };
}
