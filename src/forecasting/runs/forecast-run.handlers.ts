import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BehaviorSubject, of, type Observable } from 'rxjs';
import type { CommandContext } from '../../kernel/command-context.js';
import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../kernel/domain-error.js';
import { keyReused } from '../../kernel/key-reused.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { FORECAST_DEPENDENCIES } from '../forecasting.tokens.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';
import { runForecast, type ForecastRequest } from './run-forecast.js';

/** How far a forecast that was asked for is. */
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

/** Starts a forecast and answers at once with how far it is. */
export class CommandForecast extends Command<ForecastProgressState> {
  constructor(
    readonly request: ForecastRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const requestsRemembered = 50;

interface Asked {
  readonly request: ForecastRequest;
  readonly state: BehaviorSubject<ForecastProgressState>;
}

/** The forecasts under way in this process, one after the other. */
@Injectable()
export class ForecastJobs implements OnModuleDestroy {
  private readonly asked = new Map<string, Asked>();
  private line: Promise<unknown> = Promise.resolve();
  private readonly stop = new AbortController();

  constructor(@Inject(FORECAST_DEPENDENCIES) private readonly dependencies: ForecastDependencies) {}

  start(request: ForecastRequest, context: CommandContext): ForecastProgressState {
    const requestId = context.commandId;
    const known = this.asked.get(requestId);
    if (known) {
      if (!isDeepStrictEqual(known.request, request)) throw keyReused(requestId, 'a forecast');
      return known.state.value;
    }
    const state = new BehaviorSubject<ForecastProgressState>({
      ...{ requestId, stage: 'running', step: 'waiting for its turn', share: 0 },
    });
    this.asked.set(requestId, { request, state });
    for (const [old, { state: before }] of this.asked)
      if (this.asked.size > requestsRemembered && before.value.stage !== 'running') this.asked.delete(old);
    this.line = this.line.then(() => this.run(request, context, state));
    return state.value;
  }

  /** Its state now and at every step until it ends; by request or, once it has one, by run. @throws {DomainError} 'not-found' */
  progress(id: string): Observable<ForecastProgressState> {
    const asked = this.asked.get(id) ?? [...this.asked.values()].find(({ state }) => state.value.run?.runId === id);
    if (!asked) throw new DomainError('not-found', `No forecast ${id} is under way or was lately.`);
    const { state } = asked;
    return state.value.stage === 'running' ? state.asObservable() : of(state.value);
  }

  /** Stops the forecast under way; none is begun after it. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.line;
  }

  private async run(
    request: ForecastRequest,
    context: CommandContext,
    state: BehaviorSubject<ForecastProgressState>,
  ): Promise<void> {
    const settle = (end: Partial<ForecastProgressState>) => {
      state.next({ ...state.value, ...end });
      state.complete();
    };
    if (this.stop.signal.aborted) return settle({ stage: 'failed', failure: 'The service is stopping.' });
    try {
      const onProgress = (step: string, share: number) => state.next({ ...state.value, step, share });
      const run = await runForecast(this.dependencies, request, context, onProgress, this.stop.signal);
      settle({ stage: 'completed', step: 'done', share: 1, run });
    } catch (error) {
      settle({ stage: 'failed', failure: error instanceof Error ? error.message : String(error) });
    }
  }
}

@CommandHandler(CommandForecast)
export class ForecastHandler implements ICommandHandler<CommandForecast> {
  constructor(@Inject(ForecastJobs) private readonly jobs: ForecastJobs) {}

  async execute({ request, context }: CommandForecast): Promise<ForecastProgressState> {
    return this.jobs.start(request, context);
  }
}

export const forecastRunHandlers = [ForecastHandler];
