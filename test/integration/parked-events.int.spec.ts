import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Projection } from '../../src/projections/projection.js';
import { rebuildReadModels } from '../../src/projections/rebuild-read-models.js';
import { standingOf } from '../../src/projections/standing/standing-of.js';
import type { Database } from '../../src/read-models/database/database.js';
import { ParkedEvent } from '../../src/read-models/entities/parked-event.entity.js';
import { Retailer } from '../../src/read-models/entities/retailers.entity.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { fact, record } from '../support/facts.js';
import { reportFault } from '../faults/fault-rounds.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
let files = 0;

describeEachDatabase('an event that a projection cannot apply', (url) => {
  const opened: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const each of opened.reverse()) await each.close();
  });

  async function storeAndModels() {
    const store = openSqliteEventStore(join(folder, `events-${++files}.db`));
    const readModels = await openReadModels(newLocation(folder, url()), 'write');
    opened.push(store, readModels);
    return { store, readModels };
  }

  const registered = (retailerId: string, name = 'Shop') =>
    fact({
      type: 'RetailerRegistered',
      data: { retailerId, name, area: 'north', class: 'A', businessType: 'shop', listed: true },
    });
  const closed = (retailerId: string) => fact({ type: 'RetailerClosed', data: { retailerId, closedOn: '2021-07-05' } });
  const names = async ({ sql }: Database) =>
    (await sql.all<[string]>('SELECT retailer_id FROM retailers ORDER BY retailer_id')).map(([id]) => id);
  const parkedIn = async (readModels: Database) =>
    (await rowsOf(readModels, [ParkedEvent]))['parked_events'] as ParkedEvent[];

  /** The projections, of which one fails at the retailers that are named so, after it has written. */
  function failingAt(retailerId: string): Projection[] {
    return allProjections.map((each) => ({
      ...each,
      apply: async (batch, writer) => {
        await each.apply(batch, writer);
        if (each.name === 'retailers' && batch.some(({ stream }) => stream === `retailer-${retailerId}`))
          throw new TypeError('cannot read the class of nothing');
      },
    }));
  }

  it('is parked with what follows it in its stream; other streams and projections go on', async () => {
    const { store, readModels } = await storeAndModels();
    for (const id of ['1', 'bad', '2']) await record(store, `retailer-${id}`, registered(id));
    const runner = new ProjectionRunner(store, readModels, failingAt('bad'));
    await runner.catchUp();
    await record(store, 'retailer-bad', closed('bad'));
    await record(store, 'retailer-3', registered('3'));
    expect(await runner.catchUp()).toBe(await store.head());
    expect(await names(readModels)).toEqual(['1', '2', '3']);
    expect(await parkedIn(readModels)).toMatchObject([
      { projection: 'retailers', position: 2n, stream: 'retailer-bad', error: 'cannot read the class of nothing' },
      { projection: 'retailers', position: 4n, eventType: 'RetailerClosed', error: expect.stringContaining('earlier') },
    ]);
    expect(await standingOf(readModels, allProjections)).toMatchObject({ parked: 2, parkedAt: [2n, 4n], position: 5n });
    const postings = await readModels.sql.all<[string]>('SELECT entity FROM audit_postings ORDER BY entity');
    expect(postings.map(([entity]) => entity)).toContain('actor:lin');
  });

  it('that the database refuses is parked, too, in a long backlog', async () => {
    const { store, readModels } = await storeAndModels();
    const nameless = { retailerId: 'bad', area: 'north', class: 'A', businessType: 'shop', listed: true };
    for (let i = 0; i < 30; i++) {
      const events = Array.from({ length: 100 }, (_, j) => registered(`${i}-${j}`));
      await record(store, `retailers-${i}`, ...events);
      if (i === 20) await record(store, 'retailer-bad', fact({ type: 'RetailerRegistered', data: nameless }));
    }
    await new ProjectionRunner(store, readModels, allProjections).catchUp();
    expect(await readModels.source.getRepository(Retailer).count()).toBe(3_000);
    expect(await parkedIn(readModels)).toMatchObject([
      { projection: 'retailers', position: 2_101n, error: expect.stringMatching(/null/i) },
    ]);
  });

  it('is applied by a rebuild once the projection can, in its order', async () => {
    const { store, readModels } = await storeAndModels();
    for (const id of ['1', 'bad']) await record(store, `retailer-${id}`, registered(id));
    await record(store, 'retailer-bad', closed('bad'));
    await new ProjectionRunner(store, readModels, failingAt('bad')).catchUp();
    expect(await parkedIn(readModels)).toHaveLength(2);
    await rebuildReadModels(store, readModels.location, ['retailers'], () => undefined);
    expect(await parkedIn(readModels)).toEqual([]);
    const [bad] = await readModels.source.getRepository(Retailer).findBy({ retailerId: 'bad' });
    expect(bad).toMatchObject({ name: 'Shop', closedOn: '2021-07-05' });
    reportFault({
      ...{ fault: 'an event that a projection cannot apply', on: url() === undefined ? 'SQLite' : 'PostgreSQL' },
      done: '2 events of one stream, among 3,000 others in a backlog',
      found: 'parked and named, everything else is shown; a rebuild after the fix applies both in their order',
    });
  });
});
