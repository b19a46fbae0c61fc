import { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { openEvents } from '../open-events.js';
import { invalid } from '../kernel/domain-error.js';
import { shareReached, type Position } from '../kernel/position.js';
import { projectionNames } from '../projections/all-projections.js';
import { rebuildReadModels, type RebuildReport } from '../projections/rebuild-read-models.js';
import { JobStore } from '../read-models/jobs/job-store.js';
import { openHealed } from '../read-models/open-healed.js';
import { openJobs } from '../read-models/open-jobs.js';
import { preparedLocations } from '../storage-locations.js';
import { asJob } from './as-job.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event, while those in use answer. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(`project the events anew; one of ${projectionNames.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !projectionNames.includes(projection))
        throw invalid('projection', `one of ${projectionNames.join(', ')}`, projection);
      await requireStore(globals.config);
      const began = performance.now();
      const names = projection ? [projection] : projectionNames;
      const { projections, position, kept } = await withJobs(globals.config, (jobs) =>
        asJob(jobs, {
          kind: 'rebuild',
          request: projection ? { projection } : {},
          work: (report, signal) =>
            rebuild(globals.config, names, (share) => {
              signal.throwIfAborted();
              report('projecting', share);
            }),
          shown: ({ position }) => ({ projection: projection ?? 'all', position }),
        }),
      );
      const seconds = (performance.now() - began) / 1000;
      const what = projection && kept === undefined ? projection : 'All read models';
      print(globals, { projections, position, seconds, ...(kept !== undefined && { kept }) }, function* () {
        if (kept !== undefined) yield `The file of the read models was damaged. It is kept as ${kept}.`;
        yield `${what} rebuilt up to position ${position} in ${seconds.toFixed(1)} s.`;
      });
    });
}

async function withJobs<Result>(config: StorageConfig, work: (jobs: JobStore) => Promise<Result>): Promise<Result> {
  const onDamage = (damage: string, kept: string) =>
    void process.stderr.write(`almanac: ${damage} It is kept as ${kept}.\n`);
  const database = await openHealed(preparedLocations(config).forecasts, openJobs, { onDamage });
  try {
    return await work(new JobStore(database));
  } finally {
    await database.close();
  }
}

async function rebuild(
  config: StorageConfig,
  names: readonly string[],
  onShare: (share: number) => void,
): Promise<RebuildReport> {
  const locations = preparedLocations(config);
  const store = await openEvents(locations.events, { readonly: true });
  const bar = new ProgressBar('rebuilding');
  try {
    const head = await store.head();
    const onProgress = (position: Position) => {
      bar.update(shareReached(position, head));
      onShare(shareReached(position, head));
    };
    return await rebuildReadModels(store, locations.readModels, names, onProgress);
  } finally {
    bar.stop();
    await store.close();
  }
}
