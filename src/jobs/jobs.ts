import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { BehaviorSubject, of, type Observable } from 'rxjs';
import { DomainError } from '../kernel/domain-error.js';
import type { JobOrder, JobReport, JobState } from './job.js';

const rememberedJobs = 100;

/** Starts jobs and tells how far each is; forgets the oldest of those that have ended. */
export class Jobs {
  private readonly jobs = new Map<string, BehaviorSubject<JobState>>();
  private readonly workers = new Set<Worker>();

  /** @param spawn  makes the thread that does the work */
  constructor(private readonly spawn: (order: JobOrder) => Worker) {}

  /** @param atEnd  called once the job has ended, however it did */
  start(order: JobOrder, atEnd: () => void = () => undefined): JobState {
    const state: JobState = { jobId: randomUUID(), kind: order.kind, stage: 'running', progress: 0 };
    const job = new BehaviorSubject(state);
    this.jobs.set(state.jobId, job);
    this.forgetOldest();
    this.follow(this.spawn(order), job, atEnd);
    return state;
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

  /** Stops what is running: what it had recorded stays, and running it again goes on from there. */
  async stop(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  private job(jobId: string): BehaviorSubject<JobState> {
    const job = this.jobs.get(jobId);
    if (!job) throw new DomainError('not-found', `Job ${jobId} is not known.`);
    return job;
  }

  private follow(worker: Worker, job: BehaviorSubject<JobState>, atEnd: () => void): void {
    const settle = (end: Pick<JobState, 'stage'> & Partial<JobState>) => {
      if (job.value.stage !== 'running') return;
      job.next({ ...job.value, ...end });
      job.complete();
      atEnd();
    };
    this.workers.add(worker);
    worker.on('message', (report: JobReport) => {
      if ('progress' in report) job.next({ ...job.value, progress: report.progress });
      else if ('result' in report) settle({ stage: 'done', progress: 1, result: report.result });
      else settle({ stage: 'failed', failure: report.failure });
    });
    worker.on('error', (error) => settle({ stage: 'failed', failure: error.message }));
    worker.on('exit', () => {
      this.workers.delete(worker);
      settle({ stage: 'failed', failure: 'It was stopped.' });
    });
  }

  private forgetOldest(): void {
    for (const [jobId, { value }] of this.jobs) {
      if (this.jobs.size <= rememberedJobs) return;
      if (value.stage !== 'running') this.jobs.delete(jobId);
    }
  }
}
