import type { Worker } from 'node:worker_threads';
import { JobStopped, type JobResult } from '../read-models/jobs/job-outcome.js';
import type { JobProgress } from '../read-models/jobs/run-job.js';
import type { JobReport } from './job-request.js';
import { SaidError } from '../kernel/said-error.js';

/** How long a thread may take to end what it began, as an append, before it is terminated. */
const stopMs = 3_000;

/**
 * Does the work of a job in a thread. Where `signal` aborts, the thread is asked to stop; one that does not answer is terminated, which
 * leaves no transaction half written: its connections are closed.
 * @throws {JobStopped} with what it had done, where it could say so
 */
export function workInThread(worker: Worker, onProgress: JobProgress, signal: AbortSignal): Promise<JobResult> {
  return new Promise<JobResult>((resolve, reject) => {
    let terminating: NodeJS.Timeout | undefined;
    const stop = () => {
      worker.postMessage('stop');
      terminating = setTimeout(() => void worker.terminate(), stopMs);
    };
    worker.on('message', (report: JobReport) => {
      if ('progress' in report) onProgress(report.step, report.progress);
      else if ('stoppedAfter' in report) reject(new JobStopped(report.stoppedAfter, report.result));
      else if ('failure' in report) reject(new SaidError(report.failure));
      else resolve(report);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(terminating);
      signal.removeEventListener('abort', stop);
      reject(new SaidError({ en: 'Its thread ended before it did.', zh: '处理它的线程提前结束。' }));
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
