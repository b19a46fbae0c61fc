import { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { rebuildInThread, type RebuildResult } from '../job-work.js';
import { invalid } from '../kernel/domain-error.js';
import { oneOf } from '../kernel/expectations.js';
import { projectionNames } from '../projections/all-projections.js';
import { JobStore } from '../read-models/jobs/job-store.js';
import type { JobProgress } from '../read-models/jobs/run-job.js';
import { openHealed } from '../read-models/open-healed.js';
import { openJobs } from '../read-models/open-jobs.js';
import { preparedLocations } from '../storage-locations.js';
import { asJob } from './as-job.js';
import { globalsOf, operator, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event, while those in use answer. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(`project the events anew; one of ${projectionNames.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !projectionNames.includes(projection))
        throw invalid('projection', oneOf(projectionNames), projection);
      await requireStore(globals.config);
      const began = performance.now();
      const { projections, position, kept } = await withJobs(globals.config, (jobs) =>
        asJob(jobs, {
          kind: 'rebuild',
          request: projection ? { projection } : {},
          work: (report, signal) => rebuild(globals.config, projection, report, signal),
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
  projection: string | undefined,
  report: JobProgress,
  signal: AbortSignal,
): Promise<RebuildResult> {
  const bar = new ProgressBar('rebuilding');
  const onProgress: JobProgress = (step, share) => {
    bar.update(share);
    report(step, share);
  };
  try {
    return await rebuildInThread(config, projection, operator('RebuildReadModels'), onProgress, signal);
  } finally {
    bar.stop();
  }
}
