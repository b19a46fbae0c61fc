import { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { openEvents } from '../open-events.js';
import { invalid } from '../kernel/domain-error.js';
import type { Position } from '../kernel/position.js';
import { allProjections, projectionNames } from '../projections/all-projections.js';
import { ProjectionRunner } from '../projections/projection-runner.js';
import { JobStore } from '../read-models/jobs/job-store.js';
import { openJobs } from '../read-models/open-jobs.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { openStorage } from '../storage.js';
import { preparedLocations } from '../storage-locations.js';
import { asJob } from './as-job.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(`project the events anew; one of ${projectionNames.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !projectionNames.includes(projection))
        throw invalid('projection', `one of ${projectionNames.join(', ')}`, projection);
      await requireStore(globals.config);
      const projections = projection ? [projection] : projectionNames;
      const began = performance.now();
      const position = await withJobs(globals.config, (jobs) =>
        asJob(jobs, {
          kind: 'rebuild',
          request: projection ? { projection } : {},
          alone: true,
          work: async (report, signal) => {
            await empty(globals.config, projections);
            return refill(globals.config, (share) => {
              signal.throwIfAborted();
              report('projecting', share);
            });
          },
          shown: (position) => ({ projection: projection ?? 'all', position }),
        }),
      );
      const seconds = (performance.now() - began) / 1000;
      const what = projection ?? 'All read models';
      const line = `${what} rebuilt up to position ${position} in ${seconds.toFixed(1)} s.`;
      print(globals, { projections, position, seconds }, line);
    });
}

async function withJobs<Result>(config: StorageConfig, work: (jobs: JobStore) => Promise<Result>): Promise<Result> {
  const database = await openJobs(preparedLocations(config).forecasts);
  try {
    return await work(new JobStore(database));
  } finally {
    await database.close();
  }
}

async function empty(config: StorageConfig, projections: readonly string[]): Promise<void> {
  const locations = preparedLocations(config);
  const store = await openEvents(locations.events);
  const readModels = await openReadModels(locations.readModels, 'write');
  try {
    await new ProjectionRunner(store, readModels, allProjections).reset(projections);
  } finally {
    await readModels.close();
    await store.close();
  }
}

/** The projector's thread fills what is empty, as it does for everybody. */
async function refill(config: StorageConfig, onProgress: (share: number) => void): Promise<Position> {
  const storage = await openStorage(config);
  const bar = new ProgressBar('rebuilding');
  try {
    await caughtUp(storage, (share) => {
      bar.update(share);
      onProgress(share);
    });
    return storage.projector.reachedPosition;
  } finally {
    bar.stop();
    await storage.close();
  }
}
