import { availableParallelism } from 'node:os';
import type { RecordedEvent } from '../../src/event-store/event-store.js';
import type { CommandContext } from '../../src/kernel/command-context.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { positionOf } from '../../src/kernel/position.js';
import { ForecastWorkerClient } from '../../src/forecasting/threads/forecast-worker-client.js';
import type { ForecastRunRequested } from '../../src/forecasting/runs/forecast-run.events.js';
import type { ForecastRun } from '../../src/read-models/entities/forecasts.entity.js';
import { readModelsAt } from './read-models-at.js';
import type { ForecastDependencies } from '../../src/forecasting/forecast-dependencies.js';
import { asDomainError, makeAndRecord } from '../../src/forecasting/runs/make-and-record.js';

/**
 * Makes a run again from its pins, where it is no longer kept: from the facts up to its position, whatever came later. Its hash must
 * come out as recorded.
 *
 * @param folder  for the read models as they were then
 * @throws {DomainError} 'forecast-unknown' where it was never asked for; 'forecast-differs' where the program makes other figures
 *   than it did then
 */
export async function remakeForecast(
  dependencies: ForecastDependencies,
  runId: string,
  caller: CommandContext,
  folder: string,
  threads = availableParallelism(),
): Promise<ForecastRun> {
  const { store, forecasts, locations } = dependencies;
  const known = await forecasts.find(runId);
  if (known) return known;
  const [requested] = (await store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunRequested>[];
  if (!requested) throw new DomainError('forecast-unknown', `Forecast ${runId} was never asked for.`);
  const { pins } = requested.data;
  const past = await readModelsAt(store, positionOf(pins.position), folder);
  const worker = new ForecastWorkerClient(
    { locations: { ...locations, readModels: past.location }, ...pins, threads },
    () => undefined,
  );
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
