import type { DataSource } from 'typeorm';

interface SqliteConnection {
  prepare(sql: string): { raw(): { iterate(...parameters: unknown[]): IterableIterator<unknown[]> } };
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
  const { databaseConnection } = readModels.driver as unknown as { databaseConnection: SqliteConnection };
  return databaseConnection
    .prepare(sql)
    .raw()
    .iterate(...parameters) as IterableIterator<Row>;
}
