import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { ForecastJobs, type ForecastProgressState } from './forecast-jobs.js';
import type { ForecastRequest } from './run-forecast.js';

/** Starts a forecast and answers at once with its progress. */
export class CommandForecast extends Command<ForecastProgressState> {
  constructor(
    readonly request: ForecastRequest,
    readonly context: CommandContext,
  ) {
    super();
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
