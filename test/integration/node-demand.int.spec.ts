import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../src/read-models/database/database.js';
import { Order } from '../../src/read-models/entities/orders.entity.js';
import { nodeKey } from '../../src/read-models/entities/node-key.js';
import { ProductDemand } from '../../src/read-models/entities/product-demand.entity.js';
import { Product } from '../../src/read-models/entities/products.entity.js';
import { Retailer } from '../../src/read-models/entities/retailers.entity.js';
import { WeeklyDemand } from '../../src/read-models/entities/weekly-demand.entity.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { NodeDemandReader } from '../../src/read-models/readers/node-demand.reader.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const [w1, w2] = ['2026-06-01', '2026-06-08'];
const retailer = (retailerId: string, area: string): Retailer => ({
  ...{ retailerId, area, name: retailerId, class: 'A', businessType: 'shop', route: null, orderDay: 1, orderCycle: 1 },
  ...{ firstCall: null, listed: true, closedOn: null, closedRecordedOn: null, revision: 1 },
});
const product = (sku: string, supplier: string): Product => ({
  ...{ sku, supplier, name: sku, brand: '', category: 'x', priceBand: null, unit: null, packSize: 1 },
  ...{ purchasePriceMinor: null, unitPriceMinor: null, retailPriceMinor: null, marginShare: null, holdingShare: null },
  ...{
    leastUnits: null,
    listed: true,
    registeredOn: w1,
    discontinuedOn: null,
    discontinuedRecordedOn: null,
    revision: 1,
  },
});
const week = (retailerId: string, sku: string, weekOf: string, requested: number) => ({
  retailerId,
  sku,
  weekOf,
  requested,
  granted: requested - 1,
  delivered: 1,
  censoringCount: 0,
  cutCount: 0,
});
/** What is asked for of the two retailers and products, as the projections keep it: by retailer, and by block of positions. */
const weeks = [
  week('R1', 'P1', w1, 10),
  week('R1', 'P1', w2, 20),
  week('R1', 'P2', w1, 3),
  week('R2', 'P1', w1, 100),
  week('R2', 'P2', w2, 50),
];
const added = (weekOf: string, requested: number, orders: number) => ({
  weekOf,
  requested,
  granted: requested - orders,
  delivered: orders,
});
const blocks = [
  { sku: 'P1', block: 0, weeks: [added(w1, 110, 2), added(w2, 25, 1)] },
  // What was corrected later takes away.
  { sku: 'P1', block: 3, weeks: [{ weekOf: w2, requested: -5, granted: -5, delivered: 0 }] },
  { sku: 'P2', block: 0, weeks: [added(w1, 3, 1), added(w2, 50, 1)] },
];

describeEachDatabase('demand of a node', (url) => {
  const folder = temporaryFolder();
  let models: Database;
  beforeAll(async () => {
    models = await openReadModels(newLocation(folder, url()), 'write');
    await models.transaction(async (writer) => {
      await writer.upsert(Retailer, [retailer('R1', 'A1'), retailer('R2', 'A2')]);
      await writer.upsert(Product, [product('P1', 'S1'), product('P2', 'S2')]);
      await writer.upsert(WeeklyDemand, weeks);
      await writer.upsert(ProductDemand, blocks);
    });
  }, 60_000);
  afterAll(() => models.close());

  it.each([
    ['total', {}, [113, 70]],
    ['supplier', { supplier: 'S1' }, [110, 20]],
    ['sku', { sku: 'P2' }, [3, 50]],
    ['area-sku', { area: 'A1', sku: 'P1' }, [10, 20]],
    ['retailer', { retailerId: 'R1' }, [13, 20]],
    ['retailer-sku', { retailerId: 'R1', sku: 'P2' }, [3]],
    ['sku', { sku: 'P9' }, []],
  ] as const)('of level %s %j', async (level, name, requested) => {
    const found = await new NodeDemandReader(models.sql).of(level, nodeKey(level, name));
    expect(found.map((each) => each.requested)).toEqual(requested);
    expect(found.map(({ weekOf }) => weekOf)).toEqual([w1, w2].slice(0, requested.length));
  });

  it('has granted and delivered units beside those asked for', async () => {
    const reader = new NodeDemandReader(models.sql);
    for (const level of ['sku', 'area-sku'] as const) {
      const found = await reader.of(level, nodeKey(level, level === 'sku' ? { sku: 'P1' } : { area: 'A2', sku: 'P1' }));
      expect(found[0]).toEqual(
        level === 'sku'
          ? { weekOf: w1, requested: 110, granted: 108, delivered: 2 }
          : { weekOf: w1, requested: 100, granted: 99, delivered: 1 },
      );
    }
  });

  it('knows the day of the newest order, where there is one', async () => {
    const reader = new NodeDemandReader(models.sql);
    expect(await reader.newestOrderDay()).toBeUndefined();
    const order = { retailerId: 'R1', takenBy: 'lin', stage: 'placed' as const, requestedUnits: 1, grantedUnits: 0 };
    await models.transaction((writer) =>
      writer.upsert(Order, [
        { ...order, orderId: 'o1', orderedOn: '2026-06-02', revision: 1 },
        { ...order, orderId: 'o2', orderedOn: '2026-06-09', revision: 1 },
      ]),
    );
    expect(await reader.newestOrderDay()).toBe('2026-06-09');
  });
});
