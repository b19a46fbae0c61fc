import { DomainError } from '../../kernel/domain-error.js';
import { keyReused } from '../../kernel/key-reused.js';
import { Job, JobKey } from '../entities/job.entity.js';
import { StoredFile } from '../entities/stored-file.entity.js';
import type { Writer } from '../writer/writer.js';
import { queuedRow, requestHash, type NewJob } from './new-job.js';

export interface AddedJob {
  readonly job: Job;
  /** Whether it is a new one. */
  readonly added: boolean;
}

/** Jobs that have ended and are remembered, with their keys. */
const endedKept = 200;

/** Adds a job, in a transaction in which no other process adds one. See `JobStore.add`. */
export async function addJob(writer: Writer, newJob: NewJob, mostWaiting: number, now: string): Promise<AddedJob> {
  const known = newJob.key === undefined ? undefined : await jobOfKey(writer, newJob.key, newJob);
  if (known) return { job: known, added: false };
  const jobs = (await writer.find(Job, {})).sort((a, b) => b.number - a.number);
  const queued = jobs.filter(({ stage }) => stage === 'queued');
  const hash = requestHash(newJob);
  const same = newJob.shared ? queued.find(({ requestHash }) => requestHash === hash) : undefined;
  if (!same && queued.length >= mostWaiting) throw queueFull(mostWaiting);
  const job = same ?? queuedRow(newJob, (jobs[0]?.number ?? 0) + 1, now);
  if (!same) await insert(writer, job, newJob.fileId);
  if (newJob.key !== undefined) await writer.upsert(JobKey, [{ key: newJob.key, jobId: job.jobId, requestHash: hash }]);
  await forgetOldest(writer, jobs);
  return { job, added: !same };
}

async function jobOfKey(writer: Writer, key: string, newJob: NewJob): Promise<Job | undefined> {
  const [known] = await writer.find(JobKey, { key });
  if (!known) return undefined;
  const [job] = await writer.find(Job, { jobId: known.jobId });
  if (known.requestHash !== requestHash(newJob)) throw keyReused(key, `job ${known.jobId} (${job?.kind})`);
  return job;
}

async function insert(writer: Writer, job: Job, fileId?: string): Promise<void> {
  await writer.upsert(Job, [job]);
  if (fileId !== undefined) await writer.update(StoredFile, { fileId }, { jobId: job.jobId, expiresAt: null });
}

async function forgetOldest(writer: Writer, newestFirst: readonly Job[]): Promise<void> {
  const ended = newestFirst.filter(({ stage }) => stage !== 'queued' && stage !== 'running');
  const jobId = ended.slice(endedKept).map((job) => job.jobId);
  if (jobId.length === 0) return;
  await writer.delete(JobKey, { jobId });
  await writer.delete(Job, { jobId });
}

function queueFull(most: number): DomainError {
  const sentence = {
    en: `Expected at most ${most} jobs that wait, found ${most} of them already. Try again when one has ended, or cancel some.`,
    zh: `最多 ${most} 个任务等待，已有 ${most} 个。请等任务结束后再试，或取消一些。`,
  };
  const expected = { en: `at most ${most} jobs that wait`, zh: `最多 ${most} 个任务等待` };
  const found = { en: `${most} that wait`, zh: `已有 ${most} 个等待` };
  return new DomainError('queue-full', sentence, [{ field: 'jobs', expected, found }]);
}
