import { v7 as uuid } from 'uuid';
import { systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError } from '../kernel/domain-error.js';
import { CommandService } from '../recording/command-service.js';
import type { Conductor } from './conductor.js';
import type { ForecastRunCommand } from './forecast-run.commands.js';
import { forecastRunRules } from './forecast-run.rules.js';
import type { ForecastPins } from './forecast-run.events.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastDependencies } from './forecast-dependencies.js';

/** Has a forecast made, and tells the events that it was asked for and what came of it, each at its own time. */
export async function makeAndRecord(
  { store, clock = systemClock }: ForecastDependencies,
  conductor: Conductor,
  runId: string,
  pins: ForecastPins,
  caller: CommandContext,
): Promise<ForecastRun> {
  const commands = new CommandService(store);
  const tell = (command: ForecastRunCommand, context: CommandContext) =>
    commands.execute(forecastRunRules, runId, command, context);
  const now = () => ({ ...caller, commandId: uuid(), recordedAt: clock().toISOString() });
  await tell({ type: 'RequestForecastRun', data: { runId, pins } }, caller);
  try {
    const run = await conductor.make({ runId, pins });
    const { hash, firstWeek, nodes } = run;
    await tell({ type: 'CompleteForecastRun', data: { runId, hash, firstWeek, nodes } }, now());
    return run;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    await tell({ type: 'FailForecastRun', data: { runId, cause } }, now());
    throw error;
  }
}

/** An error of the field comes out of a thread without its class. */
export function revived(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const { name, code, message } = error as Error & { code?: DomainError['code'] };
  return name === 'DomainError' && code ? new DomainError(code, message) : error;
}
