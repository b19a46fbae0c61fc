import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { RecordedRuns } from '../../src/forecasting/keeping/recorded-runs.js';
import { runForecast } from '../../src/forecasting/runs/run-forecast.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { DatabaseLocation } from '../../src/read-models/database/location.js';
import { levels } from '../../src/read-models/entities/forecast-level.js';
import type { ForecastRun } from '../../src/read-models/entities/forecasts.entity.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import type { ForecastNode } from '../../src/read-models/readers/forecast-rows.js';
import { ForecastReader } from '../../src/read-models/readers/forecast.reader.js';
import { optionsUntil } from '../../src/simulation/simulation-options.js';
import { simulateRegion } from '../../src/simulation/simulate-region.js';
import { describePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const until = '2026-11-23';
let store: EventStore;

interface Made {
  readonly run: ForecastRun;
  readonly nodes: readonly ForecastNode[];
  readonly demand: readonly unknown[];
}

/** Projects the region into a database, forecasts it there and reads everything back. */
async function forecastOn(readModels: DatabaseLocation, forecasts: DatabaseLocation): Promise<Made> {
  const projected = await openReadModels(readModels, 'write');
  const kept = await openForecasts(forecasts);
  try {
    const runner = new ProjectionRunner(store, projected, allProjections);
    await runner.reset();
    const reader = new ForecastReader(kept.sql, new RecordedRuns(store));
    const dependencies = {
      ...{ store, forecasts: reader, locations: { readModels, forecasts } },
      progress: { reached: async () => (await runner.catchUp()) >= 0 },
    };
    const request = { asOf: until, horizon: 6, threads: 2 };
    const caller = { actor: 'mei', role: 'planner' as const, commandId: uuid(), occurredOn: until };
    const run = await runForecast(dependencies, request, { ...caller, recordedAt: `${until}T00:00:00.000Z` });
    const nodes: ForecastNode[] = [];
    for (const level of levels) for await (const node of reader.level(run, level)) nodes.push(node);
    const text = 'SELECT retailer_id, sku, week_of, requested FROM weekly_demand ORDER BY retailer_id, sku, week_of';
    return { run, nodes, demand: await projected.sql.all(text) };
  } finally {
    await kept.close();
    await projected.close();
  }
}

beforeAll(async () => {
  store = openSqliteEventStore(join(folder, 'events.db'));
  await simulateRegion(store, optionsUntil(until, { retailers: 40, products: 16, weeks: 70, seed: 11 }));
}, 120_000);
afterAll(() => store.close());

describePostgres('a simulated region', (url) => {
  it('has the same forecast on SQLite and PostgreSQL, to the last node', async () => {
    const file = (name: string) => ({ kind: 'sqlite', file: join(folder, name) }) as const;
    const schema = (name: string) => ({ kind: 'postgres', url: url(), schema: name }) as const;
    const onSqlite = await forecastOn(file('read-models.db'), file('forecasts.db'));
    const onPostgres = await forecastOn(schema('models'), schema('forecasts'));
    expect(onSqlite.demand.length).toBeGreaterThan(1000);
    expect(onPostgres.demand).toEqual(onSqlite.demand);
    const { hash, firstWeek, nodes } = onSqlite.run;
    expect(onPostgres.run).toMatchObject({ hash, firstWeek, nodes });
    expect(onPostgres.nodes.length).toBe(nodes);
    expect(onPostgres.nodes).toEqual(onSqlite.nodes);
  }, 120_000);
});
