import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comparePositions, positionOf } from '../../src/kernel/position.js';
import type { Database } from '../../src/read-models/database/database.js';
import { AuditPosting } from '../../src/read-models/entities/audit-posting.entity.js';
import { HeldOrderLine } from '../../src/read-models/entities/held-lines.entity.js';
import { OrderPrice } from '../../src/read-models/entities/order-prices.entity.js';
import { LinesOfOrder, OpenOrderLine } from '../../src/read-models/entities/order-lines.entity.js';
import { Order } from '../../src/read-models/entities/orders.entity.js';
import { Product } from '../../src/read-models/entities/products.entity.js';
import { Shortage } from '../../src/read-models/entities/supply.entity.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { PlanArchive } from '../../src/read-models/plans/plan-archive.js';
import { AuditIndexReader } from '../../src/read-models/readers/audit-index.reader.js';
import { HeldLinesReader } from '../../src/read-models/readers/held-lines.reader.js';
import { OrdersReader } from '../../src/read-models/readers/orders.reader.js';
import { PlanReader } from '../../src/read-models/readers/plan.reader.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

describeEachDatabase('readers', (url) => {
  const folder = temporaryFolder();
  let models: Database;
  let forecasts: Database;

  beforeAll(async () => {
    models = await openReadModels(newLocation(folder, url()), 'write');
    forecasts = await openForecasts(newLocation(folder, url()));
  }, 60_000);
  afterAll(async () => {
    for (const database of [models, forecasts]) await database.close();
  });

  describe('of the audit index', () => {
    const blocks = 20;
    const entity = 'actor:lin';
    beforeAll(() =>
      models.transaction((writer) =>
        writer.upsert(
          AuditPosting,
          Array.from({ length: blocks }, (_, block) => ({ entity, block, offsets: '1 7 ' })),
        ),
      ),
    );
    const reader = () => new AuditIndexReader(models.sql);

    it('count the positions without reading them', async () => {
      expect(await reader().count(entity)).toBe(2 * blocks);
      expect(await reader().count('actor:nobody')).toBe(0);
    });
    it('find the newest positions before one, over more blocks than one page', async () => {
      const all = await reader().all(entity);
      expect(all).toHaveLength(2 * blocks);
      const before = positionOf(4096 * 18 + 7);
      const newest = (await reader().newest(entity, before, 30)).sort((a, b) => comparePositions(b, a)).slice(0, 30);
      const expected = all.filter((position) => position < before).sort((a, b) => comparePositions(b, a));
      expect(newest).toEqual(expected.slice(0, 30));
    });
  });

  it('of orders answer at the same time', async () => {
    const ids = Array.from({ length: 8 }, (_, i) => `at-once-${i}`);
    const of = { retailerId: 'r', orderedOn: '2026-11-10', takenBy: 'lin', stage: 'placed' as const };
    const units = { requestedUnits: 0, grantedUnits: 0, revision: 1 };
    await models.transaction(async (writer) => {
      await writer.upsert(
        Order,
        ids.map((orderId) => ({ ...of, ...units, orderId })),
      );
      await writer.upsert(
        LinesOfOrder,
        ids.map((orderId) => ({ orderId, lines: [] })),
      );
    });
    const found = await Promise.all(ids.map((orderId) => new OrdersReader(models.sql).get(orderId)));
    expect(found.map(({ orderId, lines }) => [orderId, lines])).toEqual(ids.map((orderId) => [orderId, []]));
  });

  describe('of plans', () => {
    const plan = (planId: string, hash = planId) => {
      return { planId, hash, runId: 'run', fromWeek: '2026-11-16', weeks: 13, document: JSON.stringify({ planId }) };
    };
    it('give the newest first, and leave one that is drawn up again as old as it was', async () => {
      const archive = new PlanArchive(forecasts);
      for (const planId of ['b', 'c', 'a']) await archive.keep(plan(planId));
      await archive.keep(plan('b', 'other'));
      expect(await archive.all()).toEqual([
        { planId: 'a', hash: 'a' },
        { planId: 'c', hash: 'c' },
        { planId: 'b', hash: 'other' },
      ]);
      expect(await archive.find('c')).toEqual({ planId: 'c', hash: 'c', document: '{"planId":"c"}' });
      expect(await archive.find('d')).toBeUndefined();
    });
    it('number plans that are kept at the same time one after the other', async () => {
      const archive = new PlanArchive(forecasts);
      const ids = Array.from({ length: 8 }, (_, i) => `concurrent-${i}`);
      await Promise.all(ids.map((planId) => archive.keep(plan(planId))));
      const numbers = await forecasts.sql.all<[number]>(
        "SELECT DISTINCT number FROM sourcing_plans WHERE plan_id LIKE 'concurrent%' ORDER BY number",
      );
      expect(numbers).toHaveLength(ids.length);
    });
  });

  describe('of what a plan needs', () => {
    beforeAll(() =>
      models.transaction(async (writer) => {
        const line = { sku: 'tea', retailerId: 'r', orderedOn: '2026-11-10', granted: true, revision: 1 };
        await writer.upsert(OpenOrderLine, [
          { ...line, orderId: '1', granted: false, outstanding: 5 },
          { ...line, orderId: '2', outstanding: 2 },
          { ...line, orderId: '3', outstanding: 1, orderedOn: '2026-11-16' },
        ]);
        await writer.upsert(OrderPrice, [{ sku: 'tea', orderedOn: '2026-11-10', unitPriceMinor: 950 }]);
        const short = { sku: 'tea', ended: false };
        await writer.upsert(Shortage, [
          { ...short, fromDay: '2026-10-01', untilDay: '2026-11-15', cause: 'over' },
          { ...short, fromDay: '2026-11-01', untilDay: '2026-11-16', cause: 'frost' },
          { ...short, fromDay: '2026-11-20', untilDay: null, cause: 'strike' },
          { ...short, fromDay: '2026-11-30', untilDay: null, cause: 'later' },
        ]);
        const noCosts = { marginShare: null, holdingShare: null, leastUnits: null };
        const of = {
          brand: 'b',
          category: 'c',
          supplier: 's',
          priceBand: null,
          unit: null,
          retailPriceMinor: null,
          ...noCosts,
        };
        const end = { discontinuedOn: null, discontinuedRecordedOn: null };
        const sold = { ...of, listed: true, registeredOn: '2026-01-05', ...end, revision: 1 };
        await writer.upsert(Product, [
          { ...sold, sku: 'tea', name: 'Tea', packSize: 6, purchasePriceMinor: null, unitPriceMinor: 900 },
          { ...sold, sku: 'gin', name: 'Gin', packSize: 0, purchasePriceMinor: 700, unitPriceMinor: 900 },
        ]);
      }),
    );
    it('sum what was ordered on each day and has not arrived', async () =>
      expect([...(await new PlanReader(models.sql).openUnits())]).toEqual([
        [
          'tea',
          [
            { orderedOn: '2026-11-10', units: 7 },
            { orderedOn: '2026-11-16', units: 1 },
          ],
        ],
      ]));
    it('find the shortages that touch the days of a plan', async () => {
      const found = await new PlanReader(models.sql).shortages('2026-11-16', '2026-11-29');
      const strike = { from: '2026-11-20', until: null, cause: 'strike' };
      expect([...found]).toEqual([['tea', [{ from: '2026-11-01', until: '2026-11-16', cause: 'frost' }, strike]]]);
    });
    it('find the prices of products', async () =>
      expect([...(await new PlanReader(models.sql).products())]).toEqual([
        [
          'gin',
          {
            ...{ name: 'Gin', supplier: 's', packSize: 1 },
            ...{ purchasePriceMinor: 700, unitPriceMinor: 900, orderPriceMinor: null },
          },
        ],
        [
          'tea',
          {
            ...{ name: 'Tea', supplier: 's', packSize: 6 },
            ...{ purchasePriceMinor: null, unitPriceMinor: 900, orderPriceMinor: 950 },
          },
        ],
      ]));
  });

  describe('of held lines', () => {
    const line = (orderId: string, n: number, resolution: HeldOrderLine['resolution'] = null): HeldOrderLine => ({
      ...{ orderId, line: n, retailerId: orderId === 'o-1' ? 'r1' : 'r2', orderedOn: '2026-11-10', sku: 'tea' },
      ...{ requested: 1, granted: 1, delivered: 1, unitPriceMinor: null, doubt: 'Priced as a pack.', doubtZh: null },
      ...{ proposedUnits: 12, proposedPriceMinor: null, resolution, resolvedBy: null },
    });
    beforeAll(() =>
      models.transaction((writer) =>
        writer.upsert(HeldOrderLine, [line('o-2', 1), line('o-1', 2), line('o-1', 1), line('o-3', 1, 'accepted')]),
      ),
    );
    it('give those that wait, by day, order and line', async () => {
      const waiting = await new HeldLinesReader(models.sql).waiting();
      expect(waiting).toEqual([line('o-1', 1), line('o-1', 2), line('o-2', 1)]);
    });
    it('name the orders of a retailer or a day', async () => {
      const reader = new HeldLinesReader(models.sql);
      expect(await reader.waitingOrderIds()).toEqual(['o-1', 'o-2']);
      expect(await reader.waitingOrderIds({ retailerId: 'r1' })).toEqual(['o-1']);
      expect(await reader.waitingOrderIds({ orderedOn: '2026-11-11' })).toEqual([]);
    });
  });
});
