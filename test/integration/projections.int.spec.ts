import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore } from '../../src/event-store/event-store.js';
import { lossOf } from '../../src/event-store/lost-events.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import type { Message } from '../../src/kernel/message.js';
import { positionOf } from '../../src/kernel/position.js';
import { allProjections, projectionNames } from '../../src/projections/all-projections.js';
import { DeliveriesOfDay, StockCount } from '../../src/read-models/entities/stock-position.entity.js';
import { HeldOrderLine } from '../../src/read-models/entities/held-lines.entity.js';
import { Order } from '../../src/read-models/entities/orders.entity.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { seenEventsOf } from '../../src/read-models/known-heads/seen-events.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DeclaredDemand } from '../../src/read-models/entities/visits.entity.js';
import { demandKind, WeeklyDemand } from '../../src/read-models/entities/weekly-demand.entity.js';
import type { DeliveryCompleted } from '../../src/recording/deliveries/delivery.events.js';
import type { PhoneOrderEvent } from '../../src/recording/phone-orders/phone-order.events.js';
import type { StockCounted } from '../../src/recording/visits/visit.events.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { orderLinesOf } from '../support/order-lines-of.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
let files = 0;

describeEachDatabase('read models', (url) => {
  const opened: { close(): Promise<void> }[] = [];

  async function openPair(): Promise<{ store: EventStore; readModels: Database; runner: ProjectionRunner }> {
    const store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    opened.push(store);
    return { store, ...(await project(store)) };
  }

  async function project(store: EventStore) {
    const readModels = await openReadModels(newLocation(folder, url()), 'write');
    opened.push(readModels);
    const runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset();
    return { readModels, runner };
  }

  afterAll(async () => {
    for (const each of opened.reverse()) await each.close();
  });

  const of = (orderId: string, orderedOn: string) => ({ orderId, retailerId: '2190', orderedOn });
  function orderEvents(orderId: string, orderedOn: string, requested: number, granted: number): PhoneOrderEvent[] {
    const cut = granted < requested ? { cutBy: 'quota' as const } : {};
    return [
      {
        type: 'OrderPlaced',
        data: { ...of(orderId, orderedOn), takenBy: 'lin', lines: [{ sku: 'A', requested }] },
      },
      { type: 'OrderGranted', data: { ...of(orderId, orderedOn), lines: [{ sku: 'A', granted, ...cut }] } },
    ];
  }
  const delivery = (orderId: string, deliveredOn: string, delivered: number): DeliveryCompleted => ({
    type: 'DeliveryCompleted',
    data: { deliveryId: orderId, orderId, retailerId: '2190', deliveredOn, lines: [{ sku: 'A', delivered }] },
  });
  const count = (countedOn: string, quantity: number): StockCounted => ({
    type: 'StockCounted',
    data: { visitId: countedOn, retailerId: '2190', countedOn, counts: [{ sku: 'A', quantity }] },
  });

  describe('the read models of a few orders', () => {
    let readModels: Database;
    beforeAll(async () => {
      const pair = await openPair();
      readModels = pair.readModels;
      const { store, runner } = pair;
      await record(store, 'order-1', ...orderEvents('1', '2021-07-05', 12, 6).map((event) => fact(event)));
      await record(store, 'order-2', ...orderEvents('2', '2021-07-07', 5, 5).map((event) => fact(event)));
      await record(store, 'delivery-1', fact(delivery('1', '2021-07-12', 6)));
      await record(store, 'visit-1', fact(count('2021-07-10', 0)));
      await runner.catchUp();
    });

    it('add up what one week asked for, and remember that a quota cut it', async () => {
      const [week, next] = await readModels.source.getRepository(WeeklyDemand).find();
      expect(week).toMatchObject({ weekOf: '2021-07-05', requested: 17, granted: 11, delivered: 0 });
      expect(demandKind(week!, false)).toBe('censored');
      expect(next).toMatchObject({ weekOf: '2021-07-12', requested: 0, delivered: 6 });
    });
    it('say of each line what became of it, and what is outstanding', async () => {
      expect(await orderLinesOf(readModels)).toMatchObject([
        { orderId: '1', requested: 12, granted: 6, cutBy: 'quota', delivered: 6, outstanding: 0, revision: 1 },
        { orderId: '2', requested: 5, granted: 5, cutBy: null, delivered: 0, outstanding: 5, revision: 1 },
      ]);
      expect(await readModels.source.getRepository(Order).findBy({ orderId: '1' })).toMatchObject([
        { stage: 'delivered' },
      ]);
    });
    it('keep counts and arrivals by day', async () => {
      expect(await readModels.source.getRepository(StockCount).find()).toMatchObject([
        { countedOn: '2021-07-10', quantity: 0 },
      ]);
      expect(await readModels.source.getRepository(DeliveriesOfDay).find()).toMatchObject([
        { deliveredOn: '2021-07-12', lines: '["A",6],' },
      ]);
    });
  });

  describe('an order that was cut and then cancelled', () => {
    it('leaves no mark on its week, and takes none off that others left', async () => {
      const { store, readModels, runner } = await openPair();
      const voided = { sku: 'A', requested: 12, granted: 6, cutBy: 'quota' as const };
      const cancelled = { type: 'OrderCancelled', data: { ...of('1', '2021-07-05'), lines: [voided] } } as const;
      await record(
        store,
        'order-1',
        ...[...orderEvents('1', '2021-07-05', 12, 6), cancelled].map((event) => fact(event)),
      );
      await runner.catchUp();
      const weeks = readModels.source.getRepository(WeeklyDemand);
      expect(await weeks.find()).toMatchObject([{ requested: 0, granted: 0, censoringCount: 0 }]);
      await record(store, 'order-2', ...orderEvents('2', '2021-07-05', 12, 6).map((event) => fact(event)));
      await record(store, 'order-3', ...orderEvents('3', '2021-07-05', 12, 6).map((event) => fact(event)));
      await record(store, 'order-2', fact({ ...cancelled, data: { ...cancelled.data, ...of('2', '2021-07-05') } }));
      await runner.catchUp();
      const [week] = await weeks.find();
      expect(demandKind(week!, false)).toBe('censored');
    });
  });

  describe('a delivery recorded before its order', () => {
    it('closes the order when that is recorded: nothing stays on its way', async () => {
      const { store, readModels, runner } = await openPair();
      await record(store, 'delivery-7', fact(delivery('7', '2021-07-12', 6)));
      await runner.catchUp();
      await record(store, 'order-7', ...orderEvents('7', '2021-07-05', 6, 6).map((event) => fact(event)));
      await runner.catchUp();
      expect(await readModels.source.getRepository(Order).find()).toMatchObject([
        { orderId: '7', orderedOn: '2021-07-05', stage: 'delivered', requestedUnits: 6 },
      ]);
      expect(await orderLinesOf(readModels)).toMatchObject([
        { orderId: '7', orderedOn: '2021-07-05', requested: 6, granted: 6, delivered: 6, outstanding: 0 },
      ]);
    });
  });

  describe('projecting', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-02-${String(n).padStart(2, '0')}`);
    const happening = fc.record({ id: fc.integer({ min: 1, max: 9 }), day, units: fc.nat(30), kind: fc.nat(6) });

    /** Appends what happens to orders in any order; facts that contradict each other are facts too. */
    async function happen(store: EventStore, happenings: { id: number; day: string; units: number; kind: number }[]) {
      const placed = new Set<string>();
      for (const { id, day: on, units, kind } of happenings) {
        const orderId = String(id);
        const events: Message[] =
          kind === 0
            ? [count(on, units)]
            : kind === 1
              ? [delivery(orderId, on, units)]
              : kind === 2 && placed.has(orderId)
                ? [
                    {
                      type: 'OrderCancelled',
                      data: { ...of(orderId, on), lines: [{ sku: 'A', requested: 1, granted: 1 }] },
                    },
                  ]
                : kind === 5 && placed.has(orderId)
                  ? [{ type: 'OrderLineChanged', data: { ...of(orderId, on), sku: 'A', from: 1, to: units % 2 } }]
                  : kind === 6
                    ? orderEvents(orderId, on, units, units).slice(
                        placed.has(orderId) ? 1 : 0,
                        placed.has(orderId) ? 2 : 1,
                      )
                    : placed.has(orderId)
                      ? []
                      : orderEvents(orderId, on, units, Math.min(units, 20));
        if (kind > 1) placed.add(orderId);
        if (events.length > 0) await record(store, `order-${orderId}`, ...events.map((event) => fact(event, on)));
      }
    }

    it('gives the same rows live, one event at a time, as in a rebuild', () =>
      fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
          const { store, readModels, runner } = await openPair();
          for (const each of happenings) {
            await happen(store, [each]);
            await runner.catchUp();
          }
          const tables = allProjections.flatMap((each) => each.tables);
          const live = await rowsOf(readModels, tables);
          await runner.reset(allProjections.map(({ name }) => name));
          await runner.catchUp();
          expect(await rowsOf(readModels, tables)).toEqual(live);
        }),
        { numRuns: 15 },
      ));

    it('counts each event once, with two runners on the same read models', async () => {
      const { store, readModels, runner } = await openPair();
      await happen(
        store,
        Array.from({ length: 60 }, (_, i) => ({ id: i + 1, day: '2021-03-01', units: 10, kind: 4 })),
      );
      const rival = new ProjectionRunner(store, readModels, allProjections);
      await runner.step();
      await record(store, 'order-99', ...orderEvents('99', '2021-03-02', 7, 7).map((event) => fact(event)));
      await rival.catchUp();
      await runner.catchUp();
      const [{ requested }] = await readModels.source.query('SELECT sum(requested) AS requested FROM weekly_demand');
      expect(requested).toBe(607);
    });

    it('shows the lines of a cancelled order as they were, and owes nothing of them', async () => {
      const { store, readModels, runner } = await openPair();
      const voided = { sku: 'A', requested: 12, granted: 6 };
      const cancelled = { type: 'OrderCancelled', data: { ...of('1', '2021-07-05'), lines: [voided] } } as const;
      await record(store, 'order-1', ...orderEvents('1', '2021-07-05', 12, 6).map((event) => fact(event)));
      await record(store, 'order-1', fact(cancelled));
      await record(store, 'delivery-1', fact(delivery('1', '2021-07-06', 4)));
      await runner.catchUp();
      expect(await orderLinesOf(readModels)).toMatchObject([
        { requested: 12, granted: 6, delivered: 4, outstanding: 0, voided: true },
      ]);
    });

    it('owes nothing of a line that was taken off its order after it was projected', async () => {
      const { store, readModels, runner } = await openPair();
      const [placed] = orderEvents('1', '2021-07-05', 12, 12);
      await record(store, 'order-1', fact(placed!));
      await runner.catchUp();
      const taken = { type: 'OrderLineChanged', data: { ...of('1', '2021-07-05'), sku: 'A', from: 12, to: 0 } };
      await record(store, 'order-1', fact(taken));
      await runner.catchUp();
      expect(await orderLinesOf(readModels)).toMatchObject([{ requested: 0, outstanding: 0, revision: 2 }]);
    });

    it('loses nothing where a read model is emptied between the reading of a batch and its applying', async () => {
      const { store, readModels, runner } = await openPair();
      await happen(store, [{ id: 1, day: '2021-03-01', units: 10, kind: 4 }]);
      await runner.catchUp();
      await happen(store, [{ id: 2, day: '2021-03-01', units: 7, kind: 4 }]);
      const readAll: EventStore['readAll'] = async (after, limit) => {
        const batch = await store.readAll(after, limit);
        await runner.reset(['weekly-demand']);
        return batch;
      };
      await new ProjectionRunner({ ...store, readAll }, readModels, allProjections).step();
      await runner.catchUp();
      expect(await readModels.source.getRepository(WeeklyDemand).find()).toMatchObject([{ requested: 17 }]);
    });

    it('shows what came before a batch that the disk cannot take, though it would have shared a transaction with it', async () => {
      const { store, readModels } = await openPair();
      const calls = Array.from({ length: 2_500 }, () =>
        fact({ type: 'CallMissed', data: { retailerId: '2190', dueOn: '2021-07-05' } }),
      );
      await record(store, 'missed-calls-2190', ...calls);
      const unappliable = positionOf(2_400);
      const projections = allProjections.map((each) => ({
        ...each,
        apply: async (...[batch, tx]: Parameters<typeof each.apply>) => {
          if (batch.some(({ position }) => position === unappliable))
            throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
          await each.apply(batch, tx);
        },
      }));
      const runner = new ProjectionRunner(store, readModels, projections);
      for (let attempt = 0; attempt < 5; attempt++) await runner.step().catch(() => undefined);
      expect(await runner.reached()).toBe(2_000n);
      const repaired = new ProjectionRunner(store, readModels, allProjections);
      await repaired.catchUp();
      expect(await repaired.reached()).toBe(2_500n);
    });

    it('leaves an order delivered that is granted after it arrived, live and in a rebuild', async () => {
      const { store, readModels, runner } = await openPair();
      const [placed, granted] = orderEvents('1', '2021-07-05', 12, 12);
      const rows = async () => [await readModels.source.getRepository(Order).find(), await orderLinesOf(readModels)];
      for (const event of [placed!, delivery('1', '2021-07-06', 12), granted!]) {
        await record(store, 'order-1', fact<Message>(event));
        await runner.catchUp();
      }
      const live = await rows();
      expect(live).toMatchObject([[{ stage: 'delivered' }], [{ delivered: 12, granted: 12, outstanding: 0 }]]);
      await runner.reset(['orders']);
      await runner.catchUp();
      expect(await rows()).toEqual(live);
    });

    it('shows U+0000 in the text of an old event as U+FFFD, and finds the row by either', async () => {
      const { store, readModels, runner } = await openPair();
      const facts = { name: 'Caf\0 "x"', brand: 'b', category: 'c\0', supplier: 's', packSize: 1, listed: true };
      await record(store, 'product-A', fact({ type: 'ProductRegistered', data: { sku: 'A', ...facts } }));
      const changed = { sku: 'A', changes: { brand: 'b\0b' }, listed: true };
      await record(store, 'product-A', fact({ type: 'ProductDetailsChanged', data: changed }));
      await runner.catchUp();
      const { sql } = readModels;
      const texts = 'SELECT name, brand, category FROM products';
      expect(await sql.all(texts)).toEqual([['Caf\uFFFD "x"', 'b\uFFFDb', 'c\uFFFD']]);
      for (const category of ['c\0', 'c\uFFFD'])
        expect(await sql.all('SELECT sku FROM products WHERE category = ?', category)).toEqual([['A']]);
    });

    it('keeps what a retailer declares for a week beside what it declares for the month', async () => {
      const { store, readModels, runner } = await openPair();
      const from = '2021-07-05';
      const declarations = [
        { sku: 'A', from, to: '2021-07-11', quantity: 10 },
        { sku: 'A', from, to: '2021-08-01', quantity: 40 },
      ];
      const data = { visitId: 'v-1', retailerId: '2190', declaredOn: '2021-07-01', declarations };
      await record(store, 'visit-v-1', fact({ type: 'DemandDeclared', data }));
      await runner.catchUp();
      expect(await readModels.source.getRepository(DeclaredDemand).count()).toBe(2);
    });

    it('puts held lines of a cancelled order out of the quarantine', async () => {
      const { store, readModels, runner } = await openPair();
      const order = of('1', '2021-07-05');
      const line = { line: 1, sku: 'A', requested: 1, granted: 1, delivered: 1, doubt: 'Priced as a pack.' };
      await record(store, 'order-1', fact({ type: 'OrderLinesHeld', data: { ...order, lines: [line] } }));
      await runner.catchUp();
      expect(await readModels.source.getRepository(HeldOrderLine).count()).toBe(1);
      await record(store, 'order-1', fact({ type: 'OrderCancelled', data: { ...order, lines: [] } }));
      await runner.catchUp();
      expect(await readModels.source.getRepository(HeldOrderLine).count()).toBe(0);
    });

    it('keeps held lines that were rejected, with who rejected them', async () => {
      const { store, readModels, runner } = await openPair();
      const order = of('1', '2021-07-05');
      const line = { line: 1, sku: 'A', requested: 1, granted: 1, delivered: 1, doubt: 'Priced as a pack.' };
      await record(store, 'order-1', fact({ type: 'OrderLinesHeld', data: { ...order, lines: [line] } }));
      await record(
        store,
        'order-1',
        fact({ type: 'HeldLinesRejected', data: { ...order, lines: [{ line: 1, sku: 'A' }] } }),
      );
      await runner.catchUp();
      expect(await readModels.source.getRepository(HeldOrderLine).find()).toMatchObject([{ resolution: 'rejected' }]);
      expect(await readModels.source.getRepository(WeeklyDemand).count()).toBe(0);
    });

    it('is left as it is where the store does not hold the events it was made from', async () => {
      const { store, readModels, runner } = await openPair();
      await happen(
        store,
        [1, 2].map((id) => ({ id, day: '2021-03-01', units: 10, kind: 4 })),
      );
      await runner.catchUp();
      const { store: older } = await openPair();
      await happen(older, [{ id: 1, day: '2021-03-01', units: 10, kind: 4 }]);
      await new ProjectionRunner(older, readModels, allProjections).reset();
      expect(await readModels.source.getRepository(WeeklyDemand).find()).toMatchObject([{ requested: 20 }]);
      const seen = await seenEventsOf(readModels.sql);
      expect(seen).toMatchObject([{ source: 'read models', position: await store.head() }]);
      expect(await lossOf(store, seen)).toBeUndefined();
      expect(await lossOf(older, seen)).toMatchObject({ head: await older.head() });
    });

    it('remembers the newest event while it is made anew', async () => {
      const { store, readModels, runner } = await openPair();
      await happen(store, [{ id: 1, day: '2021-03-01', units: 10, kind: 4 }]);
      await runner.catchUp();
      const [before] = await seenEventsOf(readModels.sql);
      await runner.reset(projectionNames);
      expect(await seenEventsOf(readModels.sql)).toEqual([before]);
      await runner.catchUp();
      expect(await seenEventsOf(readModels.sql)).toEqual([before]);
    });

    it('rebuilds a projection whose version was raised, and only that', async () => {
      const { store, readModels } = await openPair();
      await happen(store, [{ id: 1, day: '2021-03-01', units: 10, kind: 4 }]);
      await new ProjectionRunner(store, readModels, allProjections).catchUp();
      const raised = allProjections.map((each) =>
        each.name === 'orders' ? { ...each, version: each.version + 1 } : each,
      );
      const runner = new ProjectionRunner(store, readModels, raised);
      await runner.reset();
      expect(await readModels.source.getRepository(Order).count()).toBe(0);
      expect(await readModels.source.getRepository(WeeklyDemand).count()).toBe(1);
      await runner.catchUp();
      expect(await readModels.source.getRepository(Order).count()).toBe(1);
      expect(await readModels.source.getRepository(WeeklyDemand).findOneByOrFail({ sku: 'A' })).toMatchObject({
        requested: 10,
      });
    });
  });
});
