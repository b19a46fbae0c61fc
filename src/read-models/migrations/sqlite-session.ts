import type Database from 'better-sqlite3';
import type { MigrationSession } from './migrate.js';
import { createStatements } from './table-definition.js';

/** A migration session on an SQLite connection. */
export function sqliteSession(db: Database.Database): MigrationSession {
  const names = (sql: string, ...values: string[]) =>
    db
      .prepare<string[], string>(sql)
      .pluck()
      .all(...values);
  const session: MigrationSession = {
    dialect: 'sqlite',
    run: async (statement) => void db.exec(statement),
    query: async (statement) => db.prepare(statement).raw().all() as unknown[][],
    createTable: async (table) => {
      for (const statement of createStatements('sqlite', table)) await session.run(statement);
    },
    tables: async () =>
      names(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY name`,
      ),
    columns: async (table) => names('SELECT name FROM pragma_table_info(?) ORDER BY cid', table),
  };
  return session;
}
