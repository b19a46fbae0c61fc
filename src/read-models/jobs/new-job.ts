import { createHash } from 'node:crypto';
import type { Job } from '../entities/job.entity.js';
import type { JobKind } from './job-kinds.js';

/** A job as it is asked for. */
export interface NewJob {
  readonly jobId: string;
  readonly kind: JobKind;
  /** What is to be done: a value that JSON can hold. */
  readonly request: unknown;
  /** What distinguishes this request from another one: the request as the client sent it, with the hash of a file's bytes instead of the file. */
  readonly identity: unknown;
  readonly actor: string;
  readonly role: string;
  /** The client's key, where it may repeat the request. */
  readonly key?: string;
  /** Whether another process may do the work again where the one that did it has ended. */
  readonly resumable: boolean;
  /** Whether one that waits serves every request for the same. */
  readonly shared?: boolean;
  /** The upload that the job reads. */
  readonly fileId?: string;
}

/** The row of a job that waits for its turn. */
export function queuedRow(job: NewJob, number: number, queuedAt: string): Job {
  const { jobId, kind, actor, role, resumable } = job;
  return {
    ...{ jobId, kind, number, stage: 'queued', step: 'waiting for its turn', progress: 0, actor, role },
    ...{
      request: JSON.stringify(job.request),
      requestHash: requestHash(job),
      result: null,
      failure: null,
      failureZh: null,
    },
    ...{ resumable, runner: null, attempts: 0, heartbeats: 0, queuedAt, startedAt: null, endedAt: null },
    ...{ cancelledBy: null, cancelledRole: null, cancelReason: null, cancelledAt: null },
  };
}

export function requestHash({ kind, identity }: Pick<NewJob, 'kind' | 'identity'>): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, identity]))
    .digest('hex');
}
