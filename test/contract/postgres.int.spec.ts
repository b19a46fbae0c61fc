import pg from 'pg';
import { describePostgres } from '../support/postgres.js';
import {
  openPostgresEventStore,
  type PostgresEventStore,
} from '../../src/event-store/postgres/postgres-event-store.js';
import { describeEventStore } from './event-store.contract.js';
import type { StoreHarness } from './store-harness.js';

describePostgres('in a database of its own', (url) => {
  describeEventStore('PostgreSQL', () => makeHarness(url()));
});

/** Each test begins without tables: removing them is faster than making a database. */
async function makeHarness(url: string): Promise<StoreHarness> {
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
      const client = new pg.Client(url);
      await client.connect();
      await client.query('SET client_min_messages = warning; DROP SCHEMA IF EXISTS events CASCADE');
      await client.end();
    },
  };
}
