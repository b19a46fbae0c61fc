import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../src/read-models/database/database.js';
import { OpenOrderLine } from '../../src/read-models/entities/order-lines.entity.js';
import { Retailer } from '../../src/read-models/entities/retailers.entity.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DeliveryListReader } from '../../src/read-models/readers/delivery-list.reader.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const on = '2026-11-24';

describeEachDatabase('the deliveries of a day', (url) => {
  const folder = temporaryFolder();
  let models: Database;
  const reader = () => new DeliveryListReader(models.sql);
  const page = { limit: 50, offset: 0 };

  beforeAll(async () => {
    models = await openReadModels(newLocation(folder, url()), 'write');
    await models.transaction(async (writer) => {
      const of = { class: 'A', businessType: 'shop', orderDay: 1, orderCycle: 1, firstCall: null };
      const rest = { listed: true, closedOn: null, closedRecordedOn: null, revision: 1 };
      await writer.upsert(
        Retailer,
        (
          [
            ['r1', 'east', '2'],
            ['r2', 'east', '1'],
            ['r3', 'west', null],
          ] as const
        ).map(([retailerId, area, route]) => {
          return { ...of, ...rest, retailerId, area, route, name: `shop ${retailerId}` };
        }),
      );
      const line = (orderId: string, retailerId: string, orderedOn: string, granted: boolean, sku = 'A') => {
        return { orderId, sku, retailerId, orderedOn, granted, outstanding: 6, revision: 1 };
      };
      await writer.upsert(OpenOrderLine, [
        line('o1', 'r1', '2026-11-23', true),
        line('o1', 'r1', '2026-11-23', true, 'B'),
        line('o2', 'r2', '2026-11-20', false),
        line('o3', 'r3', on, true),
        line('o4', 'r3', on, false),
        line('o5', 'r9', '2026-11-02', true),
        line('o6', 'r1', '2026-11-25', true),
      ]);
    });
  }, 60_000);
  afterAll(() => models.close());

  it('are open orders of before, and granted ones of the day, in the order of routes', async () => {
    const { items, total } = await reader().orders({ on }, page);
    expect(items.map(({ orderId, area, route }) => [orderId, area, route])).toEqual([
      ['o2', 'east', '1'],
      ['o1', 'east', '2'],
      ['o3', 'west', null],
      ['o5', null, null],
    ]);
    expect(total).toBe(4);
    expect(items[1]?.lines).toEqual([
      { sku: 'A', name: null, unit: null, outstanding: 6, granted: true },
      { sku: 'B', name: null, unit: null, outstanding: 6, granted: true },
    ]);
    expect(items[0]?.lines[0]?.granted).toBe(false);
  });
  it('come in parts, which do not overlap', async () => {
    const parts = [0, 2].map((offset) => reader().orders({ on }, { limit: 2, offset }));
    const ids = (await Promise.all(parts)).flatMap(({ items }) => items.map(({ orderId }) => orderId));
    expect(ids).toEqual(['o2', 'o1', 'o3', 'o5']);
  });
  it('can be those of an area, of a route, and never of other areas than one may see', async () => {
    const ids = async (filter: { area?: string; route?: string; areas?: string[] }) =>
      (await reader().orders({ on, ...filter }, page)).items.map(({ orderId }) => orderId);
    expect(await ids({ area: 'east' })).toEqual(['o2', 'o1']);
    expect(await ids({ area: 'east', route: '2' })).toEqual(['o1']);
    expect(await ids({ areas: ['west'] })).toEqual(['o3']);
    expect(await ids({ area: 'east', areas: ['west'] })).toEqual([]);
    expect(await reader().routes({ on, areas: ['east'] })).toEqual([
      { area: 'east', route: '1', orders: 1 },
      { area: 'east', route: '2', orders: 1 },
    ]);
  });
});
