import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { addDays } from '../../src/calendar/weeks.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { poolOf, PostgresSql } from '../../src/read-models/database/postgres/postgres-sql.js';
import { SqliteSql } from '../../src/read-models/database/sqlite/sqlite-sql.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { servicesOver } from '../../src/services.js';
import type { CallList } from '../../src/suggestions/call-list/call-list.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

/** A Tuesday, and the retailers that are called on it. */
const on = '2026-11-24';
const called = 300;
/** It closes on the day of the calls: its last one. */
const lastCalledToday = called - 1;
const idOf = (i: number) => `R${String(i).padStart(4, '0')}`;
const mostStatements = 10;
const answers = new Map<string, CallList>();

async function recordDay(store: EventStore): Promise<void> {
  for (let i = 0; i < called + 20; i++) {
    const retailerId = idOf(i);
    const orderDay = i < called ? 2 : 3;
    const details = {
      retailerId,
      name: retailerId,
      area: 'n',
      class: 'A',
      businessType: 'shop',
      orderDay,
      listed: true,
    };
    await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data: details }, '2026-01-01'));
    for (const back of i % 10 === 3 ? [49] : [7, 14, 60]) {
      const [orderId, orderedOn] = [`${retailerId}-${back}`, addDays(on, -back)];
      const data = { orderId, retailerId, orderedOn, takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] };
      const granted = { orderId, retailerId, orderedOn, lines: [{ sku: 'A', granted: 6 }] };
      await record(
        store,
        `order-${orderId}`,
        ...[fact({ type: 'OrderPlaced', data }, orderedOn), fact({ type: 'OrderGranted', data: granted }, orderedOn)],
      );
      const arrived = {
        deliveryId: orderId,
        orderId,
        retailerId,
        deliveredOn: orderedOn,
        lines: [{ sku: 'A', delivered: 6 }],
      };
      await record(store, `delivery-${orderId}`, fact({ type: 'DeliveryCompleted', data: arrived }, orderedOn));
    }
    if (i % 10 === 1) {
      const counted = { visitId: retailerId, retailerId, countedOn: '2026-11-20', counts: [{ sku: 'A', quantity: 0 }] };
      await record(store, `visit-${retailerId}`, fact({ type: 'StockCounted', data: counted }, '2026-11-20'));
      const declarations = [{ sku: 'A', from: '2026-11-23', to: '2026-12-05', quantity: 9 }];
      const declared = { visitId: retailerId, retailerId, declaredOn: '2026-11-20', declarations };
      await record(store, `visit-${retailerId}`, fact({ type: 'DemandDeclared', data: declared }, '2026-11-20'));
    }
  }
  for (const [i, closedOn] of [
    [0, addDays(on, -1)],
    [lastCalledToday, on],
  ] as const) {
    const closed = { retailerId: idOf(i), closedOn };
    await record(store, `retailer-${idOf(i)}`, fact({ type: 'RetailerClosed', data: closed }, '2026-11-20'));
  }
  const back = { retailerId: idOf(called), dueOn: '2026-11-23', callBackOn: on, callBackAt: '09:30' };
  await record(store, `call-${idOf(called)}`, fact({ type: 'CallBackAgreed', data: back }, '2026-11-23'));
}

describeEachDatabase('the call list of a day', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let forecasts: Database;
  let runner: ProjectionRunner;
  const statements: string[] = [];

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    forecasts = await openForecasts(newLocation(folder, url()));
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordDay(store);
    await runner.catchUp();
  }, 120_000);
  afterAll(async () => {
    for (const each of [models, forecasts, store]) await each.close();
  });
  const calls = () => {
    const listen = (text: string) => statements.push(text);
    const sql =
      models.location.kind === 'sqlite'
        ? new SqliteSql(models.source, listen)
        : new PostgresSql(poolOf(models.source), listen);
    return servicesOver({ store, readModels: { ...models, sql }, forecasts }).calls;
  };

  it('has everybody who is due, in order, by a fixed number of statements', async () => {
    statements.length = 0;
    const list = await calls().on(on, 'en');
    expect(statements.length).toBeLessThanOrEqual(mostStatements);
    expect(list).toMatchObject({ due: called - 1, callBacks: 1, missed: 0, done: 0 });
    const kinds = list.items.map(({ priorities }) => priorities[0]?.kind);
    expect(kinds.slice(0, 30)).toEqual(Array(30).fill('stockout'));
    expect(kinds.slice(30, 60)).toEqual(Array(30).fill('silent'));
    expect(kinds.at(-1)).toBe('call-back');
    expect(list.items.map(({ retailerId }) => retailerId)).toContain(idOf(lastCalledToday));
    expect(list.items[0]?.priorities.map(({ en }) => en)).toEqual([
      '1 product was counted at 0, last on 2026-11-20, and nothing has come since.',
      'It declared demand for 1 product, up to 2026-12-05.',
    ]);
    answers.set(models.location.kind, list);
  });
  it('is read once as long as nothing changes', async () => {
    const service = calls();
    const first = await service.on(on, 'en');
    expect(await service.on(on, 'en')).toBe(first);
    expect((await service.on(on, 'zh')).items[0]?.priorities[0]?.text).toMatch(/盘点为零/);
  });
  it('shows at once who ordered, and names the next', async () => {
    const service = calls();
    const [first] = (await service.on(on, 'en')).items;
    const data = {
      orderId: 'today',
      retailerId: first!.retailerId,
      orderedOn: on,
      takenBy: 'lin',
      lines: [{ sku: 'A', requested: 6 }],
    };
    await record(store, 'order-today', fact({ type: 'OrderPlaced', data }, on));
    await runner.catchUp();
    const list = await service.on(on, 'en');
    expect(list.items.at(-1)).toMatchObject({ retailerId: first!.retailerId, state: 'done', orderId: 'today' });
    const next = await service.next({ on, at: '09:45', limit: 10 }, 'en');
    expect(next).toMatchObject({
      left: called - 1,
      call: { retailerId: idOf(called), state: 'call-back' },
      suggestions: null,
    });
  });
  it('has those whose call was moved to the day, from the day on which that was recorded', async () => {
    const [wednesday, thursday] = ['2026-11-25', '2026-11-26'];
    const listed = async (day: string) =>
      (await calls().on(day, 'en')).items.map(({ retailerId }) => retailerId).sort();
    const ofWednesday = Array.from({ length: 20 }, (_, i) => idOf(called + i));
    expect([await listed(wednesday), await listed(thursday)]).toEqual([ofWednesday, []]);
    const moved = { type: 'CallDayMoved', data: { company: 'main', day: wednesday, to: thursday } };
    await record(store, 'calendar-main', fact(moved, thursday));
    await runner.catchUp();
    expect([await listed(wednesday), await listed(thursday)]).toEqual([ofWednesday, ofWednesday]);
    await record(store, 'calendar-region', fact({ ...moved, data: { ...moved.data, company: 'region' } }, wednesday));
    await runner.catchUp();
    expect([await listed(wednesday), await listed(thursday)]).toEqual([[], ofWednesday]);
  });
});

describe('the call list of a day, on SQLite and PostgreSQL', () => {
  it('is the same', () => {
    const [first, ...others] = answers.values();
    expect(first).toBeDefined();
    for (const other of others) expect(other).toEqual(first);
  });
});
