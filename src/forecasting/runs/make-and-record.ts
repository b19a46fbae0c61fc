import { v7 as uuid } from 'uuid';
import { systemClock } from '../../kernel/clock.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { DomainError } from '../../kernel/domain-error.js';
import { CommandService } from '../../recording/command-service.js';
import type { ForecastWorkerClient } from '../threads/forecast-worker-client.js';
import type { ForecastRunCommand } from './forecast-run.commands.js';
import { forecastRunRules } from './forecast-run.rules.js';
import type { ForecastPins } from './forecast-run.events.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';

/** Makes a forecast in the worker, and records the request and its outcome as events, each at its own time. */
export async function makeAndRecord(
  { store, clock = systemClock }: ForecastDependencies,
  worker: ForecastWorkerClient,
  runId: string,
  pins: ForecastPins,
  caller: CommandContext,
): Promise<ForecastRun> {
  const commands = new CommandService(store);
  const recordCommand = (command: ForecastRunCommand, context: CommandContext) =>
    commands.execute(forecastRunRules, runId, command, context);
  const now = () => ({ ...caller, commandId: uuid(), recordedAt: clock().toISOString() });
  await recordCommand({ type: 'RequestForecastRun', data: { runId, pins } }, caller);
  try {
    const run = await worker.make({ runId, pins });
    const { hash, firstWeek, nodes } = run;
    await recordCommand({ type: 'CompleteForecastRun', data: { runId, hash, firstWeek, nodes } }, now());
    return run;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    await recordCommand({ type: 'FailForecastRun', data: { runId, cause } }, now());
    throw error;
  }
}

/** The error as a `DomainError` where it was one in the thread that threw it: errors lose their class on the way between threads. */
export function asDomainError(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const { name, code, sentence } = error as Error & Partial<Pick<DomainError, 'code' | 'sentence'>>;
  return name === 'DomainError' && code && sentence ? new DomainError(code, sentence) : error;
}
