import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { leafBases } from '../../src/forecasting/basis/leaf-bases.js';
import { sayBasis } from '../../src/forecasting/basis/say-basis.js';
import { packedBasis, unpackedBasis } from '../../src/read-models/entities/node-basis.js';
import { denseDemand, denseOrders } from '../../src/forecasting/history/demand-history.js';
import { readDemandHistory } from '../../src/forecasting/history/read-demand-history.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { WeeklyDemandReader } from '../../src/read-models/readers/weekly-demand.reader.js';
import { FindDemand, FindDemandHandler } from '../../src/projections/weekly-demand/weekly-demand.queries.js';
import { DemandHistoryReader } from '../../src/read-models/readers/demand-history.reader.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const begins = '2021-03-01';
const weeks = 8;
const asOf = addDays(addWeeks(begins, weeks), -1);
const day = (week: number, weekday: number) => addDays(addWeeks(begins, week), weekday);
let store: EventStore;
let models: Database;
let stores = 0;

async function order(retailerId: string, week: number, units: number): Promise<void> {
  const [orderId, orderedOn] = [`${retailerId}-${week}`, day(week, 0)];
  const of = { orderId, retailerId, orderedOn };
  const lines = [{ sku: 'tea', requested: units }];
  await record(
    store,
    `order-${orderId}`,
    fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }, orderedOn),
  );
  const delivery = { deliveryId: orderId, orderId, retailerId, deliveredOn: day(week, 1) };
  const arrived = { ...delivery, lines: [{ sku: 'tea', delivered: units }] };
  await record(store, `delivery-${orderId}`, fact({ type: 'DeliveryCompleted', data: arrived }, delivery.deliveredOn));
}

async function count(retailerId: string, week: number, weekday: number, quantity: number): Promise<void> {
  const countedOn = day(week, weekday);
  const data = { visitId: `${retailerId}-${countedOn}`, retailerId, countedOn, counts: [{ sku: 'tea', quantity }] };
  await record(store, `visit-${data.visitId}`, fact({ type: 'StockCounted', data }, countedOn));
}

const historyAsOf = (on: string) => readDemandHistory(new DemandHistoryReader(models.sql), on);
const leafOf = async (retailerId: string) => {
  const { names, history } = await historyAsOf(asOf);
  const leaf = history.retailerOf.findIndex((retailer) => names.retailers[retailer] === retailerId);
  return { history, leaf };
};

describeEachDatabase('a week whose orders understate demand', (url) => {
  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `events-${stores++}.db`));
    models = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    for (const retailerId of ['counted', 'uncounted'])
      for (let week = 0; week < weeks; week++) if (week !== 5) await order(retailerId, week, week === 3 ? 2 : 7);
    // Sold out in week 3: 19 stood there on the Sunday before, 2 came, all was gone by Sunday.
    await count('counted', 2, 6, 19);
    await count('counted', 3, 6, 0);
    // The same without a count before it.
    await count('uncounted', 3, 6, 0);
    // A call missed in week 5, between two counts.
    await count('counted', 4, 6, 5);
    await count('counted', 6, 6, 4);
    const missed = { retailerId: 'counted', dueOn: day(5, 0), cause: 'no answer' };
    await record(store, `call-counted-${missed.dueOn}`, fact({ type: 'CallMissed', data: missed }, missed.dueOn));
    await runner.catchUp();
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('takes its demand from the counts around it', async () => {
    const { history, leaf } = await leafOf('counted');
    const { units, weights } = denseDemand(history, leaf)!;
    expect([units[3], weights![3]]).toEqual([21, 0.6]);
    expect([units[5], weights![5]]).toEqual([4, 1]);
  });
  it('is said to be cut with what counts take it for, and no week is unknown of which they tell', async () => {
    const { history, leaf } = await leafOf('counted');
    const basis = unpackedBasis(packedBasis(leafBases(history, Uint32Array.of(leaf), [])));
    expect(basis).toMatchObject({ cutWeeks: 1, cutAsked: 2, cutAdded: 19, unknownWeeks: 0, weeks });
    expect(sayBasis(basis, 'en')[1]).toContain(
      'orders ask for 2 units there, a refused wish that is repeated counted once; what is taken for wanted is 21 units.',
    );
    const other = await leafOf('uncounted');
    const uncounted = unpackedBasis(packedBasis(leafBases(other.history, Uint32Array.of(other.leaf), [])));
    expect(uncounted).toMatchObject({ cutWeeks: 1, cutAsked: 2, countedWeeks: 0, unknownWeeks: 0 });
  });
  it('lies among weeks of which the shelf says more than the order does', async () => {
    const { history, leaf } = await leafOf('counted');
    const { units, weights } = denseDemand(history, leaf)!;
    // Two of seven were sold from Tuesday to Sunday of week 4, eight in weeks 5 and 6; week 7 goes on at the rate of late.
    expect([units[4], units[6], units[7]]).toEqual([3, 4, 9]);
    expect(weights![4]).toBeCloseTo(5 / 7, 9);
    expect([weights![6], weights![7]]).toEqual([1, 0.5]);
    expect([...units.subarray(0, 3)]).toEqual([7, 7, 7]);
  });
  it('leaves the orders as they were', async () => {
    const { history, leaf } = await leafOf('counted');
    expect([...denseOrders(history, leaf)!.units]).toEqual([7, 7, 7, 2, 7, 0, 7, 7]);
  });
  it('stays a lower bound without a count before it', async () => {
    const { history, leaf } = await leafOf('uncounted');
    const { units, weights } = denseDemand(history, leaf)!;
    expect([...units]).toEqual([7, 7, 7, 2, 7, 0, 7, 7]);
    expect([...weights!]).toEqual([1, 1, 1, 0.2, 1, 1, 1, 1]);
  });
  it('knows nothing yet of a count after the day of the forecast', async () => {
    const { history } = await historyAsOf(day(3, 6));
    expect(history.counted.weeks.length).toBe(1);
    expect((await historyAsOf(day(2, 6))).history.counted.weeks.length).toBe(0);
  });
  it('is shown with its kind and estimate', async () => {
    const handler = new FindDemandHandler(new WeeklyDemandReader(models.sql));
    const page = { limit: 50, offset: 0 };
    const shown = async (retailerId: string) =>
      (await handler.execute(new FindDemand({ retailerId }, page))).items.map(
        ({ weekOf, requested, kind, estimate }) => ({ weekOf, requested, kind, estimate }),
      );
    const [counted, uncounted] = [await shown('counted'), await shown('uncounted')];
    expect(counted[3]).toEqual({ weekOf: day(3, 0), requested: 2, kind: 'from-counts', estimate: 21 });
    expect(counted[4]).toEqual({ weekOf: day(4, 0), requested: 7, kind: 'observed', estimate: 7 });
    expect(uncounted[3]).toEqual({ weekOf: day(3, 0), requested: 2, kind: 'censored', estimate: 2 });
  });
});
