import type { DataSource } from 'typeorm';

interface Statement {
  iterate(...parameters: unknown[]): IterableIterator<unknown[]>;
  all(...parameters: unknown[]): unknown[][];
}
interface SqliteConnection {
  prepare(sql: string): { raw(): Statement };
}

/**
 * Rows of a query as plain arrays, one at a time: millions of rows pass without one object each.
 *
 * Goes to the driver's own connection, since TypeORM hands out whole results only.
 */
export function rawRows<Row extends unknown[]>(
  readModels: DataSource,
  sql: string,
  ...parameters: unknown[]
): IterableIterator<Row> {
  return connectionOf(readModels)
    .prepare(sql)
    .raw()
    .iterate(...parameters) as IterableIterator<Row>;
}

const prepared = new WeakMap<SqliteConnection, Map<string, Statement>>();

/** All rows of a query at once, by a statement that stays prepared: for look-ups by key that are asked thousands of times. */
export function rawAll<Row extends unknown[]>(readModels: DataSource, sql: string, ...parameters: unknown[]): Row[] {
  const connection = connectionOf(readModels);
  const statements = prepared.get(connection) ?? new Map<string, Statement>();
  prepared.set(connection, statements);
  const statement = statements.get(sql) ?? connection.prepare(sql).raw();
  statements.set(sql, statement);
  return statement.all(...parameters) as Row[];
}

function connectionOf(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}
