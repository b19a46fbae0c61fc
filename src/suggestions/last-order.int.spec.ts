import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { fact, tell } from '../../test/support/facts.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { EventStore } from '../event-store/event-store.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../projections/all-projections.js';
import { ProjectionRunner } from '../projections/projection-runner.js';
import type { Database } from '../read-models/database/database.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { lastOrder } from './last-order.js';

const folder = temporaryFolder();
let store: EventStore;
let models: Database;
let readModels: DataSource;

/** An order of tea; `granted` left out: not answered yet; `deliveredOn` left out: not arrived. */
async function order(retailerId: string, orderedOn: string, requested: number, granted?: number, deliveredOn?: string) {
  const of = { orderId: `${retailerId}-${orderedOn}`, retailerId, orderedOn };
  const asked = { ...of, takenBy: 'lin', lines: [{ sku: 'tea', requested }] };
  await tell(store, `order-${of.orderId}`, fact({ type: 'OrderPlaced', data: asked }, orderedOn));
  if (granted === undefined) return;
  const lines = [{ sku: 'tea', granted, ...(granted < requested && { cutBy: 'quota' as const }) }];
  await tell(store, `order-${of.orderId}`, fact({ type: 'OrderGranted', data: { ...of, lines } }, orderedOn));
  if (!deliveredOn) return;
  const arrived = { deliveryId: of.orderId, orderId: of.orderId, retailerId, deliveredOn };
  const data = { ...arrived, lines: [{ sku: 'tea', delivered: granted }] };
  await tell(store, `delivery-${of.orderId}`, fact({ type: 'DeliveryCompleted', data }, deliveredOn));
}

beforeAll(async () => {
  store = openSqliteEventStore(join(folder, 'events.db'));
  models = await openReadModels({ kind: 'sqlite', file: join(folder, 'read-models.db') }, 'write');
  readModels = models.source;
  await order('served', '2026-11-17', 12, 10, '2026-11-18');
  await order('refused', '2026-11-03', 6, 6, '2026-11-04');
  await order('refused', '2026-11-17', 9, 0);
  await order('waiting', '2026-11-17', 9);
  const runner = new ProjectionRunner(store, models, allProjections);
  await runner.reset();
  await runner.catchUp();
});
afterAll(async () => {
  await models.close();
  await store.close();
});

describe('the last order of a product', () => {
  const rhythm = { lastOrderWeek: '2026-11-16', usualUnits: 7.4 };
  const last = (retailerId: string, onOrder = 0) =>
    lastOrder(readModels, retailerId, 'tea', '2026-11-23', rhythm, onOrder);

  it('is what was delivered, on the day it came', () =>
    expect(last('served')).toEqual({ on: '2026-11-18', quantity: 10 }));
  it('is what was asked for, on the day of the call, where nothing was granted', () =>
    expect(last('refused')).toEqual({ on: '2026-11-17', quantity: 9, refused: true }));
  it('is what was asked for and is still to come', () =>
    expect(last('waiting', 9)).toEqual({ on: '2026-11-17', quantity: 9 }));
  it('is a usual one in the week the forecast knew of, where nothing else is known', () =>
    expect(last('unheard of')).toEqual({ on: '2026-11-16', quantity: 7 }));
});
