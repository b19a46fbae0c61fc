import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store.js';
import { makeForecast } from '../src/forecasting/make-forecast.js';
import type { Forecast } from '../src/forecasting/forecast-level.js';
import { readDemandHistory } from '../src/forecasting/history/read-demand-history.js';
import { ProductThreads } from '../src/forecasting/threads/product-threads.js';
import { allProjections } from '../src/projections/all-projections.js';
import { ProjectionRunner } from '../src/projections/projection-runner.js';
import type { Database } from '../src/read-models/database/database.js';
import { openReadModels } from '../src/read-models/open-read-models.js';
import { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import { simulateRegion } from '../src/simulation/simulate-region.js';
import type { Simulation } from '../src/simulation/simulate.js';
import type { SimulationOptions } from '../src/simulation/simulation-options.js';

/** A simulated region whose read models are complete. */
export interface SimulatedModels {
  readonly simulation: Simulation;
  readonly models: Database;
}

/** Simulates a region in a temporary folder, and removes it when `use` is done. */
export async function withSimulatedModels<Result>(
  options: SimulationOptions,
  use: (region: SimulatedModels) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  const store = openSqliteEventStore(join(folder, 'events.db'));
  const models = await openReadModels({ kind: 'sqlite', file: join(folder, 'read-models.db') }, 'write');
  try {
    const simulation = await simulateRegion(store, options);
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await runner.catchUp();
    return await use({ simulation, models });
  } finally {
    await models.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** The forecast of a day, from all that was known on it. @param listening  whether declared demand is heard */
export async function forecastAsOf(
  models: Database,
  asOf: string,
  horizon: number,
  listening = true,
): Promise<Forecast> {
  const workers = new ProductThreads(1);
  try {
    const named = await readDemandHistory(new DemandHistoryReader(models.sql), asOf);
    const heard = listening ? named : { ...named, declarations: [] };
    return await makeForecast(heard, { horizon, holidays: 'cn' }, (buffers) => workers.start(buffers));
  } finally {
    await workers.stop();
  }
}
