import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { denseDemand } from '../../src/forecasting/history/demand-history.js';
import { readDemandHistory } from '../../src/forecasting/history/read-demand-history.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import { FindDemand, FindDemandHandler } from '../../src/projections/weekly-demand/weekly-demand.queries.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DemandHistoryReader } from '../../src/read-models/readers/demand-history.reader.js';
import { WeeklyDemandReader } from '../../src/read-models/readers/weekly-demand.reader.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const begins = '2026-03-02';
const [requested, granted] = [
  [5, 12, 12, 6, 12, 5],
  [5, 0, 0, 0, 12, 5],
];
let store: EventStore;
let models: Database;
let stores = 0;

async function order(retailerId: string, sku: string, week: number): Promise<void> {
  const orderedOn = addWeeks(begins, week);
  const orderId = `${retailerId}-${sku}-${week}`;
  const of = { orderId, retailerId, orderedOn };
  const [asked, got] = [requested[week] ?? 0, granted[week] ?? 0];
  const lines = [{ sku, requested: asked }];
  const answer = [got < asked ? { sku, granted: got, cutBy: 'supply' as const } : { sku, granted: got }];
  const placed = fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }, orderedOn);
  await record(store, `order-${orderId}`, placed);
  await record(store, `order-${orderId}`, fact({ type: 'OrderGranted', data: { ...of, lines: answer } }, orderedOn));
}

describeEachDatabase('a wish that is refused again and again', (url) => {
  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `events-${stores++}.db`));
    models = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    for (const retailerId of ['north', 'south'])
      for (const sku of ['rice', 'tea']) for (const week of requested.keys()) await order(retailerId, sku, week);
    await runner.catchUp();
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('is demand once, in the answer to who asks for it', async () => {
    const handler = new FindDemandHandler(new WeeklyDemandReader(models.sql));
    const { items } = await handler.execute(new FindDemand({}, { limit: 100, offset: 0 }));
    for (const retailerId of ['north', 'south'])
      for (const sku of ['rice', 'tea']) {
        const weeks = items.filter((week) => week.retailerId === retailerId && week.sku === sku);
        expect(weeks.map(({ estimate }) => estimate)).toEqual([5, 12, 0, 0, 0, 5]);
        expect(weeks.map(({ carried }) => carried)).toEqual([0, 0, 12, 6, 12, 0]);
      }
  });
  it('is known to be carried on where the question begins in the middle of it', async () => {
    const handler = new FindDemandHandler(new WeeklyDemandReader(models.sql));
    const question = new FindDemand({ sku: 'tea', from: addWeeks(begins, 2) }, { limit: 1, offset: 4 });
    const { items } = await handler.execute(question);
    expect(items).toMatchObject([{ retailerId: 'south', weekOf: addWeeks(begins, 2), carried: 12, estimate: 0 }]);
  });
  it('is demand once, in the history that is forecast', async () => {
    const asOf = addDays(addWeeks(begins, requested.length), -1);
    const { history } = await readDemandHistory(new DemandHistoryReader(models.sql), asOf);
    for (const leaf of history.retailerOf.keys())
      expect([...denseDemand(history, leaf)!.units]).toEqual([5, 12, 0, 0, 0, 5]);
  });
});
