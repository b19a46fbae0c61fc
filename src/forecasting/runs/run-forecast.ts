import { availableParallelism } from 'node:os';
import { calendarDate } from '../../calendar/calendar-date.js';
import { companyHolidays } from '../../calendar/company-holidays.js';
import type { FestivalLocale } from '../../calendar/festival.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { invalid } from '../../kernel/domain-error.js';
import { ForecastWorkerClient } from '../threads/forecast-worker-client.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';
import type { ForecastPins } from './forecast-run.events.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { ForecastProgress } from '../make-forecast.js';
import { runIdOf, versionsInUse } from './run-id.js';
import { noFactsBetween } from './no-facts-between.js';
import { asDomainError, makeAndRecord } from './make-and-record.js';

export interface ForecastRequest {
  readonly asOf: string;
  /** weeks ahead, 1 … 104; 13 where absent */
  readonly horizon?: number;
  /** whose festivals move demand and close calls; the company's where absent */
  readonly holidays?: FestivalLocale;
  /** threads; as many as the machine runs at once where absent. The figures do not depend on it */
  readonly threads?: number;
}

const longestHorizon = 104;
const catchUpTimeoutMs = 600_000;

/**
 * Forecasts all levels from everything known, or answers with the run that exists where nothing that counts has changed.
 *
 * Waits until the read models contain every event, works in threads of its own, keeps the result and records the run as events.
 * Where `signal` aborts, the threads end at once and the run is recorded as failed; another request makes it again.
 * @throws {DomainError} 'invalid' for a wrong date or horizon, 'not-enough-history' where no order lies before `asOf`
 */
export async function runForecast(
  dependencies: ForecastDependencies,
  request: ForecastRequest,
  caller: CommandContext,
  onProgress: ForecastProgress = () => undefined,
  signal?: AbortSignal,
): Promise<ForecastRun> {
  const { asOf, horizon = 13, holidays = companyHolidays(), threads = availableParallelism() } = request;
  calendarDate('asOf', asOf);
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > longestHorizon)
    throw invalid(
      'horizon',
      { en: `whole weeks, 1 … ${longestHorizon}`, zh: `1 到 ${longestHorizon} 的整周数` },
      horizon,
    );
  const { store, progress, forecasts, locations } = dependencies;
  onProgress('waiting for the read models', 0);
  if (!(await progress.reached(await store.head(), catchUpTimeoutMs)))
    throw new Error('The read models did not catch up with the events in ten minutes.');
  const worker = new ForecastWorkerClient({ locations, asOf, horizon, holidays, threads }, onProgress, signal);
  try {
    const pinned = { asOf, horizon, holidays, ...versionsInUse() };
    const position = await pinnedPosition(dependencies, pinned, await worker.open());
    const pins: ForecastPins = { position: String(position), ...pinned };
    const runId = runIdOf(pins);
    return (await forecasts.find(runId)) ?? (await makeAndRecord(dependencies, worker, runId, pins, caller));
  } catch (error) {
    throw asDomainError(error);
  } finally {
    await worker.end();
  }
}

/** Where only forecasts and plans were recorded since a run of the same kind, its position stands: no fact has come in. */
async function pinnedPosition(
  { store, forecasts }: ForecastDependencies,
  pinned: Omit<ForecastPins, 'position'>,
  opened: Position,
): Promise<Position> {
  const latest = await forecasts.latestLike(pinned);
  if (!latest) return opened;
  const position = positionOf(latest.position);
  return (await noFactsBetween(store, position, opened)) ? position : opened;
}
