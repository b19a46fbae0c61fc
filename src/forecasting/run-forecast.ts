import { availableParallelism } from 'node:os';
import type { FestivalLocale } from '../calendar/festival.js';
import { positionOf, type Position } from '../kernel/position.js';
import type { CommandContext } from '../kernel/command-context.js';
import { invalid } from '../kernel/domain-error.js';
import { businessDate } from '../kernel/quantities.js';
import { Conductor } from './conductor.js';
import type { ForecastDependencies } from './forecast-dependencies.js';
import type { ForecastPins } from './forecast-run.events.js';
import { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastProgress } from './make-forecast.js';
import { runIdOf, versionsInUse } from './run-id.js';
import { sameFacts } from './same-facts.js';
import { revived, makeAndRecord } from './make-and-record.js';
import { ToldRuns } from './told-runs.js';

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
  place: ForecastDependencies,
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
    const pins: ForecastPins = { position: String(position), ...pinned };
    const runId = runIdOf(pins);
    const known = await forecasts.getRepository(ForecastRun).findOneBy({ runId });
    if (known && (await new ToldRuns(store).has(known))) return known;
    return await makeAndRecord(place, conductor, runId, pins, caller);
  } catch (error) {
    throw revived(error);
  } finally {
    await conductor.end();
  }
}

/** Where only forecasts and plans were recorded since a run of the same kind, its position stands: no fact has come in. */
async function factsPosition(
  { store, forecasts }: ForecastDependencies,
  pinned: Omit<ForecastPins, 'position'>,
  opened: Position,
): Promise<Position> {
  const latest = await forecasts.getRepository(ForecastRun).findOne({ where: { ...pinned }, order: { run: 'DESC' } });
  if (!latest) return opened;
  const position = positionOf(latest.position);
  return (await sameFacts(store, position, opened)) ? position : opened;
}
