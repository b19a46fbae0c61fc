import type { Role } from '../kernel/role.js';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { v7 as uuid } from 'uuid';
import { DomainError } from '../kernel/domain-error.js';
import { jsonText } from '../kernel/json-text.js';
import type { Job } from '../read-models/entities/job.entity.js';
import { beginAlone } from '../read-models/jobs/begin-alone.js';
import { commandOfJob, type JobKind } from '../read-models/jobs/job-kinds.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { runJob, type JobProgress } from '../read-models/jobs/run-job.js';
import { operator } from './console.js';

/** Long work of the command line. */
export interface CliJob<Result> {
  readonly kind: JobKind;
  /** What the user asked for, as JSON can hold it. */
  readonly request: unknown;
  /** Whether it is refused while another of its kind runs. */
  readonly alone?: boolean;
  /** Who asked for it; the user at the keyboard where absent. */
  readonly by?: { readonly actor: string; readonly role: Role };
  readonly work: (onProgress: JobProgress, signal: AbortSignal) => Promise<Result>;
  /** What services show of the result; all of it where absent. */
  readonly shown?: (result: Result) => unknown;
}

/**
 * Does long work of the command line as a job, so that every service on the same database shows it and who started it, and can cancel
 * it. It begins at once: only jobs that wait for a service are bounded in number.
 * @throws {DomainError} 'job-running', 'job-cancelled', and what the work throws
 */
export async function asJob<Result>(
  jobs: JobStore,
  { kind, request, alone = false, by = operator(commandOfJob[kind]), work, shown = (result) => result }: CliJob<Result>,
): Promise<Result> {
  const asked = { jobId: uuid(), kind, request, identity: request, ...by, resumable: false };
  const runner = `${hostname()} ${process.pid} ${randomUUID()}`;
  const job = alone ? await beginAlone(jobs, asked, runner) : await jobs.begin(asked, runner, false);
  let done: { readonly result: Result } | undefined;
  let failure: unknown;
  const doWork = async (onProgress: JobProgress, signal: AbortSignal) => {
    try {
      done = { result: await work(onProgress, signal) };
      return { result: JSON.parse(jsonText(shown(done.result))) as unknown };
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const unstoppable = new AbortController().signal;
  await runJob(jobs, job, (_job, onProgress, signal) => doWork(onProgress, signal), unstoppable);
  if (done) return done.result;
  const ended = await jobs.find(job.jobId);
  throw ended?.stage === 'cancelled' ? jobCancelled(ended) : failure;
}

function jobCancelled({ failure, failureZh }: Job): DomainError {
  const en = failure ?? '';
  return new DomainError('job-cancelled', { en, zh: failureZh ?? en });
}
