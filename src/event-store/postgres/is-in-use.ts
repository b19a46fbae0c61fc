import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** The server keeps a connection for a moment after it was closed. */
const [looks, lookEveryMs] = [10, 100];

const otherConnections = `SELECT FROM pg_catalog.pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'almanac events%'`;

/** Whether another process has the events of the database open, as far as this role may see other connections. */
export async function isEventsDatabaseInUse(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'almanac' });
  await client.connect();
  try {
    for (let look = 0; look < looks; look++) {
      if (look > 0) await sleep(lookEveryMs);
      if ((await client.query(otherConnections)).rowCount === 0) return false;
    }
    return true;
  } finally {
    await client.end();
  }
}
