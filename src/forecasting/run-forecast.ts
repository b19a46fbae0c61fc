import { availableParallelism } from 'node:os';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { FestivalLocale } from '../calendar/festival.js';
import type { EventStore, Position, RecordedEvent } from '../event-store/event-store.js';
import type { ProjectionProgress } from '../http/projection-progress.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError, invalid } from '../kernel/domain-error.js';
import { businessDate } from '../kernel/quantities.js';
import { record } from '../recording/recorder.js';
import { Conductor } from './conductor.js';
import { forecastRun } from './forecast-run.decider.js';
import type { ForecastRunCommand } from './forecast-run.commands.js';
import type { ForecastPins, ForecastRunRequested } from './forecast-run.events.js';
import { ForecastRun } from './forecasts.entity.js';
import type { ForecastProgress } from './make-forecast.js';
import { runIdOf, versionsInUse } from './run-id.js';
import { sameFacts } from './same-facts.js';

/** What forecasting works with. */
export interface ForecastPlace {
  readonly store: EventStore;
  readonly progress: ProjectionProgress;
  /** where forecasts are kept, open */
  readonly forecasts: DataSource;
  readonly files: { readonly readModels: string; readonly forecasts: string };
}

export interface ForecastRequest {
  readonly asOf: string;
  /** weeks ahead, 1 … 104; 13 where absent */
  readonly horizon?: number;
  /** whose festivals move demand; China's where absent */
  readonly holidays?: FestivalLocale;
  /** threads; as many as the machine runs at once where absent. The figures do not depend on it */
  readonly threads?: number;
}

const longestHorizon = 104;
const patienceMs = 600_000;

/**
 * Forecasts all levels from everything known, or answers with the run that exists where nothing that counts has changed.
 *
 * Waits until the read models show every event, works in threads of its own, keeps the result and records the run as events.
 * Where `signal` aborts, the threads end at once and the run is recorded as failed; asking again makes it anew.
 * @throws {DomainError} 'invalid' for a wrong date or horizon, 'not-enough-history' where no order lies before `asOf`
 */
export async function runForecast(
  place: ForecastPlace,
  request: ForecastRequest,
  caller: CommandContext,
  onProgress: ForecastProgress = () => undefined,
  signal?: AbortSignal,
): Promise<ForecastRun> {
  const { asOf, horizon = 13, holidays = 'cn', threads = availableParallelism() } = request;
  businessDate('asOf', asOf);
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > longestHorizon)
    throw invalid('horizon', `whole weeks, 1 … ${longestHorizon}`, horizon);
  const { store, progress, forecasts, files } = place;
  onProgress('waiting for the read models', 0);
  if (!(await progress.reached(await store.head(), patienceMs)))
    throw new Error('The read models did not catch up with the events in ten minutes.');
  const conductor = new Conductor({ ...files, asOf, horizon, holidays, threads }, onProgress, signal);
  try {
    const pinned = { asOf, horizon, holidays, ...versionsInUse() };
    const position = await factsPosition(place, pinned, await conductor.open());
    const pins: ForecastPins = { position, ...pinned };
    const runId = runIdOf(pins);
    const known = await forecasts.getRepository(ForecastRun).findOneBy({ runId });
    if (known) return known;
    return await made(place, conductor, runId, pins, caller);
  } catch (error) {
    throw revived(error);
  } finally {
    await conductor.end();
  }
}

/**
 * Makes a run again from its pins, where it is no longer kept. Its hash must come out as recorded.
 *
 * @throws {DomainError} 'forecast-unknown' where it was never asked for, or facts have come in since that the read models now hold;
 *   'forecast-differs' where the program makes other figures than it did then
 */
export async function remakeForecast(
  place: ForecastPlace,
  runId: string,
  caller: CommandContext,
  onProgress: ForecastProgress = () => undefined,
  threads = availableParallelism(),
): Promise<ForecastRun> {
  const { store, forecasts, files } = place;
  const known = await forecasts.getRepository(ForecastRun).findOneBy({ runId });
  if (known) return known;
  const [requested] = (await store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunRequested>[];
  if (!requested) throw new DomainError('forecast-unknown', `Forecast ${runId} was never asked for.`);
  const { pins } = requested.data;
  const conductor = new Conductor({ ...files, ...pins, threads }, onProgress);
  try {
    if (!(await sameFacts(store, pins.position, await conductor.open())))
      throw new DomainError(
        'forecast-unknown',
        `Forecast ${runId} was made at position ${pins.position}; the read models hold later facts.`,
      );
    return await made(place, conductor, runId, pins, caller);
  } catch (error) {
    throw revived(error);
  } finally {
    await conductor.end();
  }
}

/** Where only forecasts and plans were recorded since a run of the same kind, its position stands: no fact has come in. */
async function factsPosition(
  { store, forecasts }: ForecastPlace,
  pinned: Omit<ForecastPins, 'position'>,
  opened: Position,
): Promise<Position> {
  const latest = await forecasts.getRepository(ForecastRun).findOne({ where: { ...pinned }, order: { run: 'DESC' } });
  return latest && (await sameFacts(store, latest.position, opened)) ? latest.position : opened;
}

async function made(
  { store }: ForecastPlace,
  conductor: Conductor,
  runId: string,
  pins: ForecastPins,
  caller: CommandContext,
): Promise<ForecastRun> {
  const tell = (command: ForecastRunCommand, commandId: string) =>
    record(store, `forecast-${runId}`, forecastRun, command, { ...caller, commandId });
  await tell({ type: 'RequestForecastRun', data: { runId, pins } }, caller.commandId);
  try {
    const run = await conductor.make({ runId, pins });
    const { hash, firstWeek, nodes } = run;
    await tell({ type: 'CompleteForecastRun', data: { runId, hash, firstWeek, nodes } }, uuid());
    return run;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    await tell({ type: 'FailForecastRun', data: { runId, cause } }, uuid());
    throw error;
  }
}

/** An error of the field comes out of a thread without its class. */
function revived(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const { name, code, message } = error as Error & { code?: DomainError['code'] };
  return name === 'DomainError' && code ? new DomainError(code, message) : error;
}
