import type { SqlRow } from './sql.js';
import type { Table } from './table.js';

/** The columns of a table, as a SELECT lists them. */
export function columnNames<Row extends object>({ columns }: Table<Row>): string {
  return columns.map(({ name }) => name).join(', ');
}

/** Makes rows as the entity has them out of rows of all columns. */
export function rowMaker<Row extends object>({ columns }: Table<Row>): (values: SqlRow) => Row {
  const readers = columns.map(({ type, from }) => from ?? (type === 'boolean' ? flag : undefined));
  return (values) => {
    const row: Partial<Record<keyof Row, unknown>> = {};
    for (const [i, { property }] of columns.entries()) {
      const read = readers[i];
      row[property] = read ? read(values[i]) : values[i];
    }
    return row as Row;
  };
}

/** SQLite keeps flags as 0 and 1. */
function flag(value: unknown): unknown {
  return value === null ? null : Boolean(value);
}
