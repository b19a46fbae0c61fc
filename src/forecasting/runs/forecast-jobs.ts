import { v5 as uuidV5 } from 'uuid';
import type { Observable } from 'rxjs';
import type { CommandContext } from '../../kernel/command-context.js';
import { DomainError } from '../../kernel/domain-error.js';
import { requirePermission } from '../../kernel/permissions.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { Job } from '../../read-models/entities/job.entity.js';
import type { JobResult } from '../../read-models/jobs/job-outcome.js';
import type { JobStore } from '../../read-models/jobs/job-store.js';
import type { JobProgress } from '../../read-models/jobs/run-job.js';
import { watchJob } from '../../read-models/jobs/watch-job.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';
import { runForecast, type ForecastRequest } from './run-forecast.js';

/** Progress of a requested forecast. */
export interface ForecastProgressState {
  /** Names the request, and the job; the run's own name is known when its history has been read. */
  readonly requestId: string;
  readonly stage: 'running' | 'completed' | 'failed' | 'cancelled';
  readonly step: string;
  /** 0 … 1 */
  readonly share: number;
  readonly run?: ForecastRun;
  readonly failure?: string;
  readonly failureZh?: string;
}

/** What the job of a forecast is given. */
interface ForecastJobRequest {
  readonly request: ForecastRequest;
  readonly context: CommandContext;
}

const kind = 'forecast';
const stages = {
  queued: 'running',
  running: 'running',
  done: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/** Forecasts that are requested over HTTP: jobs of the queue, known to every process that shares the database. */
export class ForecastJobs {
  /** @param onAdded  called when one was added to the queue */
  constructor(
    private readonly jobs: JobStore,
    private readonly onAdded: () => void,
  ) {}

  /**
   * Adds a forecast to the queue, or returns the progress of the one requested under the same key.
   * @throws {DomainError} 'role-forbidden', 'key-reused', 'queue-full'
   */
  async start(request: ForecastRequest, context: CommandContext): Promise<ForecastProgressState> {
    const { actor, role, commandId: jobId, keyed } = context;
    requirePermission('RequestForecastRun', role);
    const asked: ForecastJobRequest = { request, context };
    const { job } = await this.jobs.add({
      ...{ jobId, kind, request: asked, identity: request, actor, role, resumable: true },
      ...(keyed && { key: jobId }),
    });
    this.onAdded();
    return progressOf(job);
  }

  /** Its progress now and whenever it changes until it ends; by request or, once it is completed, by run. @throws {DomainError} 'not-found' */
  async progress(id: string): Promise<Observable<ForecastProgressState>> {
    const { jobId } = (await this.jobs.find(id)) ?? (await this.completedAs(id)) ?? {};
    if (jobId === undefined)
      throw new DomainError('not-found', {
        en: `No forecast ${id} is under way or was lately.`,
        zh: `没有正在进行或最近的预测 ${id}。`,
      });
    return watchJob(this.jobs, jobId, progressOf);
  }

  private async completedAs(runId: string): Promise<Job | undefined> {
    return (await this.jobs.all()).find((job) => job.kind === kind && progressOf(job).run?.runId === runId);
  }
}

/** Makes the forecast of a job. The facts may differ from those of an earlier attempt: each is a command of its own. */
export async function forecastWork(
  dependencies: ForecastDependencies,
  job: Job,
  onProgress: JobProgress,
  signal: AbortSignal,
): Promise<JobResult> {
  const { request, context } = JSON.parse(job.request) as ForecastJobRequest;
  const commandId = job.attempts === 1 ? context.commandId : uuidV5(String(job.attempts), context.commandId);
  return { result: await runForecast(dependencies, request, { ...context, commandId }, onProgress, signal) };
}

function progressOf({ jobId, stage, step, progress, result, failure, failureZh }: Job): ForecastProgressState {
  return {
    ...{ requestId: jobId, stage: stages[stage], step, share: progress },
    ...(result !== null && { run: JSON.parse(result) as ForecastRun }),
    ...(failure !== null && { failure }),
    ...(failureZh !== null && { failureZh }),
  };
}
