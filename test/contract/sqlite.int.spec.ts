import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type SqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { describeEventStore } from './event-store.contract.js';

describeEventStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-events-'));
  const file = join(folder, 'events.db');
  const opened: SqliteEventStore[] = [];
  return {
    open: async (options) => {
      const store = openSqliteEventStore(file, options);
      opened.push(store);
      return store;
    },
    opener: { module: 'sqlite.opener.mjs', place: file },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
});
