import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { OrdersReader } from '../../src/read-models/readers/orders.reader.js';
import { ProductsReader } from '../../src/read-models/readers/products.reader.js';
import { RetailersReader } from '../../src/read-models/readers/retailers.reader.js';
import { locationsOf } from '../../src/storage-locations.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const day = '2026-11-30';
const page = { limit: 10, offset: 0 };
const shops = [
  ['107', '红枫店 (Maple shop)', 'north'],
  ['70', 'Harbour 100% store', 'north'],
  ['7', 'corner_shop', 'south'],
  ['x7', 'MAPLE leaf', 'south'],
] as const;

describeEachDatabase('retailers, products and orders', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;

  beforeAll(async () => {
    const locations = locationsOf({ dataFolder: folder, ...(url() !== undefined && { databaseUrl: url()! }) });
    store = await openEvents(locations.events);
    models = await openReadModels(locations.readModels, 'write');
    for (const [retailerId, name, area] of shops) {
      const data = { retailerId, name, area, class: 'B', businessType: 'shop', listed: true };
      await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data }, day));
      const order = { orderId: `o-${retailerId}`, retailerId, orderedOn: day, takenBy: 'lin', lines: [] };
      await record(store, `order-o-${retailerId}`, fact({ type: 'OrderPlaced', data: order }, day));
    }
    for (const [sku, name] of [
      ['P1', '云岭软盒 (Yunling soft pack)'],
      ['P10', 'Tonic'],
    ] as const) {
      const data = { sku, name, brand: 'b', category: 'c', supplier: 's', packSize: 1, listed: true };
      await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, day));
    }
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await runner.catchUp();
  }, 60_000);
  afterAll(async () => {
    for (const each of [models, store]) await each?.close();
  });

  it.each([
    // The one whose number it is, then those whose number begins with it.
    ['7', undefined, ['7', '70', '107', 'x7']],
    ['maple', undefined, ['107', 'x7']],
    ['MAPLE', ['south'], ['x7']],
    ['枫', undefined, ['107']],
    // Signs that the database would read as any text are what they are.
    ['%', undefined, ['70']],
    ['_', undefined, ['7']],
    ['!', undefined, []],
    ['7', [], []],
  ] as const)('are found by a part of their name or number: %s in %j', async (text, areas, expected) => {
    const { items, total } = await new RetailersReader(models.sql).find({ text, areas }, page);
    expect(items.map(({ retailerId }) => retailerId)).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('are found page by page', async () => {
    const { items, total } = await new RetailersReader(models.sql).find({ text: '7' }, { limit: 2, offset: 1 });
    expect([items.map(({ retailerId }) => retailerId), total]).toEqual([['70', '107'], 4]);
  });

  it('that are products, too', async () => {
    const products = new ProductsReader(models.sql);
    const found = async (text: string) => (await products.find({ text }, page)).items.map(({ sku }) => sku);
    expect([await found('p1'), await found('yunling'), await found('云岭 ')]).toEqual([['P1', 'P10'], ['P1'], []]);
  });

  it('that are orders, by their whole number', async () => {
    const orders = new OrdersReader(models.sql);
    const found = async (orderId: string, areas?: readonly string[]) =>
      (await orders.find({ orderId, areas }, page)).items.map((order) => order.orderId);
    expect([await found('o-7'), await found('o-'), await found('o-7', ['north'])]).toEqual([['o-7'], [], []]);
  });
});
