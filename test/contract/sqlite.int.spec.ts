import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { describeEventStore } from './event-store.contract.js';

describeEventStore('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-events-'));
  const opened: EventStore[] = [];
  return {
    open: async (options) => {
      const store = openSqliteEventStore(join(folder, 'events.db'), options);
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
});
