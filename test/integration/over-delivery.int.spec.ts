import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { importFile } from '../../src/importing/import-file.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectedFacts } from '../../src/projections/projected-facts.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { AuditIndexReader } from '../../src/read-models/readers/audit-index.reader.js';
import { OrdersReader } from '../../src/read-models/readers/orders.reader.js';
import { RetailersReader } from '../../src/read-models/readers/retailers.reader.js';
import { CommandService } from '../../src/recording/command-service.js';
import { CommandSession } from '../../src/recording/command-session.js';
import type { DeliveryCommand } from '../../src/recording/deliveries/delivery.commands.js';
import { deliveryRules } from '../../src/recording/deliveries/delivery.rules.js';
import type { PhoneOrderCommand } from '../../src/recording/phone-orders/phone-order.commands.js';
import { phoneOrderRules } from '../../src/recording/phone-orders/phone-order.rules.js';
import { productRules } from '../../src/recording/products/product.rules.js';
import { retailerRules } from '../../src/recording/retailers/retailer.rules.js';
import { StoredFacts } from '../../src/recording/stored-facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const on = '2026-11-30';
const caller = () => {
  return {
    actor: 'lin',
    role: 'system' as const,
    occurredOn: on,
    recordedAt: `${on}T08:00:00.000Z`,
    commandId: uuid(),
  };
};
const place = (orderId: string): PhoneOrderCommand => {
  const lines = [{ sku: 'A', requested: 20 }];
  return { type: 'PlaceOrder', data: { orderId, retailerId: 'r1', orderedOn: on, takenBy: 'lin', lines } };
};
const grant: PhoneOrderCommand = { type: 'GrantOrder', data: { lines: [{ sku: 'A', granted: 16 }] } };
const complete = (deliveryId: string, orderId: string, delivered: number, refused = 0, sku = 'A'): DeliveryCommand => {
  const lines = [{ sku, delivered, refused }];
  return { type: 'CompleteDelivery', data: { deliveryId, orderId, retailerId: 'r1', deliveredOn: on, lines } };
};
const retailer = { retailerId: 'r1', name: 'r', area: 'a', class: 'c', businessType: 'b', listed: true };
const product = { name: 'n', brand: 'b', category: 'c', supplier: 's', packSize: 1, listed: true };
let files = 0;

describeEachDatabase('what deliveries bring of an order (D1)', (url) => {
  let store: EventStore;
  let readModels: Database;
  let commands: CommandService;

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    readModels = await openReadModels(newLocation(folder, url()), 'write');
    const runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset();
    const progress = { reached: async () => (await runner.catchUp()) >= 0 };
    const { sql } = readModels;
    const readers = {
      orders: new OrdersReader(sql),
      retailers: new RetailersReader(sql),
      index: new AuditIndexReader(sql),
    };
    const facts = new ProjectedFacts(store, readers, progress);
    commands = new CommandService(store, new StoredFacts(store, { readModels: facts }));
    await commands.execute(retailerRules, 'r1', { type: 'RegisterRetailer', data: retailer }, caller());
    for (const sku of ['A', 'B'])
      await commands.execute(productRules, sku, { type: 'RegisterProduct', data: { ...product, sku } }, caller());
    for (const command of [place('o1'), grant]) await commands.execute(phoneOrderRules, 'o1', command, caller());
  });
  afterAll(async () => {
    await readModels.close();
    await store.close();
  });
  const deliver = (deliveryId: string, ...of: [delivered: number, refused?: number, sku?: string]) =>
    commands.execute(deliveryRules, deliveryId, complete(deliveryId, 'o1', ...of), caller());

  it('is never more than was granted, with field, expected and found', () =>
    expect(deliver('d1', 17)).rejects.toMatchObject({
      code: 'delivery-exceeds-granted',
      faults: [{ field: 'lines.0.delivered', expected: { en: 'at most 16' }, found: { en: '17' } }],
    }));
  it('is no product that was not ordered', () =>
    expect(deliver('d1', 1, 0, 'B')).rejects.toMatchObject({
      faults: [{ expected: { en: 'at most 0' }, found: { en: '1' } }],
    }));
  it('adds up over deliveries; what was refused at the door may be brought again', async () => {
    await deliver('d1', 10, 4);
    await expect(deliver('d2', 7)).rejects.toMatchObject({
      faults: [{ expected: { en: 'at most 6' }, found: { en: '7' } }],
    });
    await deliver('d2', 6);
    await expect(deliver('d3', 1)).rejects.toMatchObject({
      faults: [{ expected: { en: 'at most 0' }, found: { en: '1' } }],
    });
  });
  it('is not said to exceed a grant where none was made', async () => {
    await commands.execute(phoneOrderRules, 'o9', place('o9'), caller());
    const tooMuch = commands.execute(deliveryRules, 'd9', complete('d9', 'o9', 21), caller());
    await expect(tooMuch).rejects.toThrow('order o9 entitles to 20, of which 0 were delivered before');
  });
  it('is no more than what leaves, and neither leaves nor arrives before the order', async () => {
    const lines = [{ sku: 'A', quantity: 17 }];
    const load = { deliveryId: 'd5', orderId: 'o2', retailerId: 'r1', dispatchedOn: on, lines };
    await commands.execute(phoneOrderRules, 'o2', place('o2'), caller());
    await commands.execute(phoneOrderRules, 'o2', grant, caller());
    const dispatch = (data: typeof load) =>
      commands.execute(deliveryRules, data.deliveryId, { type: 'DispatchDelivery', data }, caller());
    await expect(dispatch(load)).rejects.toMatchObject({
      faults: [{ field: 'lines.0.quantity', expected: { en: 'at most 16' }, found: { en: '17' } }],
    });
    const early = { ...load, dispatchedOn: '2020-01-01', lines: [{ sku: 'A', quantity: 9 }] };
    await expect(dispatch(early)).rejects.toMatchObject({
      faults: [{ field: 'dispatchedOn', found: { en: '"2020-01-01"' } }],
    });
    const arrived = complete('d5', 'o2', 5);
    const data = { ...arrived.data, deliveredOn: '2020-01-01' } as typeof arrived.data;
    const arrival = { ...arrived, data } as DeliveryCommand;
    await expect(commands.execute(deliveryRules, 'd5', arrival, caller())).rejects.toMatchObject({
      faults: [{ field: 'deliveredOn', expected: { en: `a day not before the order on ${on}` } }],
    });
  });
  it('holds where two deliveries arrive at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      ['d6', 'd7', 'd8'].map((id) => commands.execute(deliveryRules, id, complete(id, 'o2', 7), caller())),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
  it('is checked where only the dispatch names the order', async () => {
    const load = {
      deliveryId: 'd4',
      orderId: 'o3',
      retailerId: 'r1',
      dispatchedOn: on,
      lines: [{ sku: 'A', quantity: 9 }],
    };
    await commands.execute(phoneOrderRules, 'o3', place('o3'), caller());
    await commands.execute(phoneOrderRules, 'o3', grant, caller());
    await commands.execute(deliveryRules, 'd4', { type: 'DispatchDelivery', data: load }, caller());
    await commands.execute(deliveryRules, 'd9', complete('d9', 'o3', 16), caller());
    const data = { deliveryId: 'd4', deliveredOn: on, lines: [{ sku: 'A', delivered: 9 }] };
    const arrival = commands.execute(deliveryRules, 'd4', { type: 'CompleteDelivery', data }, caller());
    await expect(arrival).rejects.toMatchObject({ code: 'delivery-exceeds-granted' });
  });
  it('stays refused as completed where the delivery was completed before', () =>
    expect(deliver('d1', 10, 4)).rejects.toMatchObject({ code: 'delivery-completed' }));
  it('leaves nothing behind where it is refused', async () => {
    expect(await store.read('delivery-d3')).toEqual([]);
    expect((await store.read('delivery-d4')).map(({ type }) => type)).toEqual(['DeliveryDispatched']);
  });
});

it('holds in a session, whose events are not durable yet', async () => {
  const store = openSqliteEventStore(join(folder, 'session.db'));
  const session = new CommandSession(store);
  const never = () => false;
  try {
    await session.record(retailerRules, 'r1', { type: 'RegisterRetailer', data: retailer }, caller(), never);
    await session.record(
      productRules,
      'A',
      { type: 'RegisterProduct', data: { ...product, sku: 'A' } },
      caller(),
      never,
    );
    for (const command of [place('o1'), grant]) await session.record(phoneOrderRules, 'o1', command, caller(), never);
    const bring = (id: string, units: number) =>
      session.record(deliveryRules, id, complete(id, 'o1', units), caller(), never);
    await bring('d1', 10);
    await expect(bring('d2', 7)).rejects.toMatchObject({ code: 'delivery-exceeds-granted' });
    await bring('d2', 6);
    await expect(bring('d3', 1)).rejects.toMatchObject({ code: 'delivery-exceeds-granted' });
  } finally {
    await session.settled();
    await store.close();
  }
});

it('holds for files of deliveries, whatever they are called and however many files there are', async () => {
  const store = openSqliteEventStore(join(folder, 'imported.db'));
  const importing = (kind: 'orders' | 'deliveries', ...rows: string[]) => {
    const file = join(folder, `${kind}-${++files}.csv`);
    writeFileSync(file, [...rows, ''].join('\n'));
    const caller = { now: '2026-11-30T08:00:00.000Z', actor: 'li', role: 'planner' as const, inFlight: 1 };
    return importFile(kind, file, { store, ...caller });
  };
  const head = 'delivery_id,order_id,retailer_id,delivered_on,sku,delivered';
  try {
    await importing(
      'orders',
      'order_id,retailer_id,ordered_on,sku,requested,granted,delivered',
      'i1,r1,2026-11-20,A,20,16,0',
    );
    const first = [head, 'e1,i1,r1,2026-11-21,A,50', 'e2,i1,r1,2026-11-21,A,10', 'e3,i1,r1,2026-11-22,A,10'];
    expect(await importing('deliveries', ...first)).toMatchObject({ recorded: 1, rejected: 2 });
    expect(await importing('deliveries', head, 'e4,i1,r1,2026-11-23,A,7')).toMatchObject({ recorded: 0, rejected: 1 });
    expect(await importing('deliveries', head, 'e5,i1,r1,2020-01-01,A,6')).toMatchObject({ recorded: 0, rejected: 1 });
    expect(await importing('deliveries', head, 'e6,i1,r1,2026-11-23,A,6')).toMatchObject({ recorded: 1, rejected: 0 });
    expect(await importing('deliveries', ...first.slice(0, 1), 'e2,i1,r1,2026-11-21,A,10')).toMatchObject({
      unchanged: 1,
    });
  } finally {
    await store.close();
  }
});
