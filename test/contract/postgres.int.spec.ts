import { createDatabase, describePostgres, dropDatabase } from '../support/postgres.js';
import {
  openPostgresEventStore,
  type PostgresEventStore,
} from '../../src/event-store/postgres/postgres-event-store.js';
import { describeEventStore } from './event-store.contract.js';
import type { StoreHarness } from './store-harness.js';

describePostgres('on a server of its own', (server) => {
  describeEventStore('PostgreSQL', () => makeHarness(server()));
});

async function makeHarness(server: string): Promise<StoreHarness> {
  const url = await createDatabase(server);
  const opened: PostgresEventStore[] = [];
  return {
    open: async (options) => {
      const store = await openPostgresEventStore(url, options);
      opened.push(store);
      return store;
    },
    opener: { module: 'postgres.opener.mjs', location: url },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await dropDatabase(url);
    },
  };
}
