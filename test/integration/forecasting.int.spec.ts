import { join } from 'node:path';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v4 as uuid } from 'uuid';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { evaluateForecast } from '../../bench/evaluate-forecast.js';
import { levels } from '../../src/read-models/entities/forecast-level.js';
import type { ForecastNode } from '../../src/read-models/readers/forecast-rows.js';
import { ForecastReader } from '../../src/read-models/readers/forecast.reader.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { makeForecast } from '../../src/forecasting/make-forecast.js';
import { ProductThreads } from '../../src/forecasting/threads/product-threads.js';
import { readDemandHistory } from '../../src/forecasting/history/read-demand-history.js';
import { RecordedRuns } from '../../src/forecasting/keeping/recorded-runs.js';
import { DemandHistoryReader } from '../../src/read-models/readers/demand-history.reader.js';
import type { ForecastDependencies } from '../../src/forecasting/forecast-dependencies.js';
import type { ForecastRunRequested } from '../../src/forecasting/runs/forecast-run.events.js';
import { runIdOf } from '../../src/forecasting/runs/run-id.js';
import { reproduceRun } from '../../src/forecasting/runs/reproduce-run.js';
import { runForecast, type ForecastRequest } from '../../src/forecasting/runs/run-forecast.js';
import { writeForecastCsv } from '../../src/forecasting/keeping/write-forecast-csv.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { seenEventsOf } from '../../src/read-models/known-heads/seen-events.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { servicesOver } from '../../src/services.js';
import { leavesOfPlanLine } from '../../src/sourcing/plan-lineage.js';
import { locationsOf, type StorageLocations } from '../../src/storage-locations.js';
import { describeEachDatabase } from '../support/postgres.js';
import { openEvents } from '../../src/open-events.js';
import { fact, record } from '../support/facts.js';
import { marketAsOf, marketBegins, recordSmallMarket } from '../support/small-market.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describeEachDatabase('forecasting', (url) => {
  const folder = temporaryFolder();
  let locations: StorageLocations;
  const callDay = addDays(marketAsOf, 2);
  let store: EventStore;
  let projected: Database;
  let asked: Database;
  let keeping: Database;
  let forecasts: DataSource;
  let kept: ForecastReader;
  let runner: ProjectionRunner;

  const caller = () => ({
    ...{ actor: 'mei', role: 'planner' as const, commandId: uuid() },
    ...{ occurredOn: marketAsOf, recordedAt: `${marketAsOf}T08:00:00.000Z` },
  });
  const dependencies = (): ForecastDependencies => ({
    ...{ store, forecasts: kept, locations },
    progress: { reached: async () => (await runner.catchUp()) >= 0 },
  });
  const forecast = (request: Partial<ForecastRequest> = {}) =>
    runForecast(dependencies(), { asOf: marketAsOf, horizon: 13, holidays: 'none', threads: 1, ...request }, caller());
  const nodesOf = async (runId: string, level: (typeof levels)[number]): Promise<ForecastNode[]> => {
    const nodes: ForecastNode[] = [];
    for await (const node of kept.level(await kept.run(runId), level)) nodes.push(node);
    return nodes;
  };

  beforeAll(async () => {
    const databaseUrl = url();
    locations = locationsOf({ dataFolder: folder, ...(databaseUrl !== undefined && { databaseUrl }) });
    store = await openEvents(locations.events);
    projected = await openReadModels(locations.readModels, 'write');
    runner = new ProjectionRunner(store, projected, allProjections);
    await runner.reset();
    await recordSmallMarket(store);
    await runner.catchUp();
    asked = await openReadModels(locations.readModels, 'read');
    keeping = await openForecasts(locations.forecasts);
    forecasts = keeping.source;
    kept = new ForecastReader(keeping.sql, new RecordedRuns(store));
  }, 60_000);
  afterAll(async () => {
    for (const database of [keeping, asked, projected]) await database.close();
    await store.close();
  });

  describe('a forecast run', () => {
    it('is recorded with its pins and the hash of its content', async () => {
      const run = await forecast();
      const events = await store.read(`forecast-${run.runId}`);
      expect(events.map(({ type }) => type)).toEqual(['ForecastRunRequested', 'ForecastRunCompleted']);
      expect(events[1]?.data).toMatchObject({ hash: run.hash, firstWeek: addDays(marketAsOf, 1), nodes: run.nodes });
    });
    it('is answered by the run that exists while nothing but forecasts is recorded', async () => {
      const [first, again] = [await forecast(), await forecast({ threads: 2 })];
      expect(again.runId).toBe(first.runId);
      expect((await store.read(`forecast-${first.runId}`)).length).toBe(2);
    });
    it('is answered by the run that exists after a checkpoint of the store', async () => {
      const first = await forecast();
      await record(store, 'checkpoint-almanac', fact({ type: 'CheckpointRecorded', data: {} }));
      expect((await forecast()).runId).toBe(first.runId);
    });
    it('gives the same bytes with one thread, with three, and where it was thrown away', async () => {
      const run = await forecast();
      await forecasts.query('DELETE FROM forecast_runs');
      const remade = await reproduceRun(dependencies(), run.runId, folder, { threads: 3 });
      expect(remade).toMatchObject({
        runId: run.runId,
        made: run.hash,
        isEqual: true,
        differences: [],
        keptAgain: true,
      });
      expect(await kept.run(run.runId)).toMatchObject({ hash: run.hash });
      expect(await reproduceRun(dependencies(), 'latest', folder)).toMatchObject({ isEqual: true, keptAgain: false });
    });
    it('gives the same bytes when it is made again after facts that it could not know', async () => {
      const run = await forecast();
      const late = { orderId: 'late', retailerId: 'r1', orderedOn: addDays(marketAsOf, -3) };
      const lines = [{ sku: 'tea', requested: 30 }];
      await record(store, 'order-late', fact({ type: 'OrderPlaced', data: { ...late, takenBy: 'lin', lines } }));
      await forecasts.query('DELETE FROM forecast_runs');
      const left = join(folder, 'as-known-then-when-the-power-went');
      mkdirSync(left);
      writeFileSync(join(left, 'in-use.db'), '');
      const remade = await reproduceRun(dependencies(), run.runId, folder);
      expect(remade).toMatchObject({ runId: run.runId, made: run.hash, isEqual: true });
      expect(readdirSync(folder).filter((name) => name.startsWith('as-known-then'))).toEqual([]);
      const informed = await forecast();
      expect(informed.runId).not.toBe(run.runId);
      expect(informed.hash).not.toBe(run.hash);
    });
    it('is said not to come out again, and why, where another program made it', async () => {
      const { runId } = await forecast();
      const [requested] = (await store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunRequested>[];
      const pins = { ...requested!.data.pins, codeVersion: 'forecasting 1', calendarVersion: 'calendar 0' };
      const old = runIdOf(pins);
      const completed = { runId: old, hash: '0'.repeat(64), firstWeek: marketAsOf, nodes: 1 };
      await record(
        store,
        `forecast-${old}`,
        fact({ type: 'ForecastRunRequested', data: { runId: old, pins } }),
        fact({ type: 'ForecastRunCompleted', data: completed }),
      );
      const { isEqual, recorded, differences } = await reproduceRun(dependencies(), old.slice(0, -3), folder);
      expect([isEqual, recorded]).toEqual([false, '0'.repeat(64)]);
      expect(differences).toEqual([
        expect.stringContaining('code version forecasting 1'),
        expect.stringContaining('calendar calendar 0'),
      ]);
      await expect(reproduceRun(dependencies(), marketAsOf, folder)).rejects.toThrow(
        'run: expected the beginning of one run',
      );
      await expect(reproduceRun(dependencies(), 'none', folder)).rejects.toThrow('No forecast none was completed');
    });
    it('is completed when it was made, not when it was asked for', async () => {
      const done = '2024-05-06T07:08:09.000Z';
      const pins = { asOf: marketAsOf, horizon: 2, threads: 1 };
      const { runId } = await runForecast({ ...dependencies(), clock: () => new Date(done) }, pins, caller());
      const events = await store.read(`forecast-${runId}`);
      expect(events.map(({ metadata }) => metadata.recordedAt)).toEqual([caller().recordedAt, done]);
    });
    it('says where there is nothing to learn from', () =>
      expect(forecast({ asOf: marketBegins })).rejects.toMatchObject({ code: 'not-enough-history' }));
    it('ends where the calendars end', () =>
      expect(forecast({ asOf: '2150-01-01' })).rejects.toMatchObject({ code: 'invalid', faults: [{ field: 'asOf' }] }));
    it('refuses a horizon that is no number of weeks', () =>
      expect(forecast({ horizon: 0 })).rejects.toMatchObject({ code: 'invalid' }));
  });

  describe('forecasts and plans kept beside events that were replaced', () => {
    it('count for nothing until they are made from the events that are there', async () => {
      const run = await forecast();
      const mondayAfter = addDays(marketAsOf, 1);
      const own = servicesOver({ store, readModels: asked, forecasts: keeping }).plans;
      const { planId } = await own.drawUp({ from: mondayAfter, weeks: 4 }, caller());
      const other = openSqliteEventStore(join(folder, 'other-events.db'));
      try {
        const services = servicesOver({ store: other, readModels: asked, forecasts: keeping });
        const stranger = services.forecasts;
        expect(await stranger.latest()).toBeUndefined();
        expect(await stranger.latestCovering(mondayAfter, mondayAfter)).toBeUndefined();
        expect(await stranger.page(10, 0)).toEqual([[], 0]);
        await expect(stranger.run(run.runId)).rejects.toMatchObject({ code: 'forecast-unknown' });
        expect(await services.plans.page(10, 0)).toEqual([[], 0]);
        await expect(services.plans.find(planId)).rejects.toMatchObject({ code: 'plan-unknown' });
        await expect(services.plans.find('latest')).rejects.toMatchObject({ code: 'plan-unknown' });
      } finally {
        await other.close();
      }
      expect((await kept.run(run.runId)).hash).toBe(run.hash);
      expect((await own.page(10, 0))[0]).toMatchObject([{ planId, drawnUpBy: 'mei' }]);
    });
  });

  describe('the figures of a forecast', () => {
    it('add up exactly, week by week, at every level', async () => {
      const { runId, horizon } = await forecast();
      const leaves = await nodesOf(runId, 'retailer-sku');
      const groups = {
        total: () => '',
        supplier: (node: ForecastNode) => node.supplier,
        retailer: (node: ForecastNode) => node.retailerId,
        sku: (node: ForecastNode) => node.sku,
        'area-sku': (node: ForecastNode) => `${node.area} ${node.sku}`,
      };
      for (const [level, keyOf] of Object.entries(groups)) {
        const nodes = await nodesOf(runId, level as keyof typeof groups);
        expect(new Set(nodes.map(keyOf))).toEqual(new Set(leaves.map(keyOf)));
        for (const node of nodes)
          for (let h = 0; h < horizon; h++) {
            const below = leaves.filter((leaf) => keyOf(leaf) === keyOf(node));
            expect(below.reduce((sum, leaf) => sum + leaf.mean[h]!, 0)).toBe(node.mean[h]);
            expect(below.reduce((sum, leaf) => sum + leaf.expected[h]!, 0)).toBe(node.expected[h]);
          }
      }
    });
    it('have quantiles in order and never below zero', async () => {
      const { runId } = await forecast();
      for (const level of levels)
        for (const { mean, p10, p50, p90 } of await nodesOf(runId, level))
          mean.forEach((value, h) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(p10[h]).toBeGreaterThanOrEqual(0);
            expect(p50[h]).toBeGreaterThanOrEqual(p10[h]!);
            expect(p90[h]).toBeGreaterThanOrEqual(p50[h]!);
          });
    });
    it('leave out what died long ago', async () => {
      const { runId } = await forecast();
      expect((await nodesOf(runId, 'sku')).map(({ sku }) => sku)).toEqual(['ale', 'gin', 'new', 'rum', 'tea']);
    });
    it('are written as CSV with the stable columns first', async () => {
      const run = await forecast();
      const file = join(folder, 'forecast.csv');
      expect(await writeForecastCsv(kept, run, 'sku', file)).toBe(5 * 13);
      const [header, line] = readFileSync(file, 'utf8').split('\n');
      expect(header).toBe('level,retailer_id,area,sku,week,mean,p10,p50,p90,supplier,expected');
      expect(line).toMatch(new RegExp(`^sku,,,ale,${run.firstWeek},\\d+,\\d+,\\d+,\\d+,s1,[\\d.]+$`));
    });
    it('can be held against what came', async () => {
      const asOf = addWeeks(marketAsOf, -13);
      const reader = new DemandHistoryReader(asked.sql);
      const named = await readDemandHistory(reader, asOf);
      const workers = new ProductThreads(1);
      const made = await makeForecast(named, { horizon: 13, holidays: 'none' }, (at) => workers.start(at));
      await workers.stop();
      const [total] = await evaluateForecast(reader, named, made);
      expect(total).toMatchObject({ level: 'total' });
      expect(total!.expected.wape).toBeLessThan(40);
    });
  });

  describe('a suggestion', () => {
    const suggestions = () => servicesOver({ store, readModels: asked, forecasts: keeping }).suggestions;
    it('names what is due, in packs, with reasons tied to events', async () => {
      await forecast();
      const { items, protectionDays } = await suggestions().suggestFor('r1', callDay);
      expect(protectionDays).toBe(8);
      expect(items.length).toBeGreaterThan(0);
      for (const { suggested, packSize, reasons } of items) {
        expect(suggested % packSize).toBe(0);
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.length).toBeLessThanOrEqual(4);
        for (const { events, en, zh } of reasons)
          expect([events.length > 0, en.length > 0, zh.length > 0]).not.toContain(false);
      }
      const rhythm = items.flatMap(({ reasons }) => reasons).find(({ kind }) => kind === 'rhythm');
      const [event] = rhythm!.events as { stream: string }[];
      const [recorded] = await store.read(event!.stream);
      expect(recorded).toMatchObject({ type: 'OrderPlaced', data: { retailerId: 'r1' } });
    });
    it('never names what is dead', async () => {
      const { items } = await suggestions().suggestFor('r1', callDay);
      expect(items.map(({ sku }) => sku)).not.toContain('old');
    });
    it('offers what can be had instead of what is short', async () => {
      const [wanted] = (await suggestions().suggestFor('r1', callDay)).items;
      const data = { sku: wanted!.sku, from: marketAsOf, cause: 'strike' };
      await record(store, `supply-${wanted!.sku}`, fact({ type: 'ShortageDeclared', data }, marketAsOf));
      await runner.catchUp();
      const { items } = await suggestions().suggestFor('r1', callDay);
      const short = items.find(({ sku }) => sku === wanted!.sku);
      expect(short).toMatchObject({
        suggested: 0,
        reasons: expect.arrayContaining([expect.objectContaining({ kind: 'short' })]),
      });
      expect(short!.substitutes.length).toBeGreaterThan(0);
      expect(short!.substitutes.map(({ sku }) => sku)).not.toContain(wanted!.sku);
      await record(
        store,
        `supply-${wanted!.sku}`,
        fact({ type: 'ShortageEnded', data: { sku: wanted!.sku, endedOn: marketAsOf } }),
      );
      await runner.catchUp();
    });
    it('counts what stands there and what is on its way', async () => {
      const service = suggestions();
      const [wanted] = (await service.suggestFor('r2', callDay)).items;
      const counted = {
        visitId: 'v1',
        retailerId: 'r2',
        countedOn: callDay,
        counts: [{ sku: wanted!.sku, quantity: 500 }],
      };
      await record(store, 'visit-v1', fact({ type: 'StockCounted', data: counted }, callDay));
      await runner.catchUp();
      const { items } = await service.suggestFor('r2', callDay);
      expect(items.map(({ sku }) => sku)).not.toContain(wanted!.sku);
    });
    it('does not know a retailer that was never registered', () =>
      expect(suggestions().suggestFor('nobody', callDay)).rejects.toMatchObject({ code: 'retailer-unknown' }));
  });

  describe('a sourcing plan', () => {
    const plans = () => servicesOver({ store, readModels: asked, forecasts: keeping }).plans;
    it('adds up from products to suppliers to all, and is the same when drawn up again', async () => {
      await forecast();
      const drawn = await plans().drawUp({ from: addDays(marketAsOf, 1), weeks: 13 }, caller());
      for (const all of drawn.total) {
        const ofMonth = (rows: readonly { month: string; expected: number }[]) =>
          rows.filter(({ month }) => month === all.month).reduce((sum, { expected }) => sum + expected, 0);
        expect(ofMonth(drawn.lines)).toBe(all.expected);
        expect(ofMonth(drawn.suppliers)).toBe(all.expected);
      }
      const again = await plans().drawUp({ from: addDays(marketAsOf, 1), weeks: 13 }, caller());
      expect(again).toEqual(drawn);
      expect(await plans().find(drawn.planId)).toEqual(JSON.parse(JSON.stringify(drawn)));
      const events = await store.read(`plan-${drawn.planId}`);
      expect(events.map(({ type, data }) => [type, (data as { hash: string }).hash])).toEqual([
        ['PlanDrawnUp', drawn.hash],
      ]);
    });
    it('leads back to retailers and their weeks', async () => {
      const drawn = await plans().find('latest');
      const [line] = drawn.lines;
      const leaves = await leavesOfPlanLine(kept, drawn, line!.sku, line!.month);
      const sum = leaves.reduce((units, { expected }) => units + expected, 0);
      expect(Math.abs(sum - line!.expected)).toBeLessThan(1.5);
      const { lineage } = servicesOver({ store, readModels: asked, forecasts: keeping });
      const { retailerId } = leaves[0]!;
      const { history: weeks } = await lineage.planLine('latest', line!.sku, { retailerId, language: 'en' });
      expect(weeks.length).toBeGreaterThan(10);
      expect(weeks.at(-1)!.weekOf <= marketAsOf).toBe(true);
    });
    it('shares out what is short, to the last unit', async () => {
      const { retailers, allocated } = await plans().allocate('latest', { sku: 'tea', available: 7, priority: ['A'] });
      expect(allocated).toBe(7);
      expect(retailers.filter((each) => each.class !== 'A').every((each) => each.allocated === 0)).toBe(true);
    });
    it('needs a forecast that covers its weeks', () =>
      expect(plans().drawUp({ from: '2030-01-01', weeks: 4 }, caller())).rejects.toMatchObject({
        code: 'forecast-unknown',
      }));
  });

  describe('forecasts and plans', () => {
    it('remember the newest event they were made from', async () => {
      await forecast();
      const [seen] = await seenEventsOf(keeping.sql, false);
      const [event] = await store.readAt([seen!.position]);
      const { hash, storeHash, metadata } = event!;
      expect(seen).toMatchObject({ source: 'forecasts', hash, storeHash, recordedAt: metadata.recordedAt });
      const own = servicesOver({ store, readModels: asked, forecasts: keeping }).plans;
      const newest = await store.head();
      await own.drawUp({ from: addDays(marketAsOf, 1), weeks: 5 }, caller());
      expect(await seenEventsOf(keeping.sql, false)).toMatchObject([{ source: 'forecasts', position: newest }]);
    });
  });
});
