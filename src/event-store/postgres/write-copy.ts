import { Client } from 'pg';
import { chainStart } from '../hash-chain.js';
import type { EventCopy } from '../event-copy.js';
import { beginning } from '../../kernel/position.js';
import { writeRows } from './append-statements.js';
import type { StoreHead } from './append-plan.js';
import { beginCopy, completeCopy, UnusableEventsDatabase } from './events-schema.js';

/** Held by whoever copies into the database: "AlmC". */
const copyLock = 0x416c6d43;

/**
 * Makes the tables of events in a database from events that have their positions and hashes. Nothing opens them before the copy is finished; one
 * that was not is removed, with all that was copied into the other schemas.
 * @param schemas  that must hold no table, besides those of such a copy
 * @throws {UnusableEventsDatabase} where the database holds something already, or another process copies into it
 */
export async function writePostgresCopy(url: string, schemas: readonly string[]): Promise<EventCopy> {
  const client = new Client({ connectionString: url, application_name: 'almanac events, copying' });
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [copyLock]);
    if (!rows[0]?.locked)
      throw new UnusableEventsDatabase('expected a database for a copy, found another process that copies into it.');
    await beginCopy(client, schemas);
  } catch (error) {
    await client.end();
    throw error;
  }
  let head: StoreHead = { position: beginning, storeHash: chainStart };
  return {
    async write(events) {
      const last = events.at(-1);
      if (!last) return;
      if (!(await writeRows(client, events, head, last)))
        throw new Error(`Events in PostgreSQL: expected the copy at position ${head.position}, found it moved.`);
      head = { position: last.position, storeHash: last.storeHash };
    },
    finish: () => completeCopy(client),
    close: () => client.end(),
  };
}
