import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { verbatim } from '../../src/kernel/language.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import type { Sql } from '../../src/read-models/database/sql.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { OrdinaryReader } from '../../src/read-models/readers/ordinary.reader.js';
import { OrdinaryLevels } from '../../src/suggestions/ordinary-levels.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const on = '2026-03-02';
let files = 0;

describeEachDatabase('what is ordinary', (url) => {
  let store: EventStore;
  let readModels: Database;
  let levels: OrdinaryLevels;
  let statements = 0;

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    readModels = await openReadModels(newLocation(folder, url()), 'write');
    const registered = (retailerId: string, itsClass: string) => {
      const data = { retailerId, name: 'n', area: 'a', class: itsClass, businessType: 'b', listed: true };
      return record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data }));
    };
    for (const [id, itsClass] of [
      ['r1', 'B'],
      ['r2', 'B'],
      ['r3', 'C'],
    ] as const)
      await registered(id, itsClass);
    const days = ['2026-02-02', '2026-02-09', '2026-02-16'];
    for (const [i, orderedOn] of days.entries()) {
      const lines = [
        { sku: 'A', requested: 12 },
        { sku: 'B', requested: [6, 6, 60][i]! },
      ];
      const data = { orderId: `o${i}`, retailerId: 'r1', orderedOn, takenBy: 'lin', lines };
      await record(store, `order-o${i}`, fact({ type: 'OrderPlaced', data }));
    }
    const counts = [{ sku: 'A', quantity: 10 }];
    const counted = { visitId: 'v', retailerId: 'r1', countedOn: '2026-02-16', counts };
    await record(store, 'visit-v', fact({ type: 'StockCounted', data: counted }));
    const arrived = { deliveryId: 'd', orderId: 'o2', retailerId: 'r1', deliveredOn: '2026-02-17' };
    const lines = [{ sku: 'A', delivered: 12 }];
    await record(store, 'delivery-d', fact({ type: 'DeliveryCompleted', data: { ...arrived, lines } }));
    const runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset();
    await runner.catchUp();
    const forecast = {
      usualRangesOf: (_retailerId: string, day: string) =>
        day < '2027-01-01'
          ? Promise.reject(new DomainError('forecast-unknown', verbatim('Nothing was forecast.')))
          : Promise.resolve(new Map([['A', { from: 3, to: 15 }]])),
    };
    const { sql } = readModels;
    const all = (...given: Parameters<Sql['all']>) => (statements++, sql.all(...given));
    const counting = Object.create(sql, { all: { value: all } }) as Sql;
    levels = new OrdinaryLevels(forecast, new OrdinaryReader(counting));
  });
  afterAll(async () => {
    await readModels.close();
    await store.close();
  });
  const ordered = async (retailerId: string, day = on) =>
    Object.fromEntries(await levels.ordered(retailerId, day, ['A', 'B', 'Z']));

  it('is what the forecast says, else twice what the retailer usually orders or somewhat more than ever', async () => {
    expect(await ordered('r1')).toEqual({ A: 24, B: 75, Z: 1000 });
    expect(await ordered('r1', '2027-01-04')).toEqual({ A: 15, B: 75, Z: 1000 });
  });

  it('is what the class ordered lately where the retailer never did', async () => {
    expect(await ordered('r2')).toEqual({ A: 24, B: 75, Z: 1000 });
    expect(await ordered('r3')).toEqual({ A: 1000, B: 1000, Z: 1000 });
  });

  it('is found by a fixed number of statements', async () => {
    statements = 0;
    await levels.ordered(
      'r2',
      on,
      Array.from({ length: 60 }, (_, i) => `sku-${i}`),
    );
    expect(statements).toBe(2);
  });

  it('in stock is what was counted and came since, and some more', async () => {
    expect(Object.fromEntries(await levels.inStock('r1', on, ['A', 'Z']))).toEqual({ A: 33, Z: 6000 });
    expect(Object.fromEntries(await levels.inStock('r1', '2026-02-16', ['A']))).toEqual({ A: 15 });
  });
});
