import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, addWeeks, weekOf } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { ProductNewsReader } from '../../src/read-models/readers/product-news.reader.js';
import { ProductNewsService } from '../../src/suggestions/product-news/product-news.service.js';
import { SeededRandom } from '../faults/seeded-random.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const on = '2026-11-24';
interface Known {
  readonly sku: string;
  readonly registeredOn: string;
  readonly discontinuedOn: string | undefined;
  readonly askedOn: string | undefined;
}

/** Products that came at any time in the last half year and go at any time in the next, some of them ordered by a retailer. */
function someProducts(): Known[] {
  const random = new SeededRandom(3);
  return Array.from({ length: 80 }, (_, i) => ({
    sku: `P${i}`,
    registeredOn: addDays(on, -random.between(0, 180)),
    discontinuedOn: random.between(0, 2) === 0 ? addDays(on, random.between(-20, 120)) : undefined,
    askedOn: random.between(0, 1) === 0 ? addDays(on, -random.between(0, 300)) : undefined,
  }));
}

const products = someProducts();

async function recordProducts(store: EventStore): Promise<void> {
  const shop = { retailerId: 'r1', name: 'Red Lantern', area: 'a', class: 'A', businessType: 'shop', listed: true };
  await record(store, 'retailer-r1', fact({ type: 'RetailerRegistered', data: shop }, '2020-01-01'));
  for (const { sku, registeredOn, discontinuedOn, askedOn } of products) {
    const price = { unit: '瓶', packSize: 6, unitPriceMinor: 4860 };
    const data = { sku, name: `Maple ${sku}`, brand: 'm', category: 'c', supplier: 's', ...price, listed: true };
    await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, registeredOn));
    if (discontinuedOn)
      await record(store, `product-${sku}`, fact({ type: 'ProductDiscontinued', data: { sku, discontinuedOn } }));
    const of = { orderId: `o-${sku}`, retailerId: 'r1', orderedOn: askedOn ?? '', takenBy: 'lin' };
    const lines = [{ sku, requested: 6 }];
    if (askedOn)
      await record(store, `order-${of.orderId}`, fact({ type: 'OrderPlaced', data: { ...of, lines } }, askedOn));
  }
}

describeEachDatabase('news of products', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    await recordProducts(store);
    await new ProjectionRunner(store, models, allProjections).catchUp();
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });
  const news = (retailerId?: string, day = on) =>
    new ProductNewsService(new ProductNewsReader(models.sql)).on(day, retailerId, 'zh');
  const isNew = ({ registeredOn, discontinuedOn }: Known) =>
    registeredOn >= addDays(on, -55) && (discontinuedOn === undefined || discontinuedOn >= on);
  const goes = ({ discontinuedOn }: Known) =>
    discontinuedOn !== undefined && discontinuedOn >= on && discontinuedOn <= addDays(on, 56);
  const carries = ({ askedOn }: Known) => askedOn !== undefined && weekOf(askedOn) > addWeeks(weekOf(on), -26);
  const skus = (of: readonly { readonly sku: string }[]) => of.map(({ sku }) => sku).sort();

  it('name what was registered lately, and what is sold for some weeks more, as the events say', async () => {
    const { added, leaving } = await news();
    expect(added.length).toBeGreaterThan(5);
    expect(skus(added)).toEqual(skus(products.filter(isNew)));
    expect(skus(leaving)).toEqual(skus(products.filter(goes)));
    for (const { sku, en } of added)
      expect(en).toBe(
        `New since ${products.find((each) => each.sku === sku)?.registeredOn}: Maple ${sku}, in packs of 6 bottles, 48.60 for 1 bottle.`,
      );
    for (const { sku, day, text } of leaving) {
      expect(day).toBe(products.find((each) => each.sku === sku)?.discontinuedOn);
      expect(text).toBe(day === on ? `Maple ${sku} 今天最后一天销售。` : `Maple ${sku} 销售至 ${day}，之后停售。`);
    }
  });

  it('leave out what a retailer knows already, and what it does not carry', async () => {
    const { added, leaving } = await news('r1');
    expect(skus(added)).toEqual(skus(products.filter((each) => isNew(each) && !carries(each))));
    expect(skus(leaving)).toEqual(skus(products.filter((each) => goes(each) && carries(each))));
    expect(leaving.length).toBeGreaterThan(0);
    await expect(news('nobody')).rejects.toMatchObject({ code: 'retailer-unknown' });
  });

  it('call nothing new where nothing is known for longer', async () => {
    const first = products.reduce((a, b) => (b.registeredOn < a.registeredOn ? b : a)).registeredOn;
    expect((await news(undefined, addDays(first, 10))).added).toEqual([]);
  });
});
