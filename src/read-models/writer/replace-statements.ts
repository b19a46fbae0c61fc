import { columnNames } from '../database/read-rows.js';
import type { Table } from '../database/table.js';

/**
 * A statement that gives 1 where a table and its namesake in another schema have the same rows, else 0. One pass with a look-up by key:
 * half the work of `replaceStatements`, which a rebuild that changes nothing does without.
 */
export function isSameStatement<Row extends object>(table: Table<Row>, schema: string): string {
  const { name } = table;
  const { sameKey, sameRest } = comparisons(table);
  const count = (from: string) => `(SELECT count(*) FROM ${from})`;
  const equal = `${schema}.${name} AS made CROSS JOIN ${name} AS live WHERE ${[...sameKey, ...sameRest].join(' AND ')}`;
  return `SELECT ${count(name)} = ${count(`${schema}.${name}`)} AND ${count(name)} = ${count(equal)}`;
}

/**
 * Statements that give a table the rows of its namesake in another schema. Only rows that differ are written: after a rebuild
 * these are few, so that the log stays small and other writers wait briefly.
 * @param schema  as a statement names it
 */
export function replaceStatements<Row extends object>(table: Table<Row>, schema: string): string[] {
  const { name } = table;
  const { sameKey, sameRest } = comparisons(table);
  const key = sameKey.join(' AND ');
  const all = [...sameKey, ...sameRest].join(' AND ');
  const names = columnNames(table);
  return [
    `DELETE FROM ${name} AS live WHERE NOT EXISTS (SELECT 1 FROM ${schema}.${name} AS made WHERE ${all})`,
    `INSERT INTO ${name} (${names}) SELECT ${names} FROM ${schema}.${name} AS made WHERE NOT EXISTS (SELECT 1 FROM ${name} AS live WHERE ${key})`,
  ];
}

/** Conditions that a row of `made` has the key of one of `live`, and the rest of it. */
function comparisons<Row extends object>({ columns }: Table<Row>) {
  const [key, rest] = [columns.filter(({ primary }) => primary), columns.filter(({ primary }) => !primary)];
  return {
    sameKey: key.map(({ name }) => `made.${name} = live.${name}`),
    sameRest: rest.map(({ name }) => `made.${name} IS NOT DISTINCT FROM live.${name}`),
  };
}
