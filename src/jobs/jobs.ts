import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { BehaviorSubject, of, type Observable } from 'rxjs';
import { DomainError } from '../kernel/domain-error.js';
import type { JobOrder, JobReport, JobState } from './job.js';

const rememberedJobs = 100;

type JobEnd = Pick<JobState, 'stage'> & Partial<JobState>;
const wasStopped: JobEnd = { stage: 'failed', failure: 'It was stopped.' };

/** Starts jobs and reports how far each is; forgets the oldest of those that have ended. */
export class Jobs {
  private readonly jobs = new Map<string, BehaviorSubject<JobState>>();
  private readonly workers = new Set<Worker>();
  private stopped = false;

  /** @param spawn  makes the thread that does the work */
  constructor(private readonly spawn: (order: JobOrder) => Worker) {}

  /** @param atEnd  called once the job has ended, however it did */
  start(order: JobOrder, atEnd: () => void = () => undefined): JobState {
    const state: JobState = { jobId: randomUUID(), kind: order.kind, stage: 'running', progress: 0 };
    const job = new BehaviorSubject(state);
    this.jobs.set(state.jobId, job);
    this.forgetOldest();
    if (this.stopped) settle(job, wasStopped, atEnd);
    else this.follow(this.spawn(order), job, atEnd);
    return job.value;
  }

  all(): JobState[] {
    return [...this.jobs.values()].map(({ value }) => value);
  }

  /** @throws {DomainError} 'not-found' where no such job is remembered */
  one(jobId: string): JobState {
    return this.job(jobId).value;
  }

  /** Its state now and at every step until it ends. @throws {DomainError} 'not-found' */
  progress(jobId: string): Observable<JobState> {
    const job = this.job(jobId);
    // A subject that has completed keeps its last value to itself.
    return job.value.stage === 'running' ? job.asObservable() : of(job.value);
  }

  /** Stops what is running, and starts nothing any more: what was recorded stays, and running it again goes on from there. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  private job(jobId: string): BehaviorSubject<JobState> {
    const job = this.jobs.get(jobId);
    if (!job) throw new DomainError('not-found', `Job ${jobId} is not known.`);
    return job;
  }

  private follow(worker: Worker, job: BehaviorSubject<JobState>, atEnd: () => void): void {
    const end = (how: JobEnd) => settle(job, how, atEnd);
    this.workers.add(worker);
    worker.on('message', (report: JobReport) => {
      if ('progress' in report) job.next({ ...job.value, progress: report.progress });
      else if ('result' in report) end({ stage: 'done', progress: 1, result: report.result });
      else end({ stage: 'failed', failure: report.failure });
    });
    worker.on('error', (error) => end({ stage: 'failed', failure: error.message }));
    worker.on('exit', () => {
      this.workers.delete(worker);
      end(wasStopped);
    });
  }

  private forgetOldest(): void {
    for (const [jobId, { value }] of this.jobs) {
      if (this.jobs.size <= rememberedJobs) return;
      if (value.stage !== 'running') this.jobs.delete(jobId);
    }
  }
}

/** Whatever comes after the first end of a job does not count. */
function settle(job: BehaviorSubject<JobState>, end: JobEnd, atEnd: () => void): void {
  if (job.value.stage !== 'running') return;
  job.next({ ...job.value, ...end });
  job.complete();
  atEnd();
}
