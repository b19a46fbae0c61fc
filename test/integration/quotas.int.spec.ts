import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { importFile } from '../../src/importing/import-file.js';
import type { CommandContext } from '../../src/kernel/command-context.js';
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
import type { PhoneOrderCommand } from '../../src/recording/phone-orders/phone-order.commands.js';
import { phoneOrderRules } from '../../src/recording/phone-orders/phone-order.rules.js';
import { productRules } from '../../src/recording/products/product.rules.js';
import { retailerRules } from '../../src/recording/retailers/retailer.rules.js';
import { StoredFacts } from '../../src/recording/stored-facts.js';
import { supplyRules } from '../../src/recording/supply/supply.rules.js';
import { noReadModels } from '../support/no-read-models.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const on = '2026-03-02';
const caller = (): CommandContext => {
  return { actor: 'lin', role: 'system', occurredOn: on, recordedAt: `${on}T08:00:00.000Z`, commandId: uuid() };
};
const shop = (retailerId: string, itsClass: string) => {
  return { retailerId, name: retailerId, area: 'a', class: itsClass, businessType: 'b' };
};
const product = (sku: string) => ({ sku, name: sku, brand: 'b', category: 'c', supplier: 's', packSize: 1 });
const place = (orderId: string, retailerId: string, orderedOn: string): PhoneOrderCommand => {
  const lines = [{ sku: 'A', requested: 20 }];
  return { type: 'PlaceOrder', data: { orderId, retailerId, orderedOn, takenBy: 'lin', lines } };
};
const grant = (granted: number): PhoneOrderCommand => ({
  type: 'GrantOrder',
  data: { lines: [{ sku: 'A', granted }] },
});
const quota = (limit: number, retailerClass = 'B', from = on, to = '2026-03-08', quotaId = 'q1') => {
  return { type: 'SetQuota' as const, data: { sku: 'A', quotaId, retailerClass, from, to, limit } };
};
let files = 0;
let store: EventStore;

async function masters(commands: CommandService): Promise<void> {
  for (const [id, itsClass] of [
    ['r1', 'B'],
    ['r2', 'B'],
    ['r3', 'C'],
  ] as const)
    await commands.execute(retailerRules, id, { type: 'RegisterRetailer', data: shop(id, itsClass) }, caller());
  await commands.execute(productRules, 'A', { type: 'RegisterProduct', data: product('A') }, caller());
}

describeEachDatabase('what a quota leaves of a grant', (url) => {
  let readModels: Database;
  let commands: CommandService;

  beforeEach(async () => {
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
    commands = new CommandService(
      store,
      new StoredFacts(store, { readModels: new ProjectedFacts(store, readers, progress) }),
    );
    await masters(commands);
  });
  afterEach(async () => {
    await readModels.close();
    await store.close();
  });
  const set = (command: ReturnType<typeof quota>) => commands.execute(supplyRules, 'A', command, caller());
  const granting = async (orderId: string, units: number, retailerId = 'r1', orderedOn = on) => {
    await commands.execute(phoneOrderRules, orderId, place(orderId, retailerId, orderedOn), caller());
    return commands.execute(phoneOrderRules, orderId, grant(units), caller());
  };

  it('is never exceeded, with field, expected and found', async () => {
    await set(quota(5));
    await expect(granting('o1', 16)).rejects.toMatchObject({
      code: 'grant-exceeds-quota',
      faults: [{ field: 'lines.0.granted', expected: { en: 'at most 5' }, found: { en: '16' } }],
    });
    expect((await store.read('order-o1')).map(({ type }) => type)).toEqual(['OrderPlaced']);
  });

  it('counts all orders of the retailer in its period, those granted before it was set as well', async () => {
    await granting('o1', 2);
    await set(quota(5));
    await granting('o2', 2);
    await expect(granting('o3', 2)).rejects.toMatchObject({
      faults: [{ expected: { en: 'at most 1' }, found: { en: '2' } }],
    });
    await granting('o4', 5, 'r2');
    await granting('o5', 20, 'r1', '2026-02-27');
    await granting('o6', 20, 'r3');
  });

  it('is given back by an order that is cancelled', async () => {
    await set(quota(5));
    await granting('o1', 5);
    await commands.execute(phoneOrderRules, 'o1', { type: 'CancelOrder', data: { reason: 'called back' } }, caller());
    await granting('o2', 5);
  });

  it('is that of every class, and no more once it is lifted', async () => {
    await set(quota(5, '*'));
    await expect(granting('o1', 6, 'r3')).rejects.toMatchObject({ code: 'grant-exceeds-quota' });
    const lift = { type: 'LiftQuota' as const, data: { sku: 'A', quotaId: 'q1', liftedOn: on } };
    await commands.execute(supplyRules, 'A', lift, caller());
    await commands.execute(phoneOrderRules, 'o1', grant(6), caller());
  });

  it('is for a class that there is', async () => {
    await expect(set(quota(5, 'Z'))).rejects.toMatchObject({
      code: 'class-unknown',
      faults: [{ field: 'retailerClass', expected: { en: 'a class that retailers are of' }, found: { en: 'Z' } }],
    });
    expect(await store.read('supply-A')).toEqual([]);
  });
});

describe('a quota', () => {
  beforeAll(() => {
    store = openSqliteEventStore(join(folder, `events-${++files}.db`));
  });
  afterAll(() => store.close());

  it('holds where two orders are granted at the same moment, though no read model shows either', async () => {
    const facts = () => new StoredFacts(store, { readModels: noReadModels });
    const [one, other] = [new CommandService(store, facts()), new CommandService(store, facts())];
    await masters(one);
    await one.execute(supplyRules, 'A', quota(5), caller());
    for (const id of ['o1', 'o2']) await one.execute(phoneOrderRules, id, place(id, 'r1', on), caller());
    const outcomes = await Promise.allSettled([
      one.execute(phoneOrderRules, 'o1', grant(4), caller()),
      other.execute(phoneOrderRules, 'o2', grant(4), caller()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'grant-exceeds-quota', faults: [{ expected: { en: 'at most 1' }, found: { en: '4' } }] },
    });
  });

  it('holds for imports: of a file, and of the next', async () => {
    const importing = (rows: string[]) => {
      const file = join(folder, `orders-${++files}.csv`);
      writeFileSync(file, ['order_id,retailer_id,ordered_on,sku,quantity', ...rows, ''].join('\n'));
      const now = '2026-03-10T08:00:00.000Z';
      return importFile('orders', file, { store, now, actor: 'li', role: 'planner', inFlight: 1 });
    };
    expect(await importing(['i1,r2,2026-03-03,A,16', 'i2,r2,2026-03-03,A,3', 'i3,r2,2026-03-04,A,3'])).toMatchObject({
      recorded: 1,
      rejected: 2,
    });
    expect(await importing(['i4,r2,2026-03-05,A,3', 'i5,r2,2026-03-05,A,2', 'i6,r3,2026-03-05,A,9'])).toMatchObject({
      recorded: 2,
      rejected: 1,
    });
    expect(await store.read('order-i1')).toEqual([]);
  });

  it('holds in a session, whose events are not durable yet', async () => {
    const session = new CommandSession(openSqliteEventStore(join(folder, `events-${++files}.db`)));
    const never = () => false;
    const record = async (orderId: string, units: number) => {
      await session.record(phoneOrderRules, orderId, place(orderId, 'r1', on), caller(), never);
      return session.record(phoneOrderRules, orderId, grant(units), caller(), never);
    };
    await session.record(retailerRules, 'r1', { type: 'RegisterRetailer', data: shop('r1', 'B') }, caller(), never);
    await session.record(productRules, 'A', { type: 'RegisterProduct', data: product('A') }, caller(), never);
    await expect(session.record(supplyRules, 'A', quota(5, 'C'), caller(), never)).rejects.toMatchObject({
      code: 'class-unknown',
    });
    await session.record(supplyRules, 'A', quota(5), caller(), never);
    await record('o1', 3);
    await expect(record('o2', 3)).rejects.toMatchObject({
      faults: [{ expected: { en: 'at most 2' }, found: { en: '3' } }],
    });
    await record('o3', 2);
    await session.settled();
  });
});
