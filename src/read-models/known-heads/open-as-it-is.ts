import Sqlite from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { Client, type QueryArrayConfig } from 'pg';
import type { DatabaseLocation } from '../database/location.js';
import { connectionConfig } from '../database/postgres/connection-config.js';
import type { SqlRow } from '../database/sql.js';
import type { SchemaReader } from './seen-events.js';

/** A connection that only reads, whatever the version of the schema. */
export interface OpenedAsItIs extends SchemaReader {
  close(): Promise<void>;
}

/** Opens a database as it is: nothing is made and nothing migrated. @returns undefined where there is no file, or an empty one */
export async function openAsItIs(location: DatabaseLocation): Promise<OpenedAsItIs | undefined> {
  if (location.kind === 'postgres') return openPostgres(location);
  if (!existsSync(location.file) || statSync(location.file).size === 0) return undefined;
  return openSqlite(location.file);
}

function openSqlite(file: string): OpenedAsItIs {
  const db = new Sqlite(file, { readonly: true });
  const find = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
  return {
    hasTable: async (name) => db.prepare(find).get(name) !== undefined,
    all: async <Row extends SqlRow>(text: string) => db.prepare(text).raw().all() as unknown as Row[],
    close: async () => void db.close(),
  };
}

async function openPostgres(location: Extract<DatabaseLocation, { kind: 'postgres' }>): Promise<OpenedAsItIs> {
  const client = new Client({ connectionString: location.url, ...connectionConfig(location, 'read') });
  await client.connect();
  const find = 'SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = $2';
  return {
    hasTable: async (name) => (await client.query(find, [location.schema, name])).rowCount === 1,
    all: async <Row extends SqlRow>(text: string) =>
      (await client.query({ text, rowMode: 'array' } satisfies QueryArrayConfig)).rows as unknown as Row[],
    close: () => client.end(),
  };
}
