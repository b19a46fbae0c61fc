import { Worker } from 'node:worker_threads';
import type { StorageConfig } from './config.js';
import type { ForecastDependencies } from './forecasting/forecast-dependencies.js';
import { forecastWork } from './forecasting/runs/forecast-jobs.js';
import { JobFiles } from './jobs/job-files.js';
import type { JobOrder } from './jobs/job-request.js';
import { workInThread } from './jobs/work-in-thread.js';
import { workerFile } from './kernel/worker-file.js';
import type { JobWork } from './read-models/jobs/run-job.js';
import { jobFolder } from './with-job-files.js';

/** Does the work of each kind of job: a forecast by its own threads, everything else in a thread. */
export function jobWork(config: StorageConfig, forecasting: ForecastDependencies): JobWork {
  const file = workerFile(import.meta.url, './job.worker.js');
  JobFiles.removeLeft(jobFolder(config));
  return (job, onProgress, signal) => {
    if (job.kind === 'forecast') return forecastWork(forecasting, job, onProgress, signal);
    const { jobId, kind, actor, role } = job;
    const order = { jobId, kind, actor, role, request: JSON.parse(job.request) as unknown } as JobOrder;
    return workInThread(new Worker(file, { workerData: { order, config } }), onProgress, signal);
  };
}
