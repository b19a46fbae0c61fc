import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { beginning } from '../kernel/position.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { sameAsLastTime } from './simple-plays.js';
import type { RegionDay } from './simulate.js';
import { simulateRegion, type SimulationProgress } from './simulate-region.js';

const folder = temporaryFolder();
const options = { retailers: 20, products: 12, weeks: 30, seed: 4, start: '2023-11-27' };

describe('recording a simulated region', () => {
  it('passes the rules of every recording module and reports each week', async () => {
    const store = openSqliteEventStore(join(folder, 'a.db'));
    const weeks: SimulationProgress[] = [];
    const { world } = await simulateRegion(store, options, (progress) => weeks.push(progress));
    expect(weeks.map(({ weekOf }) => weekOf)).toEqual(world.weeks);
    expect(weeks.at(-1)?.events).toBe(Number(await store.head()));
    const types = new Set((await store.readAll(beginning, 50_000)).map(({ type }) => type));
    for (const type of [
      'OrderPlaced',
      'OrderGranted',
      'DeliveryCompleted',
      'CallMissed',
      'QuotaSet',
      'StockCounted',
      'DemandDeclared',
    ])
      expect(types).toContain(type);
    await store.close();
  });

  it('gives the same events in the same places in every store', async () => {
    const [first, second] = [openSqliteEventStore(join(folder, 'a.db')), openSqliteEventStore(join(folder, 'b.db'))];
    await simulateRegion(second, options);
    expect(await second.readAll(beginning, 50_000)).toEqual(await first.readAll(beginning, 50_000));
    await Promise.all([first.close(), second.close()]);
  });

  it('stops where its listener throws, with all that it recorded, and goes on from there', async () => {
    const [whole, stopped] = [openSqliteEventStore(join(folder, 'a.db')), openSqliteEventStore(join(folder, 'c.db'))];
    let recorded = 0;
    const stopping = simulateRegion(stopped, options, ({ weeksDone, events }) => {
      recorded = events;
      if (weeksDone === 12) throw new Error('stop');
    });
    await expect(stopping).rejects.toThrow('stop');
    expect(Number(await stopped.head())).toBe(recorded);
    await simulateRegion(stopped, options);
    expect(await stopped.readAll(beginning, 50_000)).toEqual(await whole.readAll(beginning, 50_000));
    await Promise.all([whole.close(), stopped.close()]);
  });

  it('goes on week by week as it would at once', async () => {
    const [whole, stepped] = [openSqliteEventStore(join(folder, 'd.db')), openSqliteEventStore(join(folder, 'e.db'))];
    await simulateRegion(whole, { ...options, livedWeeks: 36 });
    for (const livedWeeks of [30, 31, 33, 36]) await simulateRegion(stepped, { ...options, livedWeeks });
    const events = await whole.readAll(beginning, 50_000);
    expect(await stepped.readAll(beginning, 50_000)).toEqual(events);
    expect(events.at(-1)!.metadata.occurredOn > '2024-07-22').toBe(true);
    const planned = openSqliteEventStore(join(folder, 'a.db'));
    const first = await planned.readAll(beginning, 50_000);
    expect(events.slice(0, first.length)).toEqual(first);
    await Promise.all([whole.close(), stepped.close(), planned.close()]);
  });

  it('lets orders be played, and keeps them when it goes on', async () => {
    const [whole, stepped] = [openSqliteEventStore(join(folder, 'f.db')), openSqliteEventStore(join(folder, 'g.db'))];
    const asked: string[] = [];
    const play = (day: RegionDay) => {
      asked.push(day.date);
      return Promise.resolve(sameAsLastTime(day));
    };
    await simulateRegion(whole, { ...options, livedWeeks: 34 }, undefined, play);
    const once = asked.splice(0);
    await simulateRegion(stepped, { ...options, livedWeeks: 32 }, undefined, play);
    await simulateRegion(stepped, { ...options, livedWeeks: 34 }, undefined, play);
    expect(await stepped.readAll(beginning, 50_000)).toEqual(await whole.readAll(beginning, 50_000));
    // Nobody is asked again what was ordered on days that are over.
    expect(asked).toEqual(once);
    await Promise.all([whole.close(), stepped.close()]);
  });

  it('recorded twice changes nothing', async () => {
    const store = openSqliteEventStore(join(folder, 'a.db'));
    const before = await store.head();
    await simulateRegion(store, options);
    expect(await store.head()).toBe(before);
    await store.close();
  });

  it('refuses to mix with another region', async () => {
    const store = openSqliteEventStore(join(folder, 'a.db'));
    const before = await store.head();
    await expect(simulateRegion(store, { ...options, seed: 5 })).rejects.toThrow('expected an empty one');
    expect(await store.head()).toBe(before);
    await store.close();
  });
});
