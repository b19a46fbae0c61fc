import type { Job, JobStage } from '../read-models/entities/job.entity.js';
import type { JobKind } from '../read-models/jobs/job-kinds.js';

/** A job as clients see it. Instants are ISO 8601 in UTC. */
export interface JobView {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly stage: JobStage;
  readonly step: string;
  /** 0 … 1 */
  readonly progress: number;
  readonly actor: string;
  readonly role: string;
  readonly queuedAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly result?: unknown;
  readonly failure?: string;
  /** The same in Chinese. */
  readonly failureZh?: string;
  readonly cancel?: { readonly actor: string; readonly role: string; readonly reason?: string; readonly at: string };
}

export function viewOf(job: Job): JobView {
  const { jobId, kind, stage, step, progress, actor, role, queuedAt, startedAt, endedAt, result } = job;
  const { failure, failureZh, cancelledBy, cancelledRole, cancelReason, cancelledAt } = job;
  return {
    ...{ jobId, kind: kind as JobKind, stage, step, progress, actor, role, queuedAt },
    ...(startedAt !== null && { startedAt }),
    ...(endedAt !== null && { endedAt }),
    ...(result !== null && { result: JSON.parse(result) as unknown }),
    ...(failure !== null && { failure }),
    ...(failureZh !== null && { failureZh }),
    ...(cancelledAt !== null && {
      cancel: {
        ...{ actor: cancelledBy ?? '', role: cancelledRole ?? '', at: cancelledAt },
        ...(cancelReason !== null && { reason: cancelReason }),
      },
    }),
  };
}
