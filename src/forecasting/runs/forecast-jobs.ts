import { isDeepStrictEqual } from 'node:util';
import { distinctUntilChanged, exhaustMap, map, takeWhile, timer, type Observable } from 'rxjs';
import type { OnModuleDestroy } from '@nestjs/common';
import type { CommandContext } from '../../kernel/command-context.js';
import { DomainError } from '../../kernel/domain-error.js';
import { keyReused } from '../../kernel/key-reused.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { Job } from '../../read-models/entities/job.entity.js';
import type { JobStore } from '../../read-models/jobs/job-store.js';
import { runJob } from '../../read-models/jobs/run-job.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';
import { runForecast, type ForecastRequest } from './run-forecast.js';

/** Progress of a requested forecast. */
export interface ForecastProgressState {
  /** Names the request; the run's own name is known when its history has been read. */
  readonly requestId: string;
  readonly stage: 'running' | 'completed' | 'failed';
  readonly step: string;
  /** 0 … 1 */
  readonly share: number;
  readonly run?: ForecastRun;
  readonly failure?: string;
}

const kind = 'forecast';
const pollMs = 250;

/** Forecasts that are requested over HTTP: one at a time, known to every process that shares the database. */
export class ForecastJobs implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();
  private readonly stop = new AbortController();

  constructor(
    private readonly dependencies: ForecastDependencies,
    private readonly jobs: JobStore,
  ) {}

  /** Starts a forecast, or returns the progress of the one requested by the same command. @throws {DomainError} 'key-reused' */
  async start(request: ForecastRequest, context: CommandContext): Promise<ForecastProgressState> {
    const jobId = context.commandId;
    const { job, added } = await this.jobs.add({ jobId, kind, request, startedBy: `process ${process.pid}` });
    if (job.kind !== kind || !isDeepStrictEqual(JSON.parse(job.request), JSON.parse(JSON.stringify(request))))
      throw keyReused(jobId, 'a forecast');
    if (added) this.run(job, request, context);
    return progressOf(job);
  }

  /** Its progress now and whenever it changes until it ends; by request or, once it is completed, by run. @throws {DomainError} 'not-found' */
  async progress(id: string): Promise<Observable<ForecastProgressState>> {
    const { jobId } = (await this.jobs.find(id)) ?? (await this.completedAs(id)) ?? {};
    if (jobId === undefined) throw unknown(id);
    return timer(0, pollMs).pipe(
      exhaustMap(() => this.jobs.find(jobId)),
      map((job) => {
        if (!job) throw unknown(id);
        return progressOf(job);
      }),
      distinctUntilChanged<ForecastProgressState>(isDeepStrictEqual),
      takeWhile(({ stage }) => stage === 'running', true),
    );
  }

  /** Stops the forecasts of this process; none is begun after it. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.running);
  }

  private run(job: Job, request: ForecastRequest, context: CommandContext): void {
    const run = runJob(
      this.jobs,
      job,
      (onProgress, signal) => runForecast(this.dependencies, request, context, onProgress, signal),
      this.stop.signal,
    ).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async completedAs(runId: string): Promise<Job | undefined> {
    return (await this.jobs.ofKind(kind)).find((job) => progressOf(job).run?.runId === runId);
  }
}

function progressOf({ jobId, state, step, progress, result, failure }: Job): ForecastProgressState {
  return {
    requestId: jobId,
    stage: state === 'waiting' ? 'running' : state,
    ...{ step, share: progress },
    ...(result !== null && { run: JSON.parse(result) as ForecastRun }),
    ...(failure !== null && { failure }),
  };
}

function unknown(id: string): DomainError {
  return new DomainError('not-found', `No forecast ${id} is under way or was lately.`);
}
