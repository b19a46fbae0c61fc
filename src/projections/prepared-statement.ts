import type { EntityManager } from 'typeorm';

interface Statement {
  run(values: unknown[]): unknown;
  all(values: unknown[]): unknown[];
}
interface SqliteConnection {
  prepare(sql: string): Statement;
}

const statements = new WeakMap<SqliteConnection, Map<string, Statement>>();

/** A statement of the driver's own that stays prepared as long as its connection lives. For SQL of a fixed text: each text is kept. */
export function prepared(tx: EntityManager, sql: string): Statement {
  const { databaseConnection } = tx.connection.driver as unknown as { databaseConnection: SqliteConnection };
  let known = statements.get(databaseConnection);
  if (!known) statements.set(databaseConnection, (known = new Map<string, Statement>()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = databaseConnection.prepare(sql)));
  return statement;
}
