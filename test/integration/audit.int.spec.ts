import { join } from 'node:path';
import { copyFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '../../src/audit/audit-trail.js';
import { verifyStore } from '../../src/audit/verify-store.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { comparePositions, type Position } from '../../src/kernel/position.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { AuditIndexReader } from '../../src/read-models/readers/audit-index.reader.js';
import { openStoredEvents } from '../../src/open-events.js';
import type { StoredEventReader } from '../../src/event-store/stored-event.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { newLocation } from '../support/test-locations.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** More than the positions of one block. */
const orders = 4096 + 500;

const placed = (n: number) => ({
  type: 'OrderPlaced' as const,
  data: {
    orderId: String(n),
    retailerId: n % 2 ? 'odd' : 'even',
    orderedOn: '2021-07-05',
    takenBy: 'lin',
    lines: [{ sku: n % 3 ? 'A' : 'B', requested: n }],
  },
});

async function recordOrders(store: EventStore): Promise<void> {
  await Promise.all(Array.from({ length: orders }, (_, i) => record(store, `order-${i + 1}`, fact(placed(i + 1)))));
  const closed = { type: 'RetailerClosed' as const, data: { retailerId: 'odd', closedOn: '2021-08-01' } };
  await record(store, 'retailer-odd', fact(closed, '2021-08-01', 'wu'));
}

describeEachDatabase('the history', (url) => {
  const folder = temporaryFolder();
  let store: EventStore & StoredEventReader;
  let models: Database;
  let trail: AuditTrail;
  beforeAll(async () => {
    const postgres = url();
    store = await openStoredEvents(
      postgres === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: postgres },
    );
    await recordOrders(store);
    models = await openReadModels(newLocation(folder, postgres), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await runner.catchUp();
    trail = new AuditTrail(store, new AuditIndexReader(models.sql));
  }, 60_000);
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('of a retailer has the events of its own stream and of its orders, newest first', async () => {
    const [newest, next] = await trail.before({ kind: 'retailer', id: 'odd' }, undefined, 2);
    expect([newest?.type, next?.type]).toEqual(['RetailerClosed', 'OrderPlaced']);
    expect(await trail.count({ kind: 'retailer', id: 'odd' })).toBe(orders / 2 + 1);
  });
  it('can be paged to its beginning, without gap or repeat', async () => {
    const seen: Position[] = [];
    for (let before: Position | undefined; ; before = seen.at(-1)!) {
      const page = await trail.before({ kind: 'product', id: 'B' }, before, 400);
      if (page.length === 0) break;
      seen.push(...page.map(({ position }) => position));
    }
    expect(seen).toHaveLength(Math.floor(orders / 3));
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => comparePositions(b, a)));
  });
  it('of an actor has only what that actor did', async () => {
    const events = await trail.before({ kind: 'actor', id: 'wu' }, undefined, 10);
    expect(events.map(({ type }) => type)).toEqual(['RetailerClosed']);
  });
  it('of an order is its stream', async () => {
    const events = await trail.before({ kind: 'order', id: '7' }, undefined, 10);
    expect(events).toMatchObject([{ stream: 'order-7', type: 'OrderPlaced' }]);
  });
  it('of a retailer and a product is what concerns both', async () => {
    const events = await trail.concerningAll({ kind: 'retailer', id: 'even' }, { kind: 'product', id: 'B' });
    expect(events).toHaveLength(Math.floor(orders / 6));
    const ofProduct = new Set(await trail.positions({ kind: 'product', id: 'B' }));
    const both = (await trail.positions({ kind: 'retailer', id: 'even' })).filter((each) => ofProduct.has(each));
    expect(events.map(({ position }) => position)).toEqual(both);
  });
  it('since a position has what came after it, unless that is too much', async () => {
    const product = { kind: 'product', id: 'B' } as const;
    const all = await trail.positions(product);
    for (const back of [1, 400, 1000]) {
      const since = await trail.since(product, all.at(-back - 1)!, back);
      expect(since?.map(({ position }) => position)).toEqual(all.slice(-back));
      expect(await trail.since(product, all.at(-back - 1)!, back - 1)).toBeUndefined();
    }
  });
  it('of an actor who did nothing is empty', async () => {
    expect(await trail.before({ kind: 'actor', id: 'nobody' }, undefined, 10)).toEqual([]);
  });
});

describe('verification', () => {
  const folder = temporaryFolder();
  const store = openSqliteEventStore(join(folder, 'events.db'));
  beforeAll(() => recordOrders(store), 60_000);
  afterAll(() => store.close());

  /** A copy of the store that somebody forged who first took its guards away. */
  const tampered = async (name: string, sql: string) => {
    const file = join(folder, `${name}.db`);
    new Sqlite(join(folder, 'events.db')).exec('PRAGMA wal_checkpoint(TRUNCATE)').close();
    copyFileSync(join(folder, 'events.db'), file);
    const forged = new Sqlite(file);
    const guards = forged.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
    for (const guard of guards) forged.exec(`DROP TRIGGER "${guard}"`);
    forged.exec(sql).close();
    const copy = openSqliteEventStore(file);
    try {
      return await verifyStore(copy);
    } finally {
      await copy.close();
    }
  };

  it('finds nothing where nothing was altered, and gives the same digest each time', async () => {
    const first = await verifyStore(store);
    expect(first).toMatchObject({ events: orders + 1, streams: orders + 1, faults: [] });
    expect((await verifyStore(store)).digest).toBe(first.digest);
  });
  it('checks the streams alone where the file is older than the chain of the store', async () => {
    const file = join(folder, 'version-1.db');
    copyFileSync('src/event-store/sqlite/fixtures/events.version-1.db', file);
    const old = openSqliteEventStore(file, { readonly: true });
    expect(await verifyStore(old)).toMatchObject({ events: 8, streams: 5, faults: [] });
    await old.close();
  });
  it('finds a quantity that was altered', async () => {
    const { faults } = await tampered(
      'altered',
      `UPDATE events SET data = replace(data, '"requested":42', '"requested":41') WHERE stream = 'order-42'`,
    );
    expect(faults).toMatchObject([{ stream: 'order-42' }]);
  });
  it('finds an actor that was altered', async () => {
    const { faults } = await tampered(
      'blamed',
      `UPDATE events SET metadata = replace(metadata, '"wu"', '"lin"') WHERE stream = 'retailer-odd'`,
    );
    expect(faults).toMatchObject([{ stream: 'retailer-odd' }]);
  });
  it('finds a first event that was taken away from a longer stream', async () => {
    await record(store, 'order-1', fact({ type: 'OrderCancelled', data: {} }));
    const { faults } = await tampered('removed', `DELETE FROM events WHERE stream = 'order-1' AND revision = 1`);
    expect(faults).toMatchObject([
      { kind: 'gap', after: 0n, position: 1n },
      { kind: 'revision', stream: 'order-1', expected: '1', found: '2' },
    ]);
  });
  it('finds a whole stream that was taken away', async () => {
    const { faults } = await tampered('taken', `DELETE FROM events WHERE stream = 'order-42'`);
    expect(faults).toMatchObject([{ kind: 'gap', after: 41n, position: 42n }]);
  });
  it('finds two events of different streams that were swapped', async () => {
    const { faults } = await tampered(
      'swapped',
      `UPDATE events SET position = -5 WHERE stream = 'order-5';
       UPDATE events SET position = 5 WHERE stream = 'order-6';
       UPDATE events SET position = 6 WHERE stream = 'order-5'`,
    );
    expect(faults).toMatchObject(['order-6', 'order-5', 'order-7'].map((stream) => ({ stream, kind: 'store-hash' })));
  });
  it('finds an event id that was altered', async () => {
    const { faults } = await tampered('renamed', `UPDATE events SET event_id = 'another' WHERE stream = 'order-42'`);
    expect(faults).toMatchObject([{ stream: 'order-42', kind: 'event-id', found: 'another' }]);
  });
});
