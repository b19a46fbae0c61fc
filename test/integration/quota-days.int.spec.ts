import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { ProductOrdersReader } from '../../src/read-models/readers/product-orders.reader.js';
import { CallReader } from '../../src/read-models/readers/call.reader.js';
import { readCallState } from '../../src/suggestions/call-state.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
let files = 0;

describeEachDatabase('what a quota leaves', (url) => {
  let store: EventStore;
  let models: Database;
  let runner: ProjectionRunner;
  const left = async (on: string) => {
    await runner.catchUp();
    return (await readCallState(new CallReader(models.sql), new ProductOrdersReader(models.sql), 'r', on)).quotas.get(
      'A',
    );
  };
  const order = async (orderId: string, orderedOn: string, requested: number, granted?: number) => {
    const of = { orderId, retailerId: 'r', orderedOn };
    const data = { ...of, takenBy: 'lin', lines: [{ sku: 'A', requested }] };
    await record(store, `order-${orderId}`, fact({ type: 'OrderPlaced', data }, orderedOn));
    if (granted === undefined) return;
    const answer = { ...of, lines: [{ sku: 'A', granted }] };
    await record(store, `order-${orderId}`, fact({ type: 'OrderGranted', data: answer }, orderedOn));
  };

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `quota-${++files}.db`));
    models = await openReadModels(newLocation(folder, url()), 'write');
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    const retailer = { retailerId: 'r', name: 'r', area: 'n', class: 'A', businessType: 'shop', listed: true };
    await record(store, 'retailer-r', fact({ type: 'RetailerRegistered', data: retailer }, '2026-10-01'));
    const quota = { sku: 'A', quotaId: 'q', retailerClass: 'A', from: '2026-11-04', to: '2026-11-10', limit: 10 };
    await record(store, 'supply-A', fact({ type: 'QuotaSet', data: quota }, '2026-11-01'));
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('counts the days of the quota alone, not the weeks around them', async () => {
    await order('monday', '2026-11-02', 7, 7);
    await order('thursday', '2026-11-05', 8, 3);
    expect(await left('2026-11-05')).toEqual({ left: 7, until: '2026-11-10' });
    expect(await left('2026-11-04')).toEqual({ left: 10, until: '2026-11-10' });
  });
  it('counts what was asked for until allocation answers, and nothing of an order that was cancelled', async () => {
    await order('tuesday', '2026-11-10', 4);
    expect(await left('2026-11-10')).toMatchObject({ left: 3 });
    const of = { orderId: 'tuesday', retailerId: 'r', orderedOn: '2026-11-10' };
    const data = { ...of, lines: [{ sku: 'A', requested: 4, granted: 0 }] };
    await record(store, 'order-tuesday', fact({ type: 'OrderCancelled', data }, '2026-11-10'));
    expect(await left('2026-11-10')).toMatchObject({ left: 7 });
  });
});
