import type { PoolClient } from 'pg';
import type { MigrationSession } from './migrate.js';
import { createStatements } from './table-definition.js';

/** A migration session on a PostgreSQL connection whose search path is the schema. */
export function postgresSession(client: PoolClient, schema: string): MigrationSession {
  const rows = async (text: string, values: string[] = []) => {
    return (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows;
  };
  const names = async (text: string, values: string[]) => (await rows(text, values)).map(([name]) => String(name));
  const session: MigrationSession = {
    dialect: 'postgres',
    run: async (statement) => void (await client.query(statement)),
    query: (statement) => rows(statement),
    createTable: async (table) => {
      for (const statement of createStatements('postgres', table)) await session.run(statement);
    },
    tables: () =>
      names(
        `SELECT table_name FROM information_schema.tables WHERE table_schema = $1 AND table_name <> 'migrations' ORDER BY table_name`,
        [schema],
      ),
    columns: (table) =>
      names(
        `SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
        [schema, table],
      ),
  };
  return session;
}
