import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import type { Forecast } from '../../src/forecasting/forecast-level.js';
import { readDemandHistory } from '../../src/forecasting/history/read-demand-history.js';
import { sayBasis } from '../../src/forecasting/basis/say-basis.js';
import { basisFields, packedBasis, unpackedBasis } from '../../src/read-models/entities/node-basis.js';
import { makeForecast } from '../../src/forecasting/make-forecast.js';
import { ProductThreads } from '../../src/forecasting/threads/product-threads.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DemandHistoryReader } from '../../src/read-models/readers/demand-history.reader.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const begins = '2025-01-06';
const weeks = 60;
const asOf = addDays(addWeeks(begins, weeks), -1);
const usual = 15;
/** Weeks of a promotion, in which a shop that knew of it sold three times as much. */
const busy = (week: number) => week % 16 >= 12;
let store: EventStore;
let models: Database;
let stores = 0;

async function order(retailerId: string, week: number, units: number): Promise<void> {
  const orderedOn = addWeeks(begins, week);
  const orderId = `${retailerId}-${week}`;
  const of = { orderId, retailerId, orderedOn };
  const placed = { ...of, takenBy: 'lin', lines: [{ sku: 'tea', requested: units }] };
  const granted = { ...of, lines: [{ sku: 'tea', granted: units }] };
  await record(store, `order-${orderId}`, fact({ type: 'OrderPlaced', data: placed }, orderedOn));
  await record(store, `order-${orderId}`, fact({ type: 'OrderGranted', data: granted }, orderedOn));
}

/** Declares on a Sunday for the four weeks that follow week `week`. */
async function declare(retailerId: string, week: number, quantity: number): Promise<void> {
  const declaredOn = addDays(addWeeks(begins, week), 6);
  const declarations = [{ sku: 'tea', from: addDays(declaredOn, 1), to: addDays(declaredOn, 28), quantity }];
  const data = { visitId: `${retailerId}-${declaredOn}`, retailerId, declaredOn, declarations };
  await record(store, `visit-${data.visitId}`, fact({ type: 'DemandDeclared', data }, declaredOn));
}

const retailers = ['reliable', 'boaster', 'silent', 'other'];

async function forecasts(): Promise<{ heard: Forecast; unheard: Forecast }> {
  const named = await readDemandHistory(new DemandHistoryReader(models.sql), asOf);
  const workers = new ProductThreads(1);
  const make = async (declarations: typeof named.declarations) => {
    const parameters = { horizon: 6, holidays: 'none' } as const;
    try {
      return await makeForecast({ ...named, declarations }, parameters, (buffers) => workers.start(buffers));
    } finally {
      await workers.stop();
    }
  };
  return { heard: await make(named.declarations), unheard: await make([]) };
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
function monthOf({ levels }: Forecast, retailerId: string): number {
  const { nodes, expected } = levels.find(({ level }) => level === 'retailer-sku')!;
  const at = 6 * nodes.findIndex((node) => node.retailerId === retailerId);
  return sum(expected.subarray(at, at + 4));
}

describeEachDatabase('declared demand in a forecast', (url) => {
  let made: { heard: Forecast; unheard: Forecast };
  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `events-${stores++}.db`));
    models = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    for (const retailerId of retailers)
      for (let week = 0; week < weeks; week++)
        await order(retailerId, week, retailerId === 'reliable' && busy(week) ? 3 * usual : usual);
    for (let week = 19; week + 4 < weeks; week += 4) {
      await declare('reliable', week, busy(week + 1) ? 12 * usual : 4 * usual);
      await declare('boaster', week, 4 * usual * (week % 8 === 3 ? 3 : 1));
    }
    await declare('reliable', weeks - 1, 12 * usual);
    await declare('boaster', weeks - 1, 4000);
    await runner.catchUp();
    made = await forecasts();
  }, 120_000);
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('moves the weeks of a reliable declarer', () => {
    const [heard, unheard] = [monthOf(made.heard, 'reliable'), monthOf(made.unheard, 'reliable')];
    expect(heard).toBeGreaterThan(1.15 * unheard);
  });
  it('of 4,000 units where 61 are usual hardly moves anything', () => {
    const [heard, unheard] = [monthOf(made.heard, 'boaster'), monthOf(made.unheard, 'boaster')];
    expect(heard).toBeLessThan(1.05 * unheard);
  });
  it('leaves those alone who declared nothing, and the weeks of which nothing was declared', () => {
    for (const retailerId of ['silent', 'other'])
      expect(monthOf(made.heard, retailerId)).toBe(monthOf(made.unheard, retailerId));
    const last = (forecast: Forecast) => forecast.levels.find(({ level }) => level === 'total')!.expected.slice(4);
    expect(last(made.heard)).toEqual(last(made.unheard));
  });
  it('adds up exactly at every level', () => {
    const totals = made.heard.levels.map(({ mean }) => sum(mean));
    expect(new Set(totals).size).toBe(1);
    const expected = made.heard.levels.map((level) => sum(level.expected));
    expect(new Set(expected).size).toBe(1);
  });
  it('is kept with what it stands on, which adds up at every level', () => {
    const leaves = made.heard.levels.find(({ level }) => level === 'retailer-sku')!;
    const fields = basisFields.length;
    const basisOf = (retailerId: string) => {
      const at = fields * leaves.nodes.findIndex((node) => node.retailerId === retailerId);
      return unpackedBasis(packedBasis(leaves.bases.subarray(at, at + fields)));
    };
    const needed = (forecast: Forecast, retailerId: string) => {
      const { nodes, expected } = forecast.levels.find(({ level }) => level === 'retailer-sku')!;
      const at = 6 * nodes.findIndex((node) => node.retailerId === retailerId);
      return sum(expected.subarray(at, at + 6));
    };
    for (const retailerId of ['reliable', 'boaster']) {
      const { declared, past, believed, neededBefore, neededAfter } = basisOf(retailerId);
      expect([retailerId, declared, past]).toEqual([retailerId, 1, 10]);
      expect(neededBefore).toBeCloseTo(needed(made.unheard, retailerId), 0);
      expect(neededAfter).toBeCloseTo(needed(made.heard, retailerId), 0);
      expect(believed).toBeLessThan(1);
    }
    expect(basisOf('reliable').believed).toBeGreaterThan(basisOf('boaster').believed);
    expect(basisOf('silent')).toMatchObject({ series: 1, weeks: 52, declared: 0, past: 0, neededAfter: 0 });
    for (const { bases } of made.heard.levels)
      for (let field = 0; field < fields; field++) {
        const of = (all: Float64Array) => sum(all.filter((_, i) => i % fields === field));
        expect(of(bases)).toBeCloseTo(of(leaves.bases), 6);
      }
    const text = sayBasis(basisOf('reliable'), 'en').join(' ');
    expect(text).toMatch(
      /^It stands on 52 of the last 52 weeks: 52 weeks with an order, asking for 1,140 units\. In none of them/,
    );
    expect(text).toContain('what came of 10 declarations of the last year is known.');
    expect(sayBasis(basisOf('silent'), 'zh').at(-1)).toBe('没有需求申报。');
  });
  it('gives the same figures again', async () => {
    const { heard } = await forecasts();
    for (const [i, { expected }] of heard.levels.entries()) expect(expected).toEqual(made.heard.levels[i]!.expected);
  });
});
