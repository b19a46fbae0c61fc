import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { positionOf } from '../../kernel/position.js';
import type { ForecastDependencies } from '../forecast-dependencies.js';
import type { ForecastProgress } from '../make-forecast.js';
import { ForecastWorkerClient } from '../threads/forecast-worker-client.js';
import type { ForecastPins } from './forecast-run.events.js';
import { asDomainError } from './make-and-record.js';
import { readModelsAt } from './read-models-at.js';
import { findRecordedRun, type RecordedRun } from './recorded-run.js';
import { runIdOf, versionsInUse } from './run-id.js';

/** A run made again from its pins, compared with what was recorded. */
export interface Reproduction {
  readonly runId: string;
  readonly pins: ForecastPins;
  /** Content hash as it was recorded. */
  readonly recorded: string;
  /** Content hash as it came out now. */
  readonly made: string;
  readonly isEqual: boolean;
  /** What is not as it was when the run was made, in sentences: the program, the calendar, the name of the run. */
  readonly differences: readonly string[];
  /** Whether the figures were no longer kept, and are again. */
  readonly keptAgain: boolean;
}

/**
 * Makes a run again from the facts up to its position, whatever came later, and compares its content hash. Records nothing. Where the
 * figures are no longer kept and the versions are those of then, they are kept again; a run with another hash than recorded is never shown.
 *
 * @param name  of the run, the beginning of one, or `latest`
 * @param folder  for the read models as they were then, while it works
 * @throws {DomainError} 'forecast-unknown' where none of that name was completed; 'invalid' where several begin with it
 */
export async function reproduceRun(
  { store, forecasts, locations }: ForecastDependencies,
  name: string,
  folder: string,
  { threads = availableParallelism(), onProgress }: { threads?: number; onProgress?: ForecastProgress } = {},
): Promise<Reproduction> {
  const run = await findRecordedRun(store, name);
  const { runId, pins, hash: recorded } = run;
  const differences = differencesOf(run);
  const keptAgain = differences.length === 0 && (await forecasts.find(runId)) === undefined;
  const past = await readModelsAt(store, positionOf(pins.position), folder);
  const elsewhere = { kind: 'sqlite', file: join(past.folder, 'forecasts.db') } as const;
  const worker = new ForecastWorkerClient(
    {
      locations: { readModels: past.location, forecasts: keptAgain ? locations.forecasts : elsewhere },
      ...{ asOf: pins.asOf, horizon: pins.horizon, holidays: pins.holidays, threads },
    },
    onProgress ?? (() => undefined),
  );
  try {
    await worker.open();
    const { hash: made } = await worker.make({ runId, pins });
    const isEqual = made === recorded;
    return { runId, pins, recorded, made, isEqual, differences, keptAgain: keptAgain && isEqual };
  } catch (error) {
    throw asDomainError(error);
  } finally {
    await worker.end();
    past.remove();
  }
}

function differencesOf({ runId, pins }: RecordedRun): string[] {
  const inUse = versionsInUse();
  const differences: string[] = [];
  if (pins.codeVersion !== inUse.codeVersion)
    differences.push(`It was made by code version ${pins.codeVersion}; this program is ${inUse.codeVersion}.`);
  if (pins.calendarVersion !== inUse.calendarVersion)
    differences.push(`It was made with calendar ${pins.calendarVersion}; this program has ${inUse.calendarVersion}.`);
  if (runIdOf(pins) !== runId) differences.push(`Its pins give another name: ${runIdOf(pins)}.`);
  return differences;
}
