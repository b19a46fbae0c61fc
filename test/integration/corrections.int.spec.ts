import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import type { CommandContext } from '../../src/kernel/command-context.js';
import type { Role } from '../../src/kernel/role.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectedFacts } from '../../src/projections/projected-facts.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { AuditIndexReader } from '../../src/read-models/readers/audit-index.reader.js';
import { OrdersReader } from '../../src/read-models/readers/orders.reader.js';
import { RetailersReader } from '../../src/read-models/readers/retailers.reader.js';
import { CommandService } from '../../src/recording/command-service.js';
import { deliveryRules } from '../../src/recording/deliveries/delivery.rules.js';
import type { PhoneOrderCommand } from '../../src/recording/phone-orders/phone-order.commands.js';
import { phoneOrderRules } from '../../src/recording/phone-orders/phone-order.rules.js';
import { productRules } from '../../src/recording/products/product.rules.js';
import { retailerRules } from '../../src/recording/retailers/retailer.rules.js';
import { StoredFacts } from '../../src/recording/stored-facts.js';
import type { VisitCommand } from '../../src/recording/visits/visit.commands.js';
import { visitRules } from '../../src/recording/visits/visit.rules.js';
import { orderLinesOf } from '../support/order-lines-of.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const on = '2026-03-02';
const by = (role: Role = 'system', actor = 'lin'): CommandContext => ({
  ...{ actor, role, reason: 'misheard', occurredOn: on, recordedAt: `${on}T08:00:00.000Z`, commandId: uuid() },
});
const reason = 'misheard';
let files = 0;

describeEachDatabase('a correction', (url) => {
  let store: EventStore;
  let readModels: Database;
  let runner: ProjectionRunner;
  let commands: CommandService;

  beforeEach(async () => {
    store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    readModels = await openReadModels(newLocation(folder, url()), 'write');
    runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset();
    const { sql } = readModels;
    const readers = {
      orders: new OrdersReader(sql),
      retailers: new RetailersReader(sql),
      index: new AuditIndexReader(sql),
    };
    const progress = { reached: async () => (await runner.catchUp()) >= 0 };
    const facts = new ProjectedFacts(store, readers, progress);
    commands = new CommandService(store, new StoredFacts(store, { readModels: facts }));
    const shop = { retailerId: 'r1', name: 'r', area: 'a', class: 'B', businessType: 'b' };
    await commands.execute(retailerRules, 'r1', { type: 'RegisterRetailer', data: shop }, by());
    const product = { sku: 'A', name: 'n', brand: 'b', category: 'c', supplier: 's', packSize: 1 };
    await commands.execute(productRules, 'A', { type: 'RegisterProduct', data: product }, by());
    const lines = [{ sku: 'A', requested: 20, unitPriceMinor: 900 }];
    const placed = { orderId: 'o1', retailerId: 'r1', orderedOn: on, takenBy: 'lin', lines };
    await order({ type: 'PlaceOrder', data: placed });
    await order({ type: 'GrantOrder', data: { lines: [{ sku: 'A', granted: 12, cutBy: 'quota' }] } });
    await visit({
      type: 'StartVisit',
      data: { visitId: 'v1', startedOn: on, retailerId: 'r1', accountManager: 'mei' },
    });
    await visit({ type: 'CountStock', data: { countedOn: on, counts: [{ sku: 'A', quantity: 0 }] } });
    const seen = [{ sku: 'A', onShelf: true, shelfPriceMinor: 120 }];
    await visit({ type: 'ObserveShelf', data: { observedOn: on, products: seen } });
    await visit({ type: 'EndVisit', data: { endedOn: on } });
  });
  afterEach(async () => {
    await readModels.close();
    await store.close();
  });
  const order = (command: PhoneOrderCommand, context = by()) =>
    commands.execute(phoneOrderRules, 'o1', command, context);
  const visit = (command: VisitCommand, context = by()) => commands.execute(visitRules, 'v1', command, context);
  const correctOrder = (figures: object, context = by()) =>
    order({ type: 'CorrectOrder', data: { sku: 'A', ...figures, reason } }, context);
  const correctCount = (quantity: number, context = by()) =>
    visit({ type: 'CorrectCount', data: { countedOn: on, sku: 'A', quantity, reason } }, context);
  const rows = async (text: string) => {
    await runner.catchUp();
    return readModels.sql.all(text);
  };
  const weeks = 'SELECT requested, granted, censoring_count FROM weekly_demand';
  const lineRows = async () => {
    await runner.catchUp();
    return orderLinesOf(readModels);
  };
  /** Rows are the same where they are made anew. */
  const rebuilt = async (text: string) => {
    const before = [await rows(text), await lineRows()];
    await runner.reset();
    expect([await rows(text), await lineRows()]).toEqual(before);
    return before[0];
  };

  it('of an order is followed by the read models, and says what it was', async () => {
    expect(await rows(weeks)).toEqual([[20, 12, 2]]);
    await correctOrder({ requested: 18, granted: 18, unitPriceMinor: 950 });
    expect((await store.read('order-o1')).at(-1)).toMatchObject({
      type: 'OrderCorrected',
      data: {
        from: { requested: 20, granted: 12, cutBy: 'quota', unitPriceMinor: 900 },
        to: { requested: 18, granted: 18, unitPriceMinor: 950 },
      },
      metadata: { reason: 'misheard' },
    });
    expect(await rebuilt(weeks)).toEqual([[18, 18, 1]]);
    expect(await lineRows()).toMatchObject([
      { requested: 18, granted: 18, cutBy: null, delivered: 0, outstanding: 18, unitPriceMinor: 950 },
    ]);
    expect(await rebuilt('SELECT requested_units, granted_units FROM orders')).toEqual([[18, 18]]);
    expect(await rebuilt('SELECT unit_price_minor FROM order_prices')).toEqual([[950]]);
    expect(await correctOrder({ requested: 18 })).toMatchObject({ position: null });
  });

  it('of an order never grants less than arrived, more than was asked for, or an order that was cancelled', async () => {
    const lines = [{ sku: 'A', delivered: 10 }];
    const data = { deliveryId: 'd1', orderId: 'o1', retailerId: 'r1', deliveredOn: on, lines };
    await commands.execute(deliveryRules, 'd1', { type: 'CompleteDelivery', data }, by());
    await expect(correctOrder({ granted: 9 })).rejects.toMatchObject({
      faults: [{ field: 'granted', expected: { en: 'at least the 10 that arrived' }, found: { en: '9' } }],
    });
    await expect(correctOrder({ granted: 21 })).rejects.toMatchObject({ faults: [{ field: 'granted' }] });
    await expect(correctOrder({ requested: 11 })).rejects.toMatchObject({ faults: [{ field: 'granted' }] });
    await correctOrder({ granted: 10 });
    expect(await lineRows()).toMatchObject([
      { requested: 20, granted: 10, cutBy: 'quota', delivered: 10, outstanding: 0, unitPriceMinor: 900 },
    ]);
    await rebuilt(weeks);
    await expect(order({ type: 'CorrectOrder', data: { sku: 'B', requested: 1, reason } })).rejects.toMatchObject({
      code: 'line-unknown',
    });
    await expect(order({ type: 'CorrectOrder', data: { sku: 'A', requested: 1, reason: ' ' } })).rejects.toMatchObject({
      code: 'reason-missing',
    });
  });

  describe('of a delivery', () => {
    const complete = (deliveryId: string, delivered: number) => {
      const lines = [{ sku: 'A', delivered, refused: 1 }];
      const data = { deliveryId, orderId: 'o1', retailerId: 'r1', deliveredOn: on, lines };
      return commands.execute(deliveryRules, deliveryId, { type: 'CompleteDelivery', data }, by());
    };
    const fix = (deliveryId: string, delivered: number, more = {}, context = by('driver')) => {
      const data = { deliveryId, sku: 'A', delivered, reason, ...more };
      return commands.execute(deliveryRules, deliveryId, { type: 'CorrectDelivery', data }, context);
    };
    const arrivals = 'SELECT delivered_on, lines FROM deliveries_of_days';
    const demand = 'SELECT sku, delivered FROM weekly_demand ORDER BY sku';

    it('is followed by order lines, demand and stock, and says what it was', async () => {
      await complete('d1', 10);
      expect(await lineRows()).toMatchObject([{ delivered: 10, refused: 1, outstanding: 1 }]);
      await fix('d1', 6, { refused: 0 });
      expect((await store.read('delivery-d1')).at(-1)).toMatchObject({
        type: 'DeliveryCorrected',
        data: {
          ...{ deliveryId: 'd1', orderId: 'o1', retailerId: 'r1', deliveredOn: on, sku: 'A' },
          from: { delivered: 10, refused: 1 },
          to: { delivered: 6, refused: 0 },
        },
        metadata: { reason: 'misheard', role: 'driver' },
      });
      expect(await rebuilt(arrivals)).toEqual([[on, '["A",10],["A",-4],']]);
      expect(await rebuilt(demand)).toEqual([['A', 6]]);
      expect(await lineRows()).toMatchObject([{ delivered: 6, refused: 0, outstanding: 6 }]);
      expect(await rows('SELECT sku, outstanding FROM open_order_lines')).toEqual([['A', 6]]);
      expect(await rows('SELECT stage, revision FROM orders')).toEqual([['delivered', 2]]);
      expect(await fix('d1', 6)).toMatchObject({ position: null });
    });

    it('never brings more than was granted less what other deliveries brought, which gives back what it takes off', async () => {
      await complete('d1', 5);
      await complete('d2', 6);
      const most = (expected: number) => ({
        code: 'delivery-exceeds-granted',
        faults: [{ field: 'delivered', expected: { en: `at most ${expected}` } }],
      });
      await expect(fix('d1', 7)).rejects.toMatchObject(most(6));
      await fix('d1', 6);
      await expect(complete('d3', 1)).rejects.toMatchObject({ code: 'delivery-exceeds-granted' });
      await fix('d2', 2);
      await expect(fix('d1', 11)).rejects.toMatchObject(most(10));
      await complete('d3', 4);
      await expect(fix('d2', 3)).rejects.toMatchObject(most(2));
      expect(await lineRows()).toMatchObject([{ granted: 12, delivered: 12 }]);
      await expect(correctOrder({ granted: 11 })).rejects.toMatchObject({
        faults: [{ field: 'granted', expected: { en: 'at least the 12 that arrived' } }],
      });
    });

    it('of two at the same moment takes what is left once', async () => {
      await complete('d1', 4);
      await complete('d2', 4);
      const results = await Promise.allSettled([fix('d1', 8), fix('d2', 8), complete('d3', 4)]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await lineRows()).toMatchObject([{ granted: 12, delivered: 12 }]);
    });

    it('is made by drivers and managers, with a reason, of products that are known and arrived or not', async () => {
      await complete('d1', 5);
      await expect(fix('d1', 4, {}, by('clerk'))).rejects.toMatchObject({ code: 'role-forbidden' });
      await expect(fix('d1', 4, { reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' });
      await expect(fix('d1', 4, { sku: 'moon' })).rejects.toMatchObject({ code: 'product-unknown' });
      await expect(fix('d9', 4)).rejects.toMatchObject({ code: 'delivery-not-completed' });
      await fix('d1', 4, {}, by('manager'));
      expect(await rebuilt(arrivals)).toEqual([[on, '["A",5],["A",-1],']]);
    });
  });

  it('of a count and of a price on the shelf is followed, after the visit as well', async () => {
    const counts = 'SELECT counted_on, sku, quantity FROM stock_counts';
    expect(await rows(counts)).toEqual([[on, 'A', 0]]);
    await correctCount(10);
    expect(await rebuilt(counts)).toEqual([[on, 'A', 10]]);
    expect(await rebuilt(weeks)).toEqual([[20, 12, 1]]);
    await correctCount(0);
    expect(await rebuilt(weeks)).toEqual([[20, 12, 2]]);
    expect((await store.read('visit-v1')).slice(-2)).toMatchObject([
      { type: 'CountCorrected', data: { from: 0, to: 10 } },
      { type: 'CountCorrected', data: { from: 10, to: 0 } },
    ]);
    expect(await correctCount(0)).toMatchObject({ position: null });
    const shelf = { observedOn: on, sku: 'A', shelfPriceMinor: 1200, reason };
    await visit({ type: 'CorrectShelfPrice', data: shelf });
    expect(await rebuilt('SELECT on_shelf, shelf_price_minor FROM shelf_observations')).toMatchObject([
      [expect.anything(), 1200],
    ]);
    await expect(
      visit({ type: 'CorrectCount', data: { countedOn: '2026-03-01', sku: 'A', quantity: 1, reason } }),
    ).rejects.toMatchObject({ code: 'line-unknown' });
  });

  it('of what somebody else recorded is made by a manager', async () => {
    await correctOrder({ requested: 19 }, by('clerk', 'lin'));
    await expect(correctOrder({ requested: 18 }, by('clerk', 'wang'))).rejects.toMatchObject({
      code: 'role-forbidden',
      faults: [{ field: 'role', expected: { en: 'manager, as order o1 is of lin' }, found: { en: 'clerk, wang' } }],
    });
    await correctOrder({ requested: 18 }, by('manager', 'wang'));
    await correctCount(3, by('account-manager', 'mei'));
    await expect(correctCount(4, by('account-manager', 'lin'))).rejects.toMatchObject({ code: 'role-forbidden' });
    await correctCount(4, by('manager', 'wang'));
    await expect(correctOrder({ requested: 17 }, by('account-manager', 'mei'))).rejects.toMatchObject({
      code: 'role-forbidden',
    });
  });

  it('leaves a file that is imported again what it was', async () => {
    const past = (quantity: number): VisitCommand => {
      const of = { visitId: 'v2', retailerId: 'r1', visitedOn: on, accountManager: 'mei' };
      const counts = [{ sku: 'A', quantity }];
      return { type: 'RecordPastVisit', data: { ...of, counts, shelf: [], declarations: [], feedback: [] } };
    };
    const record = (quantity: number) => commands.execute(visitRules, 'v2', past(quantity), by());
    await record(5);
    const correct = { type: 'CorrectCount' as const, data: { countedOn: on, sku: 'A', quantity: 6, reason } };
    await commands.execute(visitRules, 'v2', correct, by());
    expect(await record(5)).toMatchObject({ position: null });
    await expect(record(6)).rejects.toMatchObject({ code: 'visit-differs' });
  });
});
