import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { exportKnownModel } from '../../src/audit/as-of/export-known-model.js';
import type { ModelProgress } from '../../src/audit/as-of/known-model.js';
import { changesView } from '../../src/audit/changes/change-view.js';
import type { Change, ChangeFacts } from '../../src/audit/changes/change.js';
import { sayChange } from '../../src/audit/changes/say-change.js';
import type { Moment } from '../../src/audit/moments/moment.js';
import type { OrderCorrected, OrderPlaced } from '../../src/recording/phone-orders/phone-order.events.js';
import { addDays, weekOf } from '../../src/calendar/weeks.js';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { runForecast } from '../../src/forecasting/runs/run-forecast.js';
import { readModelsAt } from '../../src/forecasting/runs/read-models-at.js';
import { businessDay } from '../../src/kernel/clock.js';
import { beginning } from '../../src/kernel/position.js';
import { openEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { Quota, Shortage } from '../../src/read-models/entities/supply.entity.js';
import { WeeklyDemand } from '../../src/read-models/entities/weekly-demand.entity.js';
import { whatStays } from '../../src/read-models/jobs/job-kinds.js';
import { JobStopped } from '../../src/read-models/jobs/job-outcome.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { StockPositionReader } from '../../src/read-models/readers/stock-position.reader.js';
import { servicesOver, type Services } from '../../src/services.js';
import { simulateRegion } from '../../src/simulation/simulate-region.js';
import { forecastReaderOf } from '../../src/storage.js';
import { locationsOf } from '../../src/storage-locations.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { holdsSentence } from '../support/sentence-oracle.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const region = { retailers: 8, products: 6, weeks: 60, seed: 3, start: '2025-01-06' };
const lastDay = addDays(region.start, 7 * region.weeks - 1);
const midDay = addDays(lastDay, -56);

describeEachDatabase('what was known then', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let forecasts: Database;
  let services: Services;
  let events: RecordedEvent[];
  let retailerIds: string[];
  let skus: string[];
  /** An order that is corrected after the first forecast knew of it. */
  let corrected: OrderPlaced['data'];

  beforeAll(async () => {
    const locations = locationsOf({ dataFolder: folder, ...(url() !== undefined && { databaseUrl: url()! }) });
    store = await openEvents(locations.events);
    models = await openReadModels(locations.readModels, 'write');
    forecasts = await openForecasts(locations.forecasts);
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await simulateRegion(store, region);
    await runner.catchUp();
    services = servicesOver({ store, readModels: models, forecasts });
    skus = (await store.readAll(beginning, 100_000)).flatMap(({ type, data }) =>
      type === 'ProductRegistered' ? [(data as { sku: string }).sku] : [],
    );
    corrected = (await store.readAll(beginning, 100_000))
      .filter(({ type }) => type === 'OrderPlaced')
      .map(({ data }) => data as OrderPlaced['data'])
      .findLast(
        ({ orderedOn, lines }) => orderedOn < addDays(midDay, -14) && lines.some(({ sku }) => sku === skus[0]),
      )!;
    const caller = (asOf: string) => ({
      ...{ actor: 'mei', role: 'planner' as const, commandId: uuid(), occurredOn: asOf },
      recordedAt: `${asOf}T12:00:00.000Z`,
    });
    const progress = { reached: async () => (await runner.catchUp()) >= 0 };
    const kept = forecastReaderOf({ store, forecasts });
    for (const asOf of [midDay, lastDay]) {
      await runForecast({ store, forecasts: kept, locations, progress }, { asOf, threads: 1 }, caller(asOf));
      await services.plans.drawUp({ from: addDays(asOf, 1), weeks: 8 }, caller(asOf));
      if (asOf === midDay) await record(store, `order-${corrected.orderId}`, fact(correction(), asOf));
      const quota = { sku: skus[0]!, quotaId: 'q', retailerClass: '*', from: asOf, to: addDays(asOf, 20), limit: 9 };
      await record(store, `supply-${skus[0]}`, fact({ type: 'QuotaSet', data: quota }, asOf));
      const short = { sku: skus[1]!, from: asOf, cause: 'strike' };
      await record(store, `supply-${skus[1]}`, fact({ type: 'ShortageDeclared', data: short }, asOf));
      const over = { sku: skus[1]!, endedOn: addDays(asOf, 3) };
      await record(store, `supply-${skus[1]}`, fact({ type: 'ShortageEnded', data: over }, asOf));
    }
    await runner.catchUp();
    events = await store.readAll(beginning, 100_000);
    const registered = events.filter(({ type }) => type === 'RetailerRegistered');
    retailerIds = registered.map(({ data }) => (data as { retailerId: string }).retailerId);
  }, 300_000);
  afterAll(async () => {
    for (const each of [forecasts, models, store]) await each?.close();
  });

  function correction(): OrderCorrected {
    const { orderId, retailerId, orderedOn, lines } = corrected;
    const { sku, requested } = lines.find((line) => line.sku === skus[0])!;
    const data = { orderId, retailerId, orderedOn, sku, from: { requested }, to: { requested: requested + 7 } };
    return { type: 'OrderCorrected', data };
  }

  const anyEvent = () => fc.nat(events.length - 1).map((n) => events[n]!);
  const momentAt = ({ position }: RecordedEvent) => services.moments.at('at', String(position));

  it('of a moment that is named in any way is the newest event recorded by it', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvent(), async (event) => {
        const { recordedAt } = event.metadata;
        expect((await momentAt(event)).position).toBe(event.position);
        const byInstant = events.findLast(({ metadata }) => metadata.recordedAt <= recordedAt)!;
        expect((await services.moments.at('at', recordedAt)).position).toBe(byInstant.position);
        const day = businessDay(new Date(recordedAt));
        const byDay = events.findLast(({ metadata }) => businessDay(new Date(metadata.recordedAt)) <= day)!;
        expect((await services.moments.at('at', day)).position).toBe(byDay.position);
      }),
      { numRuns: 20 },
    );
    expect((await services.moments.at('at')).position).toBe(events.at(-1)!.position);
    await expect(services.moments.at('at', 'July')).rejects.toThrow('at: expected a position, a day YYYY-MM-DD');
    await expect(services.moments.at('at', '1999-01-01')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is what read models say that were made from the events up to then', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvent(), async (event) => {
        const moment = await momentAt(event);
        const past = await readModelsAt(store, moment.position, folder);
        const then = await openReadModels(past.location, 'read');
        try {
          const rows = await rowsOf(then, [WeeklyDemand, Quota, Shortage]);
          const demand = rows['weekly_demand'] as WeeklyDemand[];
          for (const retailerId of retailerIds)
            await sameOfRetailer(retailerId, moment, demand, new StockPositionReader(then.sql));
          for (const sku of skus) await sameOfProduct(sku, moment, demand, rows);
        } finally {
          await then.close();
          past.remove();
        }
      }),
      { numRuns: 4 },
    );
  }, 300_000);

  async function sameOfRetailer(
    id: string,
    moment: Moment,
    demand: readonly WeeklyDemand[],
    stock: StockPositionReader,
  ) {
    const [known, expected] = [
      await services.known.retailer(id, moment).catch(codeOf),
      await stock.of(id, moment.day).catch(codeOf),
    ];
    if (typeof known === 'string') return expect(known).toBe(expected);
    expect(known.stock).toEqual(expected);
    expect(known.demand).toEqual(weeks(demand.filter(({ retailerId }) => retailerId === id)));
    return undefined;
  }

  async function sameOfProduct(
    sku: string,
    moment: Moment,
    demand: readonly WeeklyDemand[],
    rows: Record<string, object[]>,
  ) {
    const known = await services.known.product(sku, moment).catch(codeOf);
    if (typeof known === 'string') return expect(known).toBe('product-unknown');
    expect(known.demand).toEqual(weeks(demand.filter((each) => each.sku === sku)));
    const of = (table: string) => rows[table]!.filter((row) => (row as { sku: string }).sku === sku);
    const byId = (quotas: readonly Quota[]) => [...quotas].sort((a, b) => (a.quotaId < b.quotaId ? -1 : 1));
    expect([byId(known.quotas), known.shortages]).toEqual([of('quotas'), of('shortages')]);
    return undefined;
  }

  it('is told of each event by a sentence that says its facts', () => {
    for (const { type, data } of events) holdsSentence(type, data as object);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(15);
  });

  it('of forecast and plan are the newest of their time, with their figures', async () => {
    const [first, second] = events.filter(({ type }) => type === 'PlanDrawnUp');
    const at = async (event: RecordedEvent) => services.known.product(skus[0]!, await momentAt(event));
    const [then, now] = [await at(first!), await at(second!)];
    const runs = events
      .filter(({ type }) => type === 'ForecastRunCompleted')
      .map(({ data }) => (data as { runId: string }).runId);
    expect([then.forecast?.runId, now.forecast?.runId]).toEqual(runs);
    expect(then.forecast?.products?.[0]).toMatchObject({ sku: skus[0] });
    expect([then.plan?.planId, now.plan?.planId]).toEqual(
      [first, second].map((event) => (event!.data as { planId: string }).planId),
    );
    expect(now.plan?.months?.length).toBeGreaterThan(0);
    const earlier = events[events.indexOf(first!) - 500]!;
    const known = await at(earlier);
    expect([known.forecast, known.plan]).toEqual([null, null]);
  });

  describe('of everything, as a file', () => {
    const sources = () => ({ store, known: services.known, moments: services.moments, forecasts: services.forecasts });
    const written = async (format: 'csv' | 'jsonl', at: string, onProgress: ModelProgress = () => undefined) => {
      const out = join(folder, `known.${format}`);
      const done = await exportKnownModel(sources(), { at, format, out, folder }, onProgress);
      return { ...done, text: readFileSync(out, 'utf8') };
    };

    it('says of each retailer and product what is said of it alone, and leaves the read models as they are', async () => {
      const before = await rowsOf(models, [WeeklyDemand, Quota, Shortage]);
      await fc.assert(
        fc.asyncProperty(anyEvent(), async (event) => {
          const { text, position, rows } = await written('jsonl', String(event.position));
          const all = text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as Row);
          expect([position, all.length]).toEqual([event.position, rows]);
          const moment = await momentAt(event);
          for (const retailerId of retailerIds) await sameRetailer(all, retailerId, moment);
          for (const sku of skus) await sameProduct(all, sku, moment);
        }),
        { numRuns: 4, examples: [[events.at(-1)!]] },
      );
      expect(await rowsOf(models, [WeeklyDemand, Quota, Shortage])).toEqual(before);
      expect(readdirSync(folder).filter((name) => /as-known-then|part$/.test(name))).toEqual([]);
    }, 300_000);

    it('has the same rows as CSV', async () => {
      const at = String(events.at(-1)!.position);
      const [lines, csv] = [await written('jsonl', at), await written('csv', at)];
      const rows = parse<Record<string, string>>(csv.text, { columns: true });
      const expected = lines.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(rows.length).toBe(expected.length);
      const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const textOf = (value: unknown) =>
        Array.isArray(value) ? value.join(' ') : `${(value ?? '') as string | number}`;
      expected.forEach((row, i) => {
        const cells = Object.entries(row).map(([name, value]) => [snake(name), textOf(value)]);
        expect(Object.fromEntries(Object.entries(rows[i]!).filter(([, cell]) => cell !== ''))).toEqual(
          Object.fromEntries(cells.filter(([, cell]) => cell !== '')),
        );
      });
    });

    it('is not there where it was ended before', async () => {
      const out = join(folder, 'ended.jsonl');
      writeFileSync(out, 'old');
      const stop = (step: string) => {
        if (step === 'writing') throw new JobStopped(whatStays['as-of']);
      };
      const at = String(events.at(-1)!.position);
      const options = { at, format: 'jsonl', out, folder } as const;
      await expect(exportKnownModel(sources(), options, stop)).rejects.toThrow('It had written nothing.');
      expect(readFileSync(out, 'utf8')).toBe('old');
      expect(readdirSync(folder).filter((name) => /as-known-then|part$/.test(name))).toEqual([]);
    });

    type Row = Record<string, unknown> & { readonly kind: string };
    const without =
      (...names: string[]) =>
      (row: Row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'kind' && !names.includes(name)));
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

    async function sameRetailer(all: readonly Row[], retailerId: string, moment: Moment) {
      const known = await services.known.retailer(retailerId, moment).catch(codeOf);
      const of = (kind: string) => all.filter((row) => row.kind === kind && row['retailerId'] === retailerId);
      if (typeof known === 'string') return expect([...of('demand'), ...of('stock')]).toEqual([]);
      expect(of('demand').map(without('retailerId'))).toEqual(plain(known.demand));
      expect(of('stock').map(without('retailerId'))).toEqual(plain(known.stock));
      expect(of('forecast-units').map(without('retailerId'))).toEqual(plain(known.forecast?.products ?? []));
      const held = all.filter(({ kind, retailerClass }) => kind === 'quota' && retailerClass === '*');
      const ofClass = known.quotas.filter((quota) => quota.retailerClass === '*').length;
      expect(held.length).toBeGreaterThanOrEqual(ofClass);
      return undefined;
    }

    async function sameProduct(all: readonly Row[], sku: string, moment: Moment) {
      const known = await services.known.product(sku, moment).catch(codeOf);
      const of = (kind: string) => all.filter((row) => row.kind === kind && row['sku'] === sku);
      if (typeof known === 'string') return expect(of('demand')).toEqual([]);
      const sums = weeks(of('demand') as unknown as WeeklyDemand[]);
      expect(sums).toEqual(plain(known.demand));
      expect(of('quota').map(without())).toEqual(plain(known.quotas));
      expect(of('shortage').map(without())).toEqual(plain(known.shortages));
      const units = of('forecast-units').filter((row) => row['retailerId'] === '');
      expect(units.map(without('retailerId'))).toEqual(plain(known.forecast?.products ?? []));
      const [run] = all.filter(({ kind }) => kind === 'forecast');
      expect(run?.['runId']).toBe(known.forecast?.runId);
      expect(all.find(({ kind }) => kind === 'plan')?.['planId']).toBe(known.plan?.planId);
      expect(of('plan-month').map(without('sku'))).toEqual(plain(known.plan?.months ?? []));
      return undefined;
    }
  });

  it('takes less than half a second for one retailer or product', async () => {
    const moment = await momentAt(events.at(-1)!);
    for (const ask of [
      () => services.known.retailer(retailerIds[0]!, moment),
      () => services.known.product(skus[0]!, moment),
    ]) {
      const start = performance.now();
      await ask();
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  describe('and why figures are what they are', () => {
    it('adds a week of demand up from its events', async () => {
      const { weekly_demand: rows } = await rowsOf(models, [WeeklyDemand]);
      const demand = (rows as WeeklyDemand[]).filter((row) => row.requested + row.granted + row.delivered !== 0);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...demand), async ({ retailerId, sku, weekOf: week, ...units }) => {
          const { week: said, effects } = await services.figures.demand(retailerId, sku, week);
          const { requested, granted, delivered } = units;
          expect(said).toEqual({ sku, weekOf: week, requested, granted, delivered });
          const raw = rawUnits(effects.map(({ event }) => event)).get(`${sku} ${week}`);
          expect(raw).toEqual([requested, granted, delivered]);
        }),
        { numRuns: 30 },
      );
      await expect(services.figures.demand(retailerIds[0]!, skus[0]!, '1999-01-04')).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('names the events of a stock position', async () => {
      const { day } = await momentAt(events.at(-1)!);
      let parts = 0;
      for (const retailerId of retailerIds)
        for (const position of await new StockPositionReader(models.sql).of(retailerId, day)) {
          const lineage = await services.figures.stock(retailerId, position.sku, day);
          expect(lineage.stock).toEqual(position);
          const of = (part: string) => lineage.parts.filter((each) => each.part === part).map(({ event }) => event);
          expect(of('counted').length).toBeGreaterThan(0);
          const arrived = rawUnits(of('delivered'));
          const came = [...arrived].filter(([key]) => key.startsWith(`${position.sku} `)).map(([, units]) => units[2]);
          expect(came.reduce((sum, units) => sum + units, 0)).toBe(position.deliveredSince);
          expect(of('on-order').length > 0).toBe(position.onOrder > 0);
          const units = (part: string) =>
            lineage.parts.reduce((sum, each) => sum + (each.part === part ? each.units : 0), 0);
          const { lastCount, deliveredSince, onOrder } = position;
          expect([units('counted'), units('delivered'), units('on-order')]).toEqual([
            lastCount,
            deliveredSince,
            onOrder,
          ]);
          parts += lineage.parts.length;
        }
      expect(parts).toBeGreaterThan(20);
    });

    it('shows the weeks that a forecast knew, not those of today', async () => {
      const [first] = events.filter(({ type }) => type === 'ForecastRunRequested');
      const { runId, pins } = first!.data as { runId: string; pins: { position: string; asOf: string } };
      const { retailerId, orderedOn } = corrected;
      const { history, expected } = await services.lineage.forecast(runId, skus[0]!, { retailerId, language: 'en' });
      expect(expected).toHaveLength(13);
      const weeksAt = async (at?: string) => {
        const { demand } = await services.known.retailer(retailerId, await services.moments.at('at', at), skus[0]);
        return demand.filter((week) => addDays(week.weekOf, 6) <= pins.asOf);
      };
      expect(history.map((week) => ({ ...week, events: undefined, sku: skus[0] }))).toEqual(
        await weeksAt(pins.position),
      );
      const ofWeek = (weeks: readonly { weekOf: string; requested: number }[]) =>
        weeks.find((week) => week.weekOf === weekOf(orderedOn))?.requested ?? 0;
      expect(ofWeek(await weeksAt())).toBe(ofWeek(history) + 7);
      await expect(services.lineage.forecast(runId, 'none', { language: 'en' })).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });

  describe('and what changed between two moments', () => {
    const kinds = new Map<string, number>();

    /** From nothing to everything, of each retailer and product: so every kind of change is met in each run. */
    const wholeHistory = (): [RecordedEvent, RecordedEvent, number][] =>
      Array.from({ length: 8 }, (_, n) => [events[0]!, events.at(-1)!, n]);

    it('adds up to the raw events in between, which it names, and is said in both languages', async () => {
      await fc.assert(
        fc.asyncProperty(anyEvent(), anyEvent(), fc.nat(7), async (a, b, n) => {
          const [since, until] = [await momentAt(a), await momentAt(b)];
          if (until.position < since.position) return;
          const between = events.filter((each) => each.position > since.position && each.position <= until.position);
          const retailerId = retailerIds[n % retailerIds.length]!;
          const ofRetailer = await services.changes.ofRetailer(retailerId, since, until).catch(codeOf);
          if (typeof ofRetailer !== 'string')
            check(
              ofRetailer.changes,
              between,
              ({ data }) => (data as { retailerId?: string }).retailerId === retailerId,
            );
          const ofProduct = await services.changes.ofProduct(skus[n % skus.length]!, since, until).catch(codeOf);
          if (typeof ofProduct !== 'string') check(ofProduct.changes, between, () => true, skus[n % skus.length]);
        }),
        { numRuns: 30, examples: wholeHistory() },
      );
      for (const kind of ['demand', 'stock', 'quota', 'shortage', 'forecast', 'plan'])
        expect([kind, (kinds.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    }, 300_000);

    it('is refused backwards', async () => {
      const [first, last] = [await momentAt(events[400]!), await momentAt(events.at(-1)!)];
      await expect(services.changes.ofProduct(skus[0]!, last, first)).rejects.toThrow(
        'until: expected a moment not before',
      );
    });

    it('is nothing where nothing was recorded', async () => {
      const moment = await momentAt(events.at(-1)!);
      const { changes } = await services.changes.ofRetailer(retailerIds[0]!, moment, moment);
      expect(changes).toEqual([]);
    });

    it('shows its newest events', async () => {
      const [first, last] = [await momentAt(events[400]!), await momentAt(events.at(-1)!)];
      const found = await services.changes.ofProduct(skus[0]!, first, last);
      for (const { events: shown, eventCount, text } of changesView(found, 'zh').changes) {
        expect(shown.length).toBe(Math.min(20, eventCount));
        expect(text).toMatch(/^规格 /);
      }
    });

    /** Holds changes against the raw events, by counting of the test's own. */
    function check(
      changes: readonly Change[],
      between: readonly RecordedEvent[],
      isOf: (event: RecordedEvent) => boolean,
      onlySku?: string,
    ): void {
      const raw = rawUnits(between.filter(isOf));
      const positions = new Set(between.map(({ position }) => position));
      const said = new Map<string, Units>();
      for (const { facts, events: behind } of changes) {
        kinds.set(facts.kind, (kinds.get(facts.kind) ?? 0) + 1);
        expect([facts, behind.length > 0]).toEqual([facts, true]);
        expect(behind.every(({ position }) => positions.has(position))).toBe(true);
        sameNumbers(facts);
        if (facts.kind === 'demand') {
          const { before, after } = facts;
          said.set(`${facts.sku} ${facts.weekOf}`, [
            ...[after.requested - before.requested, after.granted - before.granted, after.delivered - before.delivered],
          ] as Units);
        }
        if (facts.kind === 'stock' && facts.after) {
          const { sku, after } = facts;
          const counts = between.filter(isOf).filter(({ type, data }) => {
            const of = data as { counts?: { sku: string }[]; sku?: string };
            return type === 'CountCorrected' ? of.sku === sku : (of.counts ?? []).some((count) => count.sku === sku);
          });
          if (facts.before?.lastCountedOn !== after.lastCountedOn)
            expect(counts.map(({ data }) => (data as { countedOn: string }).countedOn)).toContain(after.lastCountedOn);
        }
      }
      // Every week that raw events changed is said, and no other.
      const expected = [...raw].filter(([key, units]) => {
        return units.some((each) => each !== 0) && (onlySku === undefined || key.startsWith(`${onlySku} `));
      });
      expect(new Map([...said].sort())).toEqual(new Map(expected.sort()));
    }
  });
});

type Units = [requested: number, granted: number, delivered: number];

interface RawLine {
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}
interface RawData {
  readonly sku: string;
  readonly orderedOn: string;
  readonly deliveredOn: string;
  readonly lines?: readonly RawLine[];
  readonly from: number & RawLine;
  readonly to: number & RawLine;
}

/** What events add to the weeks of products: requested, granted, delivered. */
function rawUnits(events: readonly RecordedEvent[]): Map<string, Units> {
  const weeks = new Map<string, Units>();
  const add = (sku: string, day: string, ...units: Units) => {
    const key = `${sku} ${weekOf(day)}`;
    const known = weeks.get(key) ?? [0, 0, 0];
    weeks.set(key, known.map((each, i) => each + units[i]!) as Units);
  };
  for (const { type, data } of events) {
    const of = data as RawData;
    const { lines = [] } = of;
    if (type === 'OrderPlaced') for (const line of lines) add(line.sku, of.orderedOn, line.requested, 0, 0);
    if (type === 'OrderLineChanged') add(of.sku, of.orderedOn, of.to - of.from, 0, 0);
    if (type === 'OrderGranted') for (const line of lines) add(line.sku, of.orderedOn, 0, line.granted, 0);
    if (type === 'OrderCancelled')
      for (const line of lines) add(line.sku, of.orderedOn, -line.requested, -line.granted, 0);
    if (type === 'OrderCorrected')
      add(of.sku, of.orderedOn, of.to.requested - of.from.requested, (of.to.granted ?? 0) - (of.from.granted ?? 0), 0);
    if (type === 'DeliveryCompleted') for (const line of lines) add(line.sku, of.deliveredOn, 0, 0, line.delivered);
    if (type === 'DeliveryCorrected') add(of.sku, of.deliveredOn, 0, 0, of.to.delivered - of.from.delivered);
  }
  return weeks;
}

/** Both languages state the same days and numbers, and those of the facts. */
function sameNumbers(facts: ChangeFacts): void {
  const { en, zh } = sayChange(facts);
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
  expect([en, numbers(zh)]).toEqual([en, numbers(en)]);
  if (facts.kind === 'demand')
    for (const name of ['requested', 'granted', 'delivered'] as const)
      if (facts.before[name] !== facts.after[name])
        expect(en).toContain(`${name} ${facts.before[name]} → ${facts.after[name]}`);
  if (facts.kind === 'forecast' || facts.kind === 'plan')
    expect(zh).toContain(
      facts.kind === 'plan'
        ? `${facts.before?.toBuy ?? 0} → ${facts.after?.toBuy ?? 0}`
        : `${facts.before?.units ?? 0} → ${facts.after?.units ?? 0}`,
    );
}

/** Weeks of demand by product, of whichever retailers, without those of which nothing is left. */
function weeks(demand: readonly WeeklyDemand[]) {
  const sums = new Map<
    string,
    { sku: string; weekOf: string; requested: number; granted: number; delivered: number }
  >();
  for (const { sku, weekOf: week, requested, granted, delivered } of demand) {
    const key = `${sku}\n${week}`;
    const known = sums.get(key) ?? { sku, weekOf: week, requested: 0, granted: 0, delivered: 0 };
    known.requested += requested;
    known.granted += granted;
    known.delivered += delivered;
    sums.set(key, known);
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .filter(({ requested, granted, delivered }) => requested !== 0 || granted !== 0 || delivered !== 0);
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === undefined) throw error;
  return code;
}
