import { systemClock, type Clock } from '../../kernel/clock.js';
import type { Sentence } from '../../kernel/language.js';
import type { Database } from '../database/database.js';
import { columnNames, rowMaker } from '../database/read-rows.js';
import type { SqlValue } from '../database/sql.js';
import { tableOf } from '../database/table.js';
import { Job, type JobStage } from '../entities/job.entity.js';
import type { Writer } from '../writer/writer.js';
import { addJob, type AddedJob } from './add-job.js';
import { endFiles } from './end-files.js';
import { forgetPersonInJobs, forgetQuotedTexts } from './forget-in-jobs.js';
import type { HeartbeatMonitor } from './heartbeat-monitor.js';
import { defaultJobLimits, type JobLimits } from './job-limits.js';
import { afterDeath, cancelledAfter, endingOf, type JobOutcome } from './job-outcome.js';
import type { NewJob } from './new-job.js';
import { nextJob } from './next-job.js';
import { retryWhileBusy } from './retry-while-busy.js';
import { endedAlready, runsAlready, unknownJob } from './job-refusals.js';

/** One time that a process works on a job. What it reports counts only as long as the job is not begun again elsewhere. */
export type JobAttempt = Pick<Job, 'jobId' | 'attempts' | 'kind' | 'resumable'>;

/** The jobs of a kind that are in a stage. */
export interface JobCount {
  readonly kind: string;
  readonly stage: JobStage;
  readonly count: number;
  /** When the oldest of them was asked for: instant, ISO 8601 UTC. */
  readonly oldest: string;
}

/** Who cancels a job, and why. */
export interface Canceller {
  readonly actor: string;
  readonly role: string;
  readonly reason?: string;
}

const table = tableOf(Job);
const columns = columnNames(table);
const jobOf = rowMaker(table);

/** The jobs of all processes that share a database: a queue of bounded length and width. */
export class JobStore {
  constructor(
    private readonly database: Database,
    private readonly limits: JobLimits = defaultJobLimits,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Adds a job that waits for its turn; or returns the one that was asked for by the same key, or that waits and serves everybody.
   * @throws {DomainError} 'key-reused' where the key was used for another request, 'queue-full' where too many wait
   */
  add(job: NewJob): Promise<AddedJob> {
    return this.change((writer) => addJob(writer, job, this.limits.waiting, this.now()));
  }

  /**
   * Adds a job that its own process begins at once, whatever else runs.
   * @param alone  refuses where a job of its kind runs. @throws {DomainError} 'job-running'
   */
  begin(job: NewJob, runner: string, alone: boolean): Promise<Job> {
    return this.change(async (writer) => {
      const [other] = alone ? await writer.find(Job, { kind: job.kind, stage: 'running' }) : [];
      if (other) throw runsAlready(other);
      return this.begun(writer, (await addJob(writer, job, Infinity, this.now())).job, runner);
    });
  }

  /** Begins the job whose turn it is; undefined where none may begin now. */
  async claim(runner: string): Promise<Job | undefined> {
    // Most looks find nothing: they only read.
    if (!nextJob(await this.active(), this.limits.atOnce)) return undefined;
    return this.change(async (writer) => {
      const job = nextJob(await writer.find(Job, { stage: ['queued', 'running'] }), this.limits.atOnce);
      return job && this.begun(writer, job, runner);
    });
  }

  /** Reports progress, and that its process is alive. @returns the job; undefined where another process has it, or it has ended */
  report(
    attempt: JobAttempt,
    changes: Partial<Pick<Job, 'step' | 'progress' | 'heartbeats'>>,
  ): Promise<Job | undefined> {
    return this.write(async (writer) => {
      const { jobId, attempts } = attempt;
      if ((await writer.update<Job>(Job, { jobId, attempts, stage: 'running' }, changes)) === 0) return undefined;
      return (await writer.find(Job, { jobId }))[0];
    });
  }

  async end(attempt: JobAttempt, outcome: JobOutcome): Promise<void> {
    await this.settle(attempt, (job, now) => endingOf(job, outcome, now), 'files' in outcome ? outcome.files : []);
  }

  /** Gives a job up because its process stops: another one, or the next start, goes on with it where it can be resumed. */
  async release(attempt: JobAttempt): Promise<void> {
    await this.settle(attempt, (job, now) => afterDeath({ ...job, attempts: 0 }, now));
  }

  /**
   * Cancels a job that waits, or asks the process that works on it to stop.
   * @throws {DomainError} 'not-found', 'job-ended'
   */
  cancel(jobId: string, { actor, role, reason }: Canceller): Promise<Job> {
    return this.change(async (writer) => {
      const [job] = await writer.find(Job, { jobId });
      if (!job) throw unknownJob(jobId);
      if (hasEnded(job.stage)) throw endedAlready(job);
      if (job.cancelledAt !== null) return job;
      const now = this.now();
      const asked = { cancelledBy: actor, cancelledRole: role, cancelReason: reason ?? null, cancelledAt: now };
      const queued = job.stage === 'queued';
      const done = job.attempts === 0 ? notBegun : recordedStays;
      const changes = queued ? { ...asked, ...cancelledAfter({ ...job, ...asked }, done, now) } : asked;
      await writer.update(Job, { jobId }, changes);
      if (queued) await endFiles(writer, jobId, now);
      return { ...job, ...changes };
    });
  }

  /** Takes jobs whose process has ended: they wait again, or fail. @param own  jobs that this process works on */
  async recover(monitor: HeartbeatMonitor, own: ReadonlySet<string>): Promise<void> {
    const others = (jobs: readonly Job[]) => jobs.filter(({ stage, jobId }) => stage === 'running' && !own.has(jobId));
    if (others(await this.active()).length === 0) return void monitor.look([]);
    await this.change(async (writer) => {
      const running = others(await writer.find(Job, { stage: 'running' }));
      for (const dead of monitor.look(running)) await this.settleIn(writer, dead, afterDeath);
    });
  }

  /** Takes the name of a person from the jobs that they asked for or cancelled, and leaves nothing of it behind. */
  async forgetPerson(name: string): Promise<void> {
    await this.change((writer) => forgetPersonInJobs(writer, name));
    await this.database.truncateLog();
  }

  /** Removes what ended jobs quote of the files that they read, and leaves nothing of it behind. */
  async forgetQuotedTexts(): Promise<void> {
    await this.change(forgetQuotedTexts);
    await this.database.truncateLog();
  }

  /** Who asked for jobs or cancelled them. */
  async personNames(): Promise<Set<string>> {
    return new Set((await this.all()).flatMap(({ actor, cancelledBy }) => [actor, cancelledBy ?? actor]));
  }

  async find(jobId: string): Promise<Job | undefined> {
    const [job] = await this.select('WHERE job_id = ?', jobId);
    return job;
  }

  /** The newest first. */
  all(): Promise<Job[]> {
    return this.select('');
  }

  /** How many jobs of each kind are in each stage. */
  async counts(): Promise<JobCount[]> {
    const text = 'SELECT kind, stage, count(*), min(queued_at) FROM jobs GROUP BY kind, stage ORDER BY kind, stage';
    const rows = await this.database.sql.all<[string, JobStage, number, string]>(text);
    return rows.map(([kind, stage, count, oldest]) => ({ kind, stage, count: Number(count), oldest }));
  }

  private active(): Promise<Job[]> {
    return this.select("WHERE stage IN ('queued', 'running')");
  }

  private async select(where: string, ...values: SqlValue[]): Promise<Job[]> {
    const rows = await this.database.sql.all(`SELECT ${columns} FROM jobs ${where} ORDER BY number DESC`, ...values);
    return rows.map(jobOf);
  }

  private async begun(writer: Writer, job: Job, runner: string): Promise<Job> {
    const startedAt = job.startedAt ?? this.now();
    const attempts = job.attempts + 1;
    const changes = { stage: 'running' as const, runner, attempts, heartbeats: 0, startedAt, step: 'beginning' };
    await writer.update(Job, { jobId: job.jobId }, changes);
    return { ...job, ...changes };
  }

  private settle(
    { jobId, attempts }: JobAttempt,
    ending: (job: Job, now: string) => Partial<Job>,
    results: readonly string[] = [],
  ): Promise<void> {
    return this.change(async (writer) => {
      const [job] = await writer.find(Job, { jobId, attempts, stage: 'running' });
      if (job) await this.settleIn(writer, job, ending, results);
    });
  }

  private async settleIn(
    writer: Writer,
    job: Job,
    ending: (job: Job, now: string) => Partial<Job>,
    results: readonly string[] = [],
  ): Promise<void> {
    const now = this.now();
    const changes = ending(job, now);
    await writer.update(Job, { jobId: job.jobId }, changes);
    if (changes.stage && hasEnded(changes.stage)) await endFiles(writer, job.jobId, now, results);
  }

  /** A change that depends on more than one job: of several processes one at a time makes one. */
  private change<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return this.write(async (writer) => {
      await writer.lock('jobs');
      return work(writer);
    });
  }

  private write<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return retryWhileBusy(() => this.database.transaction(work));
  }

  private now(): string {
    return this.clock().toISOString();
  }
}

const notBegun: Sentence = { en: 'It had not begun.', zh: '尚未开始。' };
const recordedStays: Sentence = { en: 'What it had recorded before stays.', zh: '此前已记录的保留。' };

export function hasEnded(stage: Job['stage']): boolean {
  return stage !== 'queued' && stage !== 'running';
}
