import type { Column, Table } from '../database/table.js';
import type { Sql, SqlValue } from '../database/sql.js';
import type { Rules, Where } from './writer.js';

/** The end of an upsert: what happens to each column of a row that is there already. */
export function onConflict<Row extends object>({ name, columns }: Table<Row>, rules: Rules<Row>): string {
  const keys = columns.filter(({ primary }) => primary).map((column) => column.name);
  const updates = columns
    .filter(({ primary }) => !primary)
    .map(({ property, name: column }) => {
      switch (rules[property] ?? 'replace') {
        case 'replace':
          return `${column} = excluded.${column}`;
        case 'add':
          return `${column} = ${name}.${column} + excluded.${column}`;
        case 'append':
          return `${column} = ${name}.${column} || excluded.${column}`;
      }
    });
  return `ON CONFLICT (${keys.join(', ')}) DO ${updates.length > 0 ? `UPDATE SET ${updates.join(', ')}` : 'NOTHING'}`;
}

/** A piece of a statement, with the values of its `?`. */
export interface Clause {
  readonly text: string;
  readonly values: SqlValue[];
}

/** The condition on rows; '' where no column is named. */
export function whereClause<Row extends object>(
  table: Table<Row>,
  where: Where<Row>,
  sql: Pick<Sql, 'isOneOf'>,
): Clause {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  for (const [property, wanted] of Object.entries<unknown>(where)) {
    const { name, type, to } = columnOf(table, property);
    if (wanted === null) conditions.push(`${name} IS NULL`);
    else {
      conditions.push(
        Array.isArray(wanted) ? sql.isOneOf(name, type === 'integer' ? 'integer' : 'text') : `${name} = ?`,
      );
      values.push((to && !Array.isArray(wanted) ? to(wanted) : wanted) as SqlValue);
    }
  }
  return { text: conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '', values };
}

/** What an update sets. */
function setClause<Row extends object>(table: Table<Row>, changes: Partial<Row>): Clause {
  const text: string[] = [];
  const values: SqlValue[] = [];
  for (const [property, value] of Object.entries<unknown>(changes)) {
    const { name, to } = columnOf(table, property);
    text.push(`${name} = ?`);
    values.push((to ? to(value) : value) as SqlValue);
  }
  return { text: text.join(', '), values };
}

/** Changes the rows that match. */
export function updateStatement<Row extends object>(
  table: Table<Row>,
  where: Where<Row>,
  changes: Partial<Row>,
  sql: Pick<Sql, 'isOneOf'>,
): Clause {
  const [set, condition] = [setClause(table, changes), whereClause(table, where, sql)];
  return {
    text: `UPDATE ${table.name} SET ${set.text}${condition.text}`,
    values: [...set.values, ...condition.values],
  };
}

/** Deletes the rows that match. */
export function deleteStatement<Row extends object>(
  table: Table<Row>,
  where: Where<Row>,
  sql: Pick<Sql, 'isOneOf'>,
): Clause {
  const { text, values } = whereClause(table, where, sql);
  return { text: `DELETE FROM ${table.name}${text}`, values };
}

export function columnOf<Row extends object>({ name, columns }: Table<Row>, property: string): Column<Row> {
  const column = columns.find((each) => each.property === property);
  if (!column) throw new TypeError(`Table ${name}: expected one of its columns, found ${property}.`);
  return column;
}
