import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import type { EventSource } from '../../src/projections/event-feed.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels, readModelsDefinition } from '../../src/read-models/open-read-models.js';
import { OrdersReader } from '../../src/read-models/readers/orders.reader.js';
import { ProductsReader } from '../../src/read-models/readers/products.reader.js';
import { QuarantineReader } from '../../src/read-models/readers/quarantine.reader.js';
import { RetailersReader } from '../../src/read-models/readers/retailers.reader.js';
import { StockPositionReader } from '../../src/read-models/readers/stock-position.reader.js';
import { SupplyReader } from '../../src/read-models/readers/supply.reader.js';
import { VisitsReader } from '../../src/read-models/readers/visits.reader.js';
import { WeeklyDemandReader } from '../../src/read-models/readers/weekly-demand.reader.js';
import { simulateRegion } from '../../src/simulation/simulate-region.js';
import type { SimulationOptions } from '../../src/simulation/simulation-options.js';
import { fact, record } from '../support/facts.js';
import { describePostgres } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const opened: { close(): Promise<void> }[] = [];
let stores = 0;
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

const page = { limit: 40, offset: 10 };
const whole = { limit: 1000, offset: 0 };
/** What every reader of lists answers, in the order in which it answers. */
async function answersOf({ sql }: Database): Promise<unknown> {
  const [orders, visits, demand] = [new OrdersReader(sql), new VisitsReader(sql), new WeeklyDemandReader(sql)];
  const [retailers, positions] = [new RetailersReader(sql), new StockPositionReader(sql)];
  const { items } = await retailers.find({}, whole);
  const [first] = items;
  const retailerId = first?.retailerId ?? '';
  const orderPage = await orders.find({}, page);
  const visitPage = await visits.find({}, whole);
  return {
    items,
    inArea: await retailers.find({ area: first?.area, orderDay: first?.orderDay ?? undefined }, page),
    products: await new ProductsReader(sql).find({}, whole),
    orderPage,
    delivered: await orders.find({ retailerId, stage: 'delivered', to: '2030-01-01' }, page),
    order: await orders.get(orderPage.items[0]?.orderId ?? ''),
    openLines: await orders.findOpenLines({}, whole),
    visitPage,
    visit: await visits.get(visitPage.items[0]?.visitId ?? ''),
    followUps: await visits.findFollowUps({ isDone: false }, whole),
    done: await visits.findFollowUps({ retailerId, isDone: true }, whole),
    declared: await visits.findDeclaredDemand({}, whole),
    shelves: await visits.findShelves({ retailerId }, whole),
    quotas: await new SupplyReader(sql).findQuotas({}, whole),
    shortages: await new SupplyReader(sql).findShortages({}, whole),
    held: await new QuarantineReader(sql).find({ resolution: 'waiting', from: '2020-01-01' }, whole),
    weeks: await demand.find({ retailerId, from: '2020-01-01' }, page),
    counts: await demand.counts({ retailerIds: [retailerId], skus: ['P0001', 'P0002'] }, { to: '2030-01-01' }),
    stock: await Promise.all(items.map((each) => positions.of(each.retailerId, '2021-03-01'))),
  };
}

describePostgres('read models on SQLite and PostgreSQL', (url) => {
  /** The events of a region, projected on both databases, on the second in other batches. */
  async function projectOnBoth(options: SimulationOptions): Promise<[Database, Database]> {
    const store = openSqliteEventStore(join(folder, `same-events-${++stores}.db`));
    const both: [Database, Database] = [
      await openReadModels(newLocation(folder, undefined), 'write'),
      await openReadModels(newLocation(folder, url()), 'write'),
    ];
    opened.push(store, ...both);
    await simulateRegion(store, options);
    const line = { line: 1, sku: 'P0001', requested: 1, granted: 1, delivered: 1, doubt: 'Priced as a "pack" \\ 条.' };
    const order = { orderId: 'held-1', retailerId: 'R1', orderedOn: '2021-01-05' };
    await record(store, 'order-held-1', fact({ type: 'OrderLinesHeld', data: { ...order, lines: [line] } }));
    await new ProjectionRunner(store, both[0], allProjections).catchUp();
    const inSmallBatches: EventSource = {
      readAt: (positions) => store.readAt(positions),
      readAll: (after, limit) => store.readAll(after, Math.min(limit, 97)),
    };
    await new ProjectionRunner(inSmallBatches, both[1], allProjections).catchUp();
    return both;
  }

  it('hold the same rows and answer the same lists, of a simulated region', async () => {
    const [onSqlite, onPostgres] = await projectOnBoth({
      ...{ retailers: 12, products: 8, weeks: 20, seed: 3, start: '2020-11-02' },
    });
    const rows = await rowsOf(onSqlite, readModelsDefinition.entities);
    expect(rows['weekly_demand']?.length).toBeGreaterThan(100);
    expect(await rowsOf(onPostgres, readModelsDefinition.entities)).toEqual(rows);
    const answers = await answersOf(onSqlite);
    expect(JSON.stringify(await answersOf(onPostgres), digits)).toBe(JSON.stringify(answers, digits));
  });

  it('hold the same rows, whatever the region', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          ...{ retailers: fc.integer({ min: 1, max: 5 }), products: fc.integer({ min: 1, max: 5 }) },
          ...{ weeks: fc.integer({ min: 1, max: 6 }), seed: fc.nat(), start: fc.constant('2021-01-04') },
        }),
        async (options) => {
          const [onSqlite, onPostgres] = await projectOnBoth(options);
          expect(await rowsOf(onPostgres, readModelsDefinition.entities)).toEqual(
            await rowsOf(onSqlite, readModelsDefinition.entities),
          );
        },
      ),
      { numRuns: 6 },
    ));
});

function digits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
