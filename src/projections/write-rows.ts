import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { prepared } from './prepared-statement.js';

/** What to do with a column where the row is there already: overwrite it, add to it, or append text. */
export type OnConflict = 'replace' | 'add' | 'append';

type Rules<Row> = Partial<Record<keyof Row & string, OnConflict>>;

/** Rows in one statement: past some dozens more gain nothing. */
const rowsPerStatement = 64;

/**
 * Inserts rows, or updates those whose primary key is there, column by column as `rules` say ('replace' by default).
 *
 * Prepared statements for many rows at a time; a key may come twice.
 */
export async function writeRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: Iterable<Row>,
  rules: Rules<Row> = {},
): Promise<void> {
  const metadata = tx.connection.getMetadata(entity);
  const names = metadata.columns.map((column) => column.propertyName);
  const upsert = (count: number) => prepared(tx, upsertSql(metadata, rules, count));
  const many = upsert(rowsPerStatement);
  let values: unknown[] = [];
  for (const row of rows) {
    for (const name of names) values.push(bound((row as Record<string, unknown>)[name]));
    if (values.length < rowsPerStatement * names.length) continue;
    many.run(values);
    values = [];
  }
  if (values.length > 0) upsert(values.length / names.length).run(values);
}

/** SQLite knows neither undefined nor booleans; positions are kept as digits. */
function bound(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

function upsertSql(metadata: EntityMetadata, rules: Rules<ObjectLiteral>, count: number): string {
  const quote = (name: string) => `"${name}"`;
  const columns = metadata.columns.map((column) => quote(column.databaseName));
  const keys = metadata.primaryColumns.map((column) => quote(column.databaseName));
  const updates = metadata.columns
    .filter((column) => !column.isPrimary)
    .map((column) => assignment(quote(metadata.tableName), quote(column.databaseName), rules[column.propertyName]));
  const action = updates.length > 0 ? `UPDATE SET ${updates.join(', ')}` : 'NOTHING';
  const row = `(${columns.map(() => '?').join(', ')})`;
  return (
    `INSERT INTO ${quote(metadata.tableName)} (${columns.join(', ')}) VALUES ${Array<string>(count).fill(row).join(', ')} ` +
    `ON CONFLICT (${keys.join(', ')}) DO ${action}`
  );
}

function assignment(table: string, column: string, rule: OnConflict = 'replace'): string {
  const [known, added] = [`${table}.${column}`, `excluded.${column}`];
  switch (rule) {
    case 'replace':
      return `${column} = ${added}`;
    case 'add':
      return `${column} = ${known} + ${added}`;
    case 'append':
      return `${column} = ${known} || ${added}`;
  }
}
