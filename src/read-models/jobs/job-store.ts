import { systemClock, type Clock } from '../../kernel/clock.js';
import type { Database } from '../database/database.js';
import { tableOf } from '../database/table.js';
import { columnNames, rowMaker } from '../database/read-rows.js';
import type { SqlValue } from '../database/sql.js';
import { Job } from '../entities/job.entity.js';
import type { Writer } from '../writer/writer.js';
import { retryWhileBusy } from './retry-while-busy.js';

/** A job as it is asked for. */
export interface NewJob {
  readonly jobId: string;
  readonly kind: string;
  /** value that JSON can hold */
  readonly request: unknown;
  /** names the process that does the work */
  readonly startedBy: string;
}

export type JobOutcome = { readonly result: unknown } | { readonly failure: string };

/** A process that gave no sign of life for so long is taken for dead, and its jobs for failed. */
export const leaseMs = 15_000;
const jobsKept = 50;
const interrupted = 'The process that worked on it has ended.';
const table = tableOf(Job);
const columns = columnNames(table);
const jobOf = rowMaker(table);

/**
 * The jobs of all processes that share a database. A job belongs to the process that added it, which reports its progress; where it
 * stops reporting, every process sees the job as failed.
 */
export class JobStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Adds a job that waits for its turn. Where one of that id exists, it is returned and nothing is added. */
  async add({ jobId, kind, request, startedBy }: NewJob): Promise<{ readonly job: Job; readonly added: boolean }> {
    return this.changeKind(kind, async (writer, jobs) => {
      const [known] = await writer.find(Job, { jobId });
      if (known) return { job: this.withLease(known), added: false };
      const number = jobs.reduce((largest, job) => Math.max(largest, job.number), 0) + 1;
      const now = this.clock().toISOString();
      const job: Job = {
        ...{ jobId, kind, number, state: 'waiting', step: 'waiting for its turn', progress: 0 },
        ...{ request: JSON.stringify(request), result: null, failure: null },
        ...{ startedBy, startedAt: now, heartbeatAt: now },
      };
      await writer.upsert(Job, [job]);
      const ended = jobs.filter(({ state }) => hasEnded(state)).sort((a, b) => b.number - a.number);
      await writer.delete(Job, { jobId: ended.slice(jobsKept).map((old) => old.jobId) });
      return { job, added: true };
    });
  }

  /**
   * Lets a waiting job run where no other job of its kind runs or waits before it.
   * @returns whether it runs now
   * @throws where it does not wait any more
   */
  async takeTurn({ jobId, kind }: Pick<Job, 'jobId' | 'kind'>): Promise<boolean> {
    return this.changeKind(kind, async (writer, jobs) => {
      const own = jobs.find((job) => job.jobId === jobId);
      if (own?.state !== 'waiting')
        throw new Error(`Job ${jobId}: expected it to wait for its turn, found it ${own?.state ?? 'deleted'}.`);
      const heartbeatAt = this.clock().toISOString();
      const before = jobs.some(({ state, number }) => !hasEnded(state) && number < own.number);
      await writer.update(Job, { jobId }, before ? { heartbeatAt } : { state: 'running', heartbeatAt });
      return !before;
    });
  }

  /** Reports progress, and that its process is alive. @returns false where the job has ended, as after a pause of the process */
  async report(jobId: string, progress: Partial<Pick<Job, 'step' | 'progress'>>): Promise<boolean> {
    const changes = { ...progress, heartbeatAt: this.clock().toISOString() };
    return (await this.write((writer) => writer.update(Job, { jobId, state: ['waiting', 'running'] }, changes))) > 0;
  }

  async end(jobId: string, outcome: JobOutcome): Promise<void> {
    const changes: Partial<Job> =
      'failure' in outcome
        ? { state: 'failed', failure: outcome.failure }
        : { state: 'completed', step: 'done', progress: 1, result: JSON.stringify(outcome.result) };
    await this.write((writer) => writer.update(Job, { jobId, state: ['waiting', 'running'] }, changes));
  }

  async find(jobId: string): Promise<Job | undefined> {
    const [job] = await this.select('WHERE job_id = ?', jobId);
    return job;
  }

  /** Jobs of a kind, the newest first. */
  async ofKind(kind: string): Promise<Job[]> {
    return this.select('WHERE kind = ?', kind);
  }

  private async select(where: string, ...values: SqlValue[]): Promise<Job[]> {
    const rows = await this.database.sql.all(`SELECT ${columns} FROM jobs ${where} ORDER BY number DESC`, ...values);
    return rows.map((row) => this.withLease(jobOf(row)));
  }

  /** A change that depends on all jobs of a kind: of several processes one at a time makes one. */
  private async changeKind<Result>(
    kind: string,
    change: (writer: Writer, jobs: readonly Job[]) => Promise<Result>,
  ): Promise<Result> {
    return this.write(async (writer) => {
      await writer.lock(`jobs of kind ${kind}`);
      const jobs: Job[] = [];
      for (const job of await writer.find(Job, { kind })) {
        const now = this.withLease(job);
        if (now !== job) await writer.update(Job, { jobId: job.jobId }, { state: now.state, failure: now.failure });
        jobs.push(now);
      }
      return change(writer, jobs);
    });
  }

  private withLease(job: Job): Job {
    const lastLease = new Date(this.clock().getTime() - leaseMs).toISOString();
    return hasEnded(job.state) || job.heartbeatAt >= lastLease
      ? job
      : { ...job, state: 'failed', failure: interrupted };
  }

  private write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return retryWhileBusy(() => this.database.transaction(work));
  }
}

export function hasEnded(state: Job['state']): boolean {
  return state === 'completed' || state === 'failed';
}
