import type { DataSource } from 'typeorm';
import { poolOf, PostgresSql } from './postgres/postgres-sql.js';
import type { Sql } from './sql.js';
import { SqliteSql } from './sqlite/sqlite-sql.js';

const known = new WeakMap<DataSource, Sql>();

/**
 * Statements on the database that a data source is connected to.
 * @param explained  says more of an error of an SQLite file than the driver does
 */
export function sqlOf(source: DataSource, explained?: (error: unknown) => unknown): Sql {
  const before = known.get(source);
  if (before) return before;
  const sql =
    source.options.type === 'postgres' ? new PostgresSql(poolOf(source)) : new SqliteSql(source, undefined, explained);
  known.set(source, sql);
  return sql;
}
