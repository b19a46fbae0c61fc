import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fact, record } from '../../test/support/facts.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { until } from '../../test/support/until.js';
import { openSqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { beginning, type Position } from '../kernel/position.js';
import { EventFeed } from './event-feed.js';

const store = openSqliteEventStore(join(temporaryFolder(), 'events.db'), { pollEveryMs: 5 });
afterAll(() => store.close());
const closed = (count: number) =>
  Array.from({ length: count }, () =>
    fact({ type: 'RetailerClosed', data: { retailerId: '1', closedOn: '2021-07-05' } }),
  );

describe('the feed of events', () => {
  it('gives each event once and in order, from the store and then from its subscription', async () => {
    let reads = 0;
    const readAll: typeof store.readAll = (...args) => {
      reads++;
      return store.readAll(...args);
    };
    const feed = new EventFeed({ readAll, readAt: store.readAt.bind(store), subscribe: store.subscribe.bind(store) });
    await record(store, 'retailer-1', ...closed(3));
    const first = await feed.readAll(beginning, 10);
    expect(first.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    let offers = 0;
    const forget = feed.whenOffered(() => offers++);
    await record(store, 'retailer-1', ...closed(2));
    await until(() => offers > 0);
    forget();
    const next = await feed.readAll(first.at(-1)!.position, 10);
    expect(next.map(({ revision }) => revision)).toEqual([4, 5]);
    expect(await feed.readAll(next.at(-1)!.position, 10)).toEqual([]);
    expect(reads).toBe(1);
    expect((await feed.readAll(beginning, 10)).map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
    expect(reads).toBe(2);
    feed.close();
  });

  it('gives what was recorded while the runner applied a batch as one batch', async () => {
    const feed = new EventFeed(store);
    const caughtUp = (await feed.readAll(beginning, 1_000)).at(-1)!.position;
    const next = async (after: Position) => {
      await new Promise<void>((offered) => feed.whenOffered(offered));
      return feed.readAll(after, 1_000);
    };
    await record(store, 'retailer-2', ...closed(1));
    const first = await next(caughtUp);
    for (let i = 0; i < 5; i++) {
      await record(store, 'retailer-2', ...closed(1));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await feed.readAll(first.at(-1)!.position, 1_000)).toEqual([]);
    const second = await next(first.at(-1)!.position);
    expect(second.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6]);
    feed.close();
  });
});
