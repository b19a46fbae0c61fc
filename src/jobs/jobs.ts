import type { Observable } from 'rxjs';
import type { CommandContext } from '../kernel/command-context.js';
import { requirePermission } from '../kernel/permissions.js';
import { commandOfJob, type JobKind } from '../read-models/jobs/job-kinds.js';
import { unknownJob } from '../read-models/jobs/job-refusals.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { watchJob } from '../read-models/jobs/watch-job.js';
import type { JobRequests, ThreadKind } from './job-request.js';
import type { JobRunner } from './job-runner.js';
import { viewOf, type JobView } from './job-view.js';

/** A job as a client asks for it. */
export interface AskedJob<Kind extends ThreadKind> {
  readonly kind: Kind;
  readonly request: JobRequests[Kind];
  /** What distinguishes it from another one; the request where absent. */
  readonly identity?: unknown;
  readonly fileId?: string;
}

/** Their work may be done again from the beginning: what is there already is not done twice. */
const resumable: ReadonlySet<JobKind> = new Set<JobKind>([
  'import',
  'import-check',
  'predict',
  'verify',
  'rebuild',
  'as-of',
]);
/** One that waits serves every request for the same. */
const shared: ReadonlySet<JobKind> = new Set<JobKind>(['verify', 'rebuild', 'as-of']);

/** Long work that clients ask for: started, watched and cancelled in any process, done in one of them. */
export class Jobs {
  constructor(
    private readonly store: JobStore,
    private readonly runner: JobRunner,
  ) {}

  /**
   * Adds a job to the queue, or answers with the one that was asked for before (by the same key, or by others while it waits).
   * @returns the job, and whether it is a new one
   * @throws {DomainError} 'role-forbidden', 'key-reused', 'queue-full'
   */
  async start<Kind extends ThreadKind>(
    { kind, request, identity = request, fileId }: AskedJob<Kind>,
    { actor, role, commandId, keyed }: CommandContext,
  ): Promise<{ readonly job: JobView; readonly added: boolean }> {
    requirePermission(commandOfJob[kind], role);
    const { job, added } = await this.store.add({
      ...{ jobId: commandId, kind, request, identity, actor, role },
      ...{ resumable: resumable.has(kind), shared: shared.has(kind) },
      ...(keyed && { key: commandId }),
      ...(fileId !== undefined && { fileId }),
    });
    this.runner.look();
    return { job: viewOf(job), added };
  }

  /** The newest first. */
  async all(): Promise<JobView[]> {
    return (await this.store.all()).map(viewOf);
  }

  /** @throws {DomainError} 'not-found' where no such job is remembered */
  async one(jobId: string): Promise<JobView> {
    const job = await this.store.find(jobId);
    if (!job) throw unknownJob(jobId);
    return viewOf(job);
  }

  /** Its state now and at every step until it ends. @throws {DomainError} 'not-found' */
  async progress(jobId: string): Promise<Observable<JobView>> {
    await this.one(jobId);
    return watchJob(this.store, jobId, viewOf);
  }

  /** Cancels a job that waits, or asks the process that works on it to stop. @throws {DomainError} 'role-forbidden', 'not-found', 'job-ended' */
  async cancel(jobId: string, { actor, role, reason }: CommandContext): Promise<JobView> {
    requirePermission('CancelJob', role);
    return viewOf(await this.store.cancel(jobId, { actor, role, ...(reason && { reason }) }));
  }
}
