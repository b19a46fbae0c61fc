import { columnNames, rowMaker } from '../database/read-rows.js';
import type { Sql } from '../database/sql.js';
import type { Table } from '../database/table.js';
import { whereClause } from './statements.js';
import type { Where } from './writer.js';

/** The rows that match, in no particular order. */
export async function findRows<Row extends object>(sql: Sql, table: Table<Row>, where: Where<Row>): Promise<Row[]> {
  const condition = whereClause(table, where, sql);
  const rows = await sql.all(`SELECT ${columnNames(table)} FROM ${table.name}${condition.text}`, ...condition.values);
  return rows.map(rowMaker(table));
}
