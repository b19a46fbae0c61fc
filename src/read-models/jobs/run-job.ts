import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../entities/job.entity.js';
import { leaseMs, type JobStore } from './job-store.js';

/** Receives the step of a job and the share of it that is done, 0 … 1. */
export type JobProgress = (step: string, share: number) => void;

const turnPollMs = 200;
const heartbeatMs = leaseMs / 5;
const leastReportMs = 100;

/**
 * Waits until it is a job's turn, does its work and records progress and outcome; never rejects.
 *
 * @param stop  ends the wait or the work; the job is recorded as failed
 */
export async function runJob(
  store: JobStore,
  job: Pick<Job, 'jobId' | 'kind'>,
  work: (onProgress: JobProgress, signal: AbortSignal) => Promise<unknown>,
  stop: AbortSignal,
): Promise<void> {
  const { jobId } = job;
  const lost = new AbortController();
  const signal = AbortSignal.any([stop, lost.signal]);
  let reporting: Promise<void> | undefined;
  let reportedAt = 0;
  let latest: Partial<Pick<Job, 'step' | 'progress'>> = {};
  // One report at a time; while the database is busy the newest progress waits for the next one.
  const report = () => {
    reporting ??= store
      .report(jobId, latest)
      .then(
        (active) => {
          if (!active) lost.abort();
        },
        () => undefined,
      )
      .finally(() => (reporting = undefined));
    reportedAt = performance.now();
  };
  const heartbeat = setInterval(report, heartbeatMs);
  const onProgress: JobProgress = (step, progress) => {
    const sameStep = step === latest.step;
    latest = { step, progress };
    if (!sameStep || performance.now() - reportedAt >= leastReportMs) report();
  };
  try {
    while (!(await store.takeTurn(job))) await sleep(turnPollMs, undefined, { signal });
    const result = await work(onProgress, signal);
    await reporting;
    await store.end(jobId, { result });
  } catch (error) {
    await reporting;
    // Where the database cannot be written, the lease ends the job.
    await store.end(jobId, { failure: failureOf(error) }).catch(() => undefined);
  } finally {
    clearInterval(heartbeat);
  }
}

function failureOf(error: unknown): string {
  const { name, message } = error as Partial<Error>;
  return name === 'AbortError' ? 'The service is stopping.' : (message ?? String(error));
}
