import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { connectionConfig, type PostgresLocation } from '../database/postgres/connection-config.js';
import type { DatabaseLocation } from '../database/location.js';

/** Removes a second set of read models, whole or half made. On PostgreSQL the empty schema stays: not every role may make it again. */
export async function clearShadow(shadow: DatabaseLocation): Promise<void> {
  if (shadow.kind === 'sqlite')
    for (const suffix of ['', '-wal', '-shm']) rmSync(shadow.file + suffix, { force: true });
  else await clearSchema(shadow);
}

async function clearSchema(shadow: PostgresLocation): Promise<void> {
  const client = new Client({ ...connectionConfig(shadow, 'write'), connectionString: shadow.url });
  await client.connect();
  try {
    const text = 'SELECT table_name FROM information_schema.tables WHERE table_schema = $1';
    const { rows } = await client.query<{ table_name: string }>(text, [shadow.schema]);
    const names = rows.map(({ table_name: name }) => client.escapeIdentifier(name));
    if (names.length > 0) await client.query(`DROP TABLE ${names.join(', ')} CASCADE`);
    await client.query('DROP FUNCTION IF EXISTS notify_checkpoints()');
  } finally {
    await client.end();
  }
}
