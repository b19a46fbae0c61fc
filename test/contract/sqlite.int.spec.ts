import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type SqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { describeEventStore } from './event-store.contract.js';
import type { StoreHarness } from './store-harness.js';

describeEventStore('SQLite', () => makeHarness({ ownThread: false }));
describeEventStore('SQLite that writes in a thread of its own', () => makeHarness({ ownThread: true }));

async function makeHarness({ ownThread }: { ownThread: boolean }): Promise<StoreHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-events-'));
  const file = join(folder, 'events.db');
  const opened: SqliteEventStore[] = [];
  return {
    open: async (options) => {
      const store = openSqliteEventStore(file, { ...options, ownThread });
      opened.push(store);
      return store;
    },
    opener: { module: ownThread ? 'sqlite-own-thread.opener.mjs' : 'sqlite.opener.mjs', location: file },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
}
