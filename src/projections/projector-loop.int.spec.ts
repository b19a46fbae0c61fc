import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fact, record } from '../../test/support/facts.js';
import { describePostgres } from '../../test/support/postgres.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { newLocation } from '../../test/support/test-locations.js';
import { until } from '../../test/support/until.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { requireEvents } from '../event-store/lost-events.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { Retailer } from '../read-models/entities/retailers.entity.js';
import { openLease } from '../read-models/lease/open-lease.js';
import { seenEventsOf } from '../read-models/known-heads/seen-events.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { setAsideDamaged } from '../read-models/rebuild/set-aside-damaged.js';
import { allProjections } from './all-projections.js';
import { LeaseLost, ProjectionRunner } from './projection-runner.js';
import type { ProjectorReport } from './projector-report.js';
import { ProjectorLoop } from './projector-loop.js';

const folder = temporaryFolder();
let stores = 0;
const openStore = () => openSqliteEventStore(eventsFile(++stores));
const eventsFile = (store: number) => join(folder, `loop-events-${store}.db`);

function retailer(retailerId: string, name = 'Shop') {
  const data = { retailerId, name, area: 'north', class: 'A', businessType: 'shop', listed: true };
  return fact({ type: 'RetailerRegistered', data });
}

function loopOver(store: ReturnType<typeof openStore>, location: DatabaseLocation, open = openReadModels) {
  const reports: ProjectorReport[] = [];
  const loop = new ProjectorLoop({
    store,
    open: () => open(location, 'write'),
    requireEvents: async ({ sql }) =>
      requireEvents({ kind: 'sqlite', file: 'events.db' }, store, await seenEventsOf(sql)),
    setAside: () => setAsideDamaged(location, (at) => open(at, 'write')),
    lease: openLease(location),
    projections: allProjections,
    report: (report) => reports.push(report),
  });
  const done = loop.run();
  const stop = async () => {
    loop.stop();
    await done;
  };
  const hasReached = async () => {
    const [head, last] = [await store.head(), reports.at(-1)];
    return last !== undefined && 'rebuilding' in last && last.position === head && last.rebuilding.length === 0;
  };
  return { reports, stop, hasReached };
}

describe('the projector, on a disk that was full for a while', () => {
  it('opens the read models anew and shows every event, once it can', async () => {
    const store = openStore();
    const location = newLocation(folder, undefined);
    await (await openReadModels(location, 'write')).close();
    let opened = 0;
    const openFullAtFirst: typeof openReadModels = async (...args) => {
      const database = await openReadModels(...args);
      // Of this connection alone SQLite says that the disk is full.
      if (++opened === 1) await database.source.query('PRAGMA max_page_count = 1');
      return database;
    };
    const { reports, stop, hasReached } = loopOver(store, location, openFullAtFirst);
    await until(hasReached);
    await record(store, 'retailer-1', retailer('1', 'x'.repeat(20_000)));
    await until(() => reports.some((report) => 'failure' in report && report.failure.includes('full')));
    await until(hasReached);
    const readModels = await openReadModels(location, 'read');
    expect(await readModels.source.getRepository(Retailer).count()).toBe(1);
    await readModels.close();
    await stop();
    await store.close();
  });
});

describe('the projector, over events that were lost', () => {
  it('says so and leaves the read models as they are, also while it runs', async () => {
    const store = openStore();
    const file = eventsFile(stores);
    const location = newLocation(folder, undefined);
    const { reports, stop, hasReached } = loopOver(store, location);
    await record(store, 'retailer-1', retailer('1'));
    await record(store, 'retailer-2', retailer('2'));
    await until(hasReached);
    const db = new Sqlite(file);
    db.exec('DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position = 2');
    db.close();
    const lost =
      /^Events file events.db: expected the event at position 2, recorded at 2021-07-05T08:00:00.000Z, which was seen by read models; found the newest event at position 1, .* At least 1 event is missing\./;
    await until(() => reports.some((report) => 'failure' in report && lost.test(report.failure)));
    await record(store, 'retailer-3', retailer('3'));
    await stop();
    const readModels = await openReadModels(location, 'read');
    expect(await readModels.source.getRepository(Retailer).find({ order: { retailerId: 'ASC' } })).toMatchObject([
      { retailerId: '1' },
      { retailerId: '2' },
    ]);
    await readModels.close();
    await store.close();
  });
});

describePostgres('projectors that share read models', (url) => {
  it('project one at a time; the others follow, and one takes over when the first ends', async () => {
    const store = openStore();
    const location = newLocation(folder, url());
    const first = loopOver(store, location);
    await until(() => first.reports.length > 0);
    const second = loopOver(store, location);
    await record(store, 'retailer-1', retailer('1'));
    await until(first.hasReached);
    await until(second.hasReached);
    await first.stop();
    await record(store, 'retailer-2', retailer('2'));
    await until(second.hasReached);
    expect(second.reports.some((report) => 'failure' in report)).toBe(false);
    await second.stop();
    await store.close();
  });

  it('give up the lease with its connection, and take it again', async () => {
    const store = openStore();
    const location = newLocation(folder, url());
    const { stop, hasReached, reports } = loopOver(store, location);
    await until(hasReached);
    const admin = await openReadModels(location, 'write');
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '% projector'`;
    await admin.source.query(cut);
    await record(store, 'retailer-1', retailer('1'));
    await until(hasReached);
    expect(reports.some((report) => 'failure' in report)).toBe(false);
    await admin.close();
    await stop();
    await store.close();
  });

  it('write nothing after another has claimed the read models', async () => {
    const store = openStore();
    const location = newLocation(folder, url());
    const [one, other] = await Promise.all([openReadModels(location, 'write'), openReadModels(location, 'write')]);
    const deposed = new ProjectionRunner(store, one, allProjections);
    await deposed.claim();
    const holder = new ProjectionRunner(store, other, allProjections);
    await holder.claim();
    await holder.reset();
    await record(store, 'retailer-1', retailer('1'));
    await expect(deposed.step()).rejects.toThrow(LeaseLost);
    expect(await one.source.getRepository(Retailer).count()).toBe(0);
    await holder.catchUp();
    expect(await one.source.getRepository(Retailer).count()).toBe(1);
    for (const each of [one, other, store]) await each.close();
  });
});
