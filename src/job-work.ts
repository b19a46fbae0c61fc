import { roleNamed } from './kernel/role.js';
import { Worker } from 'node:worker_threads';
import type { StorageConfig } from './config.js';
import type { ForecastDependencies } from './forecasting/forecast-dependencies.js';
import { forecastWork } from './forecasting/runs/forecast-jobs.js';
import { JobFiles } from './jobs/job-files.js';
import type { JobOrder } from './jobs/job-request.js';
import { workInThread } from './jobs/work-in-thread.js';
import { workerFile } from './kernel/worker-file.js';
import { projectionLimits } from './projections/projection-limits.js';
import type { JobResult } from './read-models/jobs/job-outcome.js';
import type { JobProgress, JobWork } from './read-models/jobs/run-job.js';
import { jobFolder } from './with-job-files.js';

/** Does the work of each kind of job: a forecast by its own threads, everything else in a thread. */
export function jobWork(config: StorageConfig, forecasting: ForecastDependencies): JobWork {
  JobFiles.removeLeft(jobFolder(config));
  return (job, onProgress, signal) => {
    if (job.kind === 'forecast') return forecastWork(forecasting, job, onProgress, signal);
    const { jobId, kind, actor, role } = job;
    const order = {
      jobId,
      kind,
      actor,
      role: roleNamed('role', role),
      request: JSON.parse(job.request) as unknown,
    } as JobOrder;
    return orderInThread(config, order, onProgress, signal);
  };
}

/** What a rebuild in a thread of its own gives. */
export interface RebuildResult {
  readonly projections: readonly string[];
  /** Digits. */
  readonly position: string;
  /** Where the file that was found damaged is kept. */
  readonly kept?: string;
}

/** Makes read models anew in a thread, which has more room for short-lived objects than the main one. @param projection  all where absent */
export async function rebuildInThread(
  config: StorageConfig,
  projection: string | undefined,
  { actor, role }: Pick<JobOrder, 'actor' | 'role'>,
  onProgress: JobProgress,
  signal: AbortSignal,
): Promise<RebuildResult> {
  const request = projection === undefined ? {} : { projection };
  const order: JobOrder = { kind: 'rebuild', request, jobId: 'rebuild', actor, role };
  return (await orderInThread(config, order, onProgress, signal)).result as RebuildResult;
}

function orderInThread(
  config: StorageConfig,
  order: JobOrder,
  onProgress: JobProgress,
  signal: AbortSignal,
): Promise<JobResult> {
  const file = workerFile(import.meta.url, './job.worker.js');
  const worker = new Worker(file, { workerData: { order, config }, resourceLimits: projectionLimits });
  return workInThread(worker, onProgress, signal);
}
