import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections, projectionNames } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import { ProjectorLoop } from '../../src/projections/projector-loop.js';
import type { ProjectorReport } from '../../src/projections/projector-report.js';
import { Rebuild } from '../../src/projections/rebuild.js';
import { rebuildReadModels } from '../../src/projections/rebuild-read-models.js';
import type { Database } from '../../src/read-models/database/database.js';
import { Retailer } from '../../src/read-models/entities/retailers.entity.js';
import { openLease } from '../../src/read-models/lease/open-lease.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { DataVersionReader } from '../../src/read-models/readers/data-version.reader.js';
import { clearShadow } from '../../src/read-models/rebuild/clear-shadow.js';
import { takeRebuildLock } from '../../src/read-models/rebuild/rebuild-lock.js';
import { shadowOf } from '../../src/read-models/rebuild/shadow-location.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const tables = allProjections.flatMap((each) => each.tables);
let files = 0;

describeEachDatabase('a rebuild', (url) => {
  const opened: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const each of opened.reverse()) await each.close();
  });

  async function region(): Promise<{ store: EventStore; live: Database; runner: ProjectionRunner }> {
    const store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    const live = await openReadModels(newLocation(folder, url()), 'write');
    opened.push(store, live);
    const runner = new ProjectionRunner(store, live, allProjections);
    for (let i = 0; i < 300; i++) await register(store, i);
    await runner.catchUp();
    return { store, live, runner };
  }

  async function register(store: EventStore, i: number): Promise<void> {
    const data = { retailerId: `R${i}`, name: 'Shop', area: 'north', class: 'A', businessType: 'shop', listed: true };
    await record(store, `retailer-R${i}`, fact({ type: 'RetailerRegistered', data }));
  }

  const retailers = async ({ sql }: Database) => Number((await sql.all('SELECT count(*) FROM retailers'))[0]?.[0]);

  it('repairs rows, keeps those that are right, and changes the version of the data', async () => {
    const { store, live } = await region();
    const before = await rowsOf(live, tables);
    await live.transaction(async (writer) => {
      await writer.update(Retailer, { retailerId: 'R7' }, { name: 'Wrong', route: null });
      await writer.delete(Retailer, { retailerId: 'R8' });
      await writer.upsert(Retailer, [{ ...(before['retailers']?.[0] as Retailer), retailerId: 'ghost' }]);
    });
    const version = await new DataVersionReader(live.sql).current();
    const report = await rebuildReadModels(store, live.location, ['retailers'], () => undefined);
    expect(report).toEqual({ projections: ['retailers'], position: await store.head() });
    expect(await rowsOf(live, tables)).toEqual(before);
    expect(await new DataVersionReader(live.sql).current()).not.toBe(version);
  });

  it('shows every row of before while it is under way, and the projector goes on', async () => {
    const { store, live, runner } = await region();
    const reader = await openReadModels(live.location, 'read');
    opened.push(reader);
    const rebuild = (await Rebuild.begin(store, live, allProjections))!;
    await rebuild.step();
    await register(store, 1_000);
    await runner.catchUp();
    expect(await retailers(reader)).toBe(301);
    while ((await rebuild.step()).applied > 0);
    await register(store, 1_001);
    await runner.catchUp();
    const counts: number[] = [];
    const finished = rebuild.finish();
    for (let isDone = false; !isDone;) {
      isDone = await Promise.race([finished.then(() => true), new Promise<false>((r) => setImmediate(r, false))]);
      counts.push(await retailers(reader));
    }
    await rebuild.close();
    expect(new Set(counts)).toEqual(new Set([302]));
    expect(await runner.reached()).toBe(await store.head());
    expect(await runner.step()).toMatchObject({ applied: 0 });
    const fresh = await openReadModels(newLocation(folder, url()), 'write');
    opened.push(fresh);
    await new ProjectionRunner(store, fresh, allProjections).catchUp();
    expect(await rowsOf(live, tables)).toEqual(await rowsOf(fresh, tables));
  });

  it('is refused while another is under way, and removes what a killed one left', async () => {
    const { store, live } = await region();
    const rebuild = (await Rebuild.begin(store, live, allProjections))!;
    await rebuild.step();
    const second = rebuildReadModels(store, live.location, projectionNames, () => undefined);
    await expect(second).rejects.toMatchObject({ code: 'rebuild-under-way' });
    await rebuild.close();
    const left = await openReadModels(shadowOf(live.location), 'write');
    await left.transaction((writer) => writer.upsert(Retailer, [ghost]));
    await left.close();
    const before = await rowsOf(live, tables);
    await rebuildReadModels(store, live.location, projectionNames, () => undefined);
    expect(await rowsOf(live, tables)).toEqual(before);
  });

  it('of a version that was raised leaves the rows of before until it is done, and says so', async () => {
    const { store, live } = await region();
    const lock = (await takeRebuildLock(live.location))!;
    const raised = allProjections.map((each) =>
      each.name === 'retailers' ? { ...each, version: each.version + 1 } : each,
    );
    const reports: ProjectorReport[] = [];
    const loop = new ProjectorLoop({
      store,
      open: () => openReadModels(live.location, 'write'),
      setAside: async () => undefined,
      requireEvents: async () => undefined,
      lease: openLease(live.location),
      projections: raised,
      report: (report) => reports.push(report),
    });
    const done = loop.run();
    const data = { sku: 'A', name: 'Gin', brand: 'Fir', category: 'gin', supplier: 'Fir', packSize: 6, listed: true };
    await record(store, 'product-A', fact({ type: 'ProductRegistered', data }));
    await until(async () => (await live.sql.all('SELECT sku FROM products')).length === 1);
    expect(reports.at(-1)).toMatchObject({ rebuilding: ['retailers'] });
    expect(await retailers(live)).toBe(300);
    await lock.release();
    await until(() => reports.some((report) => 'rebuilding' in report && report.rebuilding.length === 0));
    expect(reports.filter((report) => 'failure' in report)).toEqual([]);
    expect(await retailers(live)).toBe(300);
    const head = await store.head();
    await until(() => reports.some((report) => 'rebuilding' in report && report.position === head));
    loop.stop();
    await done;
    await clearShadow(shadowOf(live.location));
  });

  const ghost: Retailer = {
    ...{ retailerId: 'ghost', name: 'Ghost', area: 'north', class: 'A', businessType: 'shop' },
    ...{ route: null, orderDay: null, orderCycle: 1, firstCall: null, listed: true, closedOn: null },
    ...{ closedRecordedOn: null, revision: 1 },
  };
});
