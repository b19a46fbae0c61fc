import { availableParallelism } from 'node:os';
import type { RecordedEvent } from '../../src/event-store/event-store.js';
import type { CommandContext } from '../../src/kernel/command-context.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { positionOf } from '../../src/kernel/position.js';
import { ForecastWorkerClient } from '../../src/forecasting/threads/forecast-worker-client.js';
import type { ForecastRunRequested } from '../../src/forecasting/runs/forecast-run.events.js';
import { ForecastRun } from '../../src/read-models/entities/forecasts.entity.js';
import type { ForecastProgress } from '../../src/forecasting/make-forecast.js';
import { readModelsAt } from './read-models-at.js';
import type { ForecastDependencies } from '../../src/forecasting/forecast-dependencies.js';
import { asDomainError, makeAndRecord } from '../../src/forecasting/runs/make-and-record.js';
import { RecordedRuns } from '../../src/forecasting/keeping/recorded-runs.js';

/**
 * Makes a run again from its pins, where it is no longer kept: from the facts up to its position, whatever came later. Its hash must
 * come out as recorded.
 *
 * @throws {DomainError} 'forecast-unknown' where it was never asked for; 'forecast-differs' where the program makes other figures
 *   than it did then
 */
export async function remakeForecast(
  dependencies: ForecastDependencies,
  runId: string,
  caller: CommandContext,
  onProgress: ForecastProgress = () => undefined,
  threads = availableParallelism(),
): Promise<ForecastRun> {
  const { store, forecasts, locations } = dependencies;
  const known = await forecasts.source.getRepository(ForecastRun).findOneBy({ runId });
  if (known && (await new RecordedRuns(store).has(known))) return known;
  const [requested] = (await store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunRequested>[];
  if (!requested) throw new DomainError('forecast-unknown', `Forecast ${runId} was never asked for.`);
  const { pins } = requested.data;
  onProgress('projecting what was known then', 0);
  const past = await readModelsAt(store, positionOf(pins.position));
  const worker = new ForecastWorkerClient({ ...locations, ...pins, readModels: past.location, threads }, onProgress);
  try {
    await worker.open();
    return await makeAndRecord(dependencies, worker, runId, pins, caller);
  } catch (error) {
    throw asDomainError(error);
  } finally {
    await worker.end();
    past.remove();
  }
}
