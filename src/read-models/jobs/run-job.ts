import type { Job } from '../entities/job.entity.js';
import { JobStopped, type JobOutcome, type JobResult } from './job-outcome.js';
import type { JobAttempt, JobStore } from './job-store.js';
import { whatStays, type JobKind } from './job-kinds.js';
import { sentenceOf } from '../../kernel/said-error.js';

/** Receives the step of a job and the share of it that is done, 0 … 1. */
export type JobProgress = (step: string, share: number) => void;

/** Does the work of a job. Rejects with `JobStopped`, or any other error, once `signal` aborts; nothing is half written then. */
export type JobWork = (job: Job, onProgress: JobProgress, signal: AbortSignal) => Promise<JobResult>;

const heartbeatMs = 1_000;
const leastReportMs = 100;

/**
 * Does the work of a job that has begun, and records its progress and outcome; never rejects. Where it is cancelled the work is stopped;
 * where another process has taken the job over, it is stopped and nothing more is recorded.
 *
 * @param stop  the process stops: the work ends, and the job is given up for another process
 */
export async function runJob(store: JobStore, job: Job, work: JobWork, stop: AbortSignal): Promise<void> {
  const reports = new JobReports(store, job);
  const signal = AbortSignal.any([stop, reports.stopped]);
  let outcome: JobOutcome | undefined;
  try {
    outcome = await work(job, reports.progress, signal);
  } catch (error) {
    if (reports.cancelled) outcome = stoppedAfter(job, error);
    else if (!signal.aborted) outcome = { failure: sentenceOf(error) };
  } finally {
    await reports.end();
  }
  // Where the database cannot be written, the job's heartbeat stops and another process takes it.
  if (outcome) await store.end(job, outcome).catch(() => undefined);
  else if (stop.aborted) await store.release(job).catch(() => undefined);
}

function stoppedAfter({ kind }: Job, error: unknown): JobOutcome {
  if (error instanceof JobStopped) return { stoppedAfter: error.done, result: error.result };
  return { stoppedAfter: whatStays[kind as JobKind] };
}

/** Reports progress and heartbeats of a job, one report at a time: while the database is busy the newest progress waits for the next one. */
class JobReports {
  private readonly stop = new AbortController();
  private readonly timer = setInterval(() => this.report(), heartbeatMs);
  private reporting: Promise<void> | undefined;
  private reportedAt = 0;
  private heartbeats = 0;
  private latest: { step?: string; progress?: number } = {};
  /** Whether somebody asked that the job be cancelled. */
  cancelled = false;

  constructor(
    private readonly store: JobStore,
    private readonly job: JobAttempt,
  ) {}

  /** Aborts where the job is cancelled, or another process has it. */
  get stopped(): AbortSignal {
    return this.stop.signal;
  }

  readonly progress: JobProgress = (step, progress) => {
    const sameStep = step === this.latest.step;
    this.latest = { step, progress };
    if (!sameStep || performance.now() - this.reportedAt >= leastReportMs) this.report();
  };

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.reporting;
  }

  private report(): void {
    if (this.reporting) return;
    this.reportedAt = performance.now();
    this.reporting = this.store
      .report(this.job, { ...this.latest, heartbeats: ++this.heartbeats })
      .then(
        (known) => {
          this.cancelled ||= known !== undefined && known.cancelledAt !== null;
          if (!known || this.cancelled) this.stop.abort();
        },
        () => undefined,
      )
      .finally(() => (this.reporting = undefined));
  }
}
