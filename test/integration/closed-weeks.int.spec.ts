import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import type { ForecastDependencies } from '../../src/forecasting/forecast-dependencies.js';
import { RecordedRuns } from '../../src/forecasting/keeping/recorded-runs.js';
import { reproduceRun } from '../../src/forecasting/runs/reproduce-run.js';
import { runForecast } from '../../src/forecasting/runs/run-forecast.js';
import { openEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { levels, type Level } from '../../src/read-models/entities/forecast-level.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { ForecastReader } from '../../src/read-models/readers/forecast.reader.js';
import type { ForecastNode } from '../../src/read-models/readers/forecast-rows.js';
import { locationsOf, type StorageLocations } from '../../src/storage-locations.js';
import { servicesOver } from '../../src/services.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const begins = '2024-01-01';
const weeks = 80;
/** A Sunday; the week of forecast 3 is closed. */
const asOf = addDays(addWeeks(begins, weeks), -1);
const closedAhead = 3;
const horizon = 8;
const weekly = ['w1', 'w2', 'w3', 'w4'];
const fortnightly = 'f1';
const closedWeeks = [20, 50, weeks + closedAhead];
const tuesdayOf = (week: number) => addDays(addWeeks(begins, week), 1);

/** Shops that sell six a week of each product and order what lasts until the next call. */
async function recordMarket(store: EventStore): Promise<void> {
  const details = { area: 'n', class: 'A', businessType: 'shop', orderDay: 2, listed: true };
  for (const retailerId of weekly)
    await record(store, `retailer-${retailerId}`, registered({ retailerId, name: retailerId, ...details }));
  const rhythm = { orderCycle: 2, firstCall: begins };
  await record(
    store,
    `retailer-${fortnightly}`,
    registered({ retailerId: fortnightly, name: 'f', ...details, ...rhythm }),
  );
  for (const sku of ['tea', 'gin']) {
    const data = { sku, name: sku, brand: 'b', category: 'c', packSize: 1, supplier: 's', listed: true };
    await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, begins));
  }
  for (const week of closedWeeks) await drop(store, tuesdayOf(week), begins);
  for (let week = 0; week < weeks; week++) {
    if (closedWeeks.includes(week)) continue;
    const units = 6 * (closedWeeks.includes(week + 1) ? 2 : 1);
    for (const retailerId of weekly) await order(store, retailerId, week, units);
    if (week % 2 === 0) await order(store, fortnightly, week, 12 * (closedWeeks.includes(week + 2) ? 2 : 1));
  }
}

const registered = (data: object) => fact({ type: 'RetailerRegistered', data }, begins);

async function drop(store: EventStore, day: string, recordedOn: string): Promise<void> {
  await record(store, 'calendar-main', fact({ type: 'CallDayDropped', data: { company: 'main', day } }, recordedOn));
}

async function order(store: EventStore, retailerId: string, week: number, units: number): Promise<void> {
  const orderedOn = tuesdayOf(week);
  const of = { orderId: `${retailerId}-${orderedOn}`, retailerId };
  const skus = ['tea', 'gin'];
  const requested = skus.map((sku) => ({ sku, requested: units }));
  const granted = skus.map((sku) => ({ sku, granted: units }));
  await record(
    store,
    `order-${of.orderId}`,
    fact({ type: 'OrderPlaced', data: { ...of, orderedOn, takenBy: 'lin', lines: requested } }, orderedOn),
    fact({ type: 'OrderGranted', data: { ...of, orderedOn, lines: granted } }, orderedOn),
  );
  const deliveredOn = addDays(orderedOn, 1);
  const lines = skus.map((sku) => ({ sku, delivered: units }));
  const data = { ...of, deliveryId: of.orderId, deliveredOn, lines };
  await record(store, `delivery-${of.orderId}`, fact({ type: 'DeliveryCompleted', data }, deliveredOn));
}

describeEachDatabase('weeks without calls', (url) => {
  const folder = temporaryFolder();
  let locations: StorageLocations;
  let store: EventStore;
  let models: Database;
  let keeping: Database;
  let runner: ProjectionRunner;
  let kept: ForecastReader;

  const dependencies = (): ForecastDependencies => ({
    ...{ store, forecasts: kept, locations },
    progress: { reached: async () => (await runner.catchUp()) >= 0 },
  });
  const caller = () => ({
    ...{ actor: 'mei', role: 'planner' as const, commandId: uuid(), occurredOn: asOf },
    recordedAt: `${asOf}T08:00:00.000Z`,
  });
  const forecast = (on = asOf) =>
    runForecast(dependencies(), { asOf: on, horizon, holidays: 'none', threads: 1 }, caller());
  const nodesOf = async (runId: string, level: Level): Promise<ForecastNode[]> => {
    const nodes: ForecastNode[] = [];
    for await (const node of kept.level(await kept.run(runId), level)) nodes.push(node);
    return nodes;
  };

  beforeAll(async () => {
    const databaseUrl = url();
    locations = locationsOf({ dataFolder: folder, ...(databaseUrl !== undefined && { databaseUrl }) });
    store = await openEvents(locations.events);
    models = await openReadModels(locations.readModels, 'write');
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordMarket(store);
    await runner.catchUp();
    keeping = await openForecasts(locations.forecasts);
    kept = new ForecastReader(keeping.sql, new RecordedRuns(store));
  }, 60_000);
  afterAll(async () => {
    for (const database of [keeping, models]) await database.close();
    await store.close();
  });

  describe('in a forecast', () => {
    it('carry no orders at any level, and the call before is for two weeks', async () => {
      const { runId } = await forecast();
      for (const level of levels)
        for (const { expected, mean, p90 } of await nodesOf(runId, level)) {
          expect([expected[closedAhead], mean[closedAhead], p90[closedAhead]]).toEqual([0, 0, 0]);
        }
      for (const { expected } of (await nodesOf(runId, 'retailer')).filter(
        ({ retailerId }) => retailerId !== fortnightly,
      )) {
        const ordinary = expected[0] ?? 0;
        expect(ordinary).toBeGreaterThan(10);
        expect(ordinary).toBeLessThan(14);
        expect((expected[closedAhead - 1] ?? 0) / ordinary).toBeCloseTo(2, 1);
      }
    });
    it('are every second one of a retailer that is called every second week, and the others are for two', async () => {
      const { runId } = await forecast();
      const [node] = (await nodesOf(runId, 'retailer')).filter(({ retailerId }) => retailerId === fortnightly);
      const called = [...node!.expected].map((units) => units > 0);
      expect(called).toEqual([true, false, true, false, true, false, true, false]);
      for (const h of [0, 4, 6]) expect(Math.abs((node!.expected[h] ?? 0) - 24)).toBeLessThan(4);
    });
    it('leave whole units that add up at every level', async () => {
      const { runId } = await forecast();
      const sums = await Promise.all(
        levels.map(async (level) => {
          const nodes = await nodesOf(runId, level);
          return Array.from({ length: horizon }, (_, h) => nodes.reduce((sum, { mean }) => sum + (mean[h] ?? 0), 0));
        }),
      );
      for (const sum of sums) expect(sum).toEqual(sums[0]);
    });
    it('are pinned with it: it is made again to the same bytes', async () => {
      const run = await forecast();
      const remade = await reproduceRun(dependencies(), run.runId, folder, { threads: 2 });
      expect(remade).toMatchObject({ made: run.hash, isEqual: true, differences: [] });
    });
  });

  describe('in a suggestion', () => {
    it('sell as much as others: the order before one lasts until the delivery after the next call', async () => {
      await forecast();
      const { suggestions } = servicesOver({ store, readModels: models, forecasts: keeping });
      const before = await suggestions.suggestFor('w1', tuesdayOf(weeks + closedAhead - 1));
      expect(before.protectionDays).toBe(15);
      const forecastOf = (call: typeof before) => call.items[0]?.reasons.find(({ kind }) => kind === 'forecast')?.en;
      expect(forecastOf(before)).toMatch(/\(15 days\) about 1[234] units should sell/);
      const ordinary = await suggestions.suggestFor('w1', tuesdayOf(weeks + closedAhead - 2));
      expect(ordinary.protectionDays).toBe(8);
      expect(forecastOf(ordinary)).toMatch(/\(8 days\) about [678] units should sell/);
    });
  });

  describe('that were recorded after the day as of which a forecast is made', () => {
    it('are ordinary weeks to it, and closed to a later one', async () => {
      const day = tuesdayOf(weeks + closedAhead + 2);
      const before = await forecast();
      await drop(store, day, addDays(asOf, 2));
      const after = await forecast();
      expect(after.runId).not.toBe(before.runId);
      expect(after.hash).toBe(before.hash);
      const [total] = await nodesOf((await forecast(addDays(asOf, 2))).runId, 'total');
      expect(total!.expected[closedAhead + 2]).toBe(0);
    });
  });

  describe('after a last day that is announced', () => {
    const [lastGin, lastOfW4] = [4, 5];
    const announced = addDays(asOf, 1);

    it('are those in which nothing is forecast, at any level; the call on the last day still brings an order', async () => {
      const before = await forecast(announced);
      const discontinued = { sku: 'gin', discontinuedOn: tuesdayOf(weeks + lastGin) };
      await record(store, 'product-gin', fact({ type: 'ProductDiscontinued', data: discontinued }, announced));
      const closed = { retailerId: 'w4', closedOn: addDays(tuesdayOf(weeks + lastOfW4), -1) };
      await record(store, 'retailer-w4', fact({ type: 'RetailerClosed', data: closed }, announced));
      const after = await forecast(announced);
      const ordered = ({ expected }: ForecastNode) => [...expected].flatMap((units, h) => (units > 0 ? [h] : []));
      const of = async (runId: string, level: Level, id: string) =>
        (await nodesOf(runId, level)).filter(({ sku, retailerId }) => sku === id || retailerId === id);
      const weeksBefore = [0, 1, 2, 4, 5, 6, 7];
      for (const level of ['sku', 'area-sku'] as const) {
        expect((await of(before.runId, level, 'gin')).map(ordered)).toEqual([weeksBefore]);
        expect((await of(after.runId, level, 'gin')).map(ordered)).toEqual([[0, 1, 2, 4]]);
      }
      expect((await of(before.runId, 'retailer', 'w4')).map(ordered)).toEqual([weeksBefore]);
      expect((await of(after.runId, 'retailer', 'w4')).map(ordered)).toEqual([[0, 1, 2, 4]]);
      for (const { mean, p90 } of await of(after.runId, 'sku', 'gin'))
        expect([mean.slice(5), p90.slice(5)].map((each) => [...each])).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ]);
      const sums = [];
      for (const level of levels) {
        const nodes = await nodesOf(after.runId, level);
        sums.push(Array.from({ length: horizon }, (_, h) => nodes.reduce((sum, { mean }) => sum + (mean[h] ?? 0), 0)));
      }
      for (const sum of sums) expect(sum).toEqual(sums[0]);
      expect((await of(after.runId, 'retailer', 'w1')).map(ordered)).toEqual([weeksBefore]);
      // As of a day before, none of this was known.
      const earlier = await forecast();
      expect((await of(earlier.runId, 'sku', 'gin')).map(ordered)).toEqual([weeksBefore]);
      expect((await of(earlier.runId, 'retailer', 'w4')).map(ordered)).toEqual([weeksBefore]);
    });
  });
});
