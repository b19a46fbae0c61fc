import { columnNames } from '../database/read-rows.js';
import type { Table } from '../database/table.js';

/**
 * Statements that give a table the rows of its namesake in another schema. Only rows that differ are written: after a rebuild
 * these are few, so that the log stays small and other writers wait briefly.
 * @param schema  as a statement names it
 */
export function replaceStatements<Row extends object>(table: Table<Row>, schema: string): string[] {
  const { name, columns } = table;
  const sameKey = columns.filter(({ primary }) => primary).map((column) => `made.${column.name} = live.${column.name}`);
  const sameRest = columns
    .filter(({ primary }) => !primary)
    .map((column) => `made.${column.name} IS NOT DISTINCT FROM live.${column.name}`);
  const key = sameKey.join(' AND ');
  const all = [...sameKey, ...sameRest].join(' AND ');
  const names = columnNames(table);
  return [
    `DELETE FROM ${name} AS live WHERE NOT EXISTS (SELECT 1 FROM ${schema}.${name} AS made WHERE ${all})`,
    `INSERT INTO ${name} (${names}) SELECT ${names} FROM ${schema}.${name} AS made WHERE NOT EXISTS (SELECT 1 FROM ${name} AS live WHERE ${key})`,
  ];
}
