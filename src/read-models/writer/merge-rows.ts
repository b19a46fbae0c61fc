import type { Table } from '../database/table.js';
import type { Rules } from './writer.js';

/**
 * Rows of which no two have the same key: PostgreSQL refuses to touch a row twice in a statement. A later row of the same key
 * meets the earlier one by the rules, as it would meet a row of the table.
 */
export function mergeRows<Row extends object>({ columns }: Table<Row>, rows: Iterable<Row>, rules: Rules<Row>): Row[] {
  const keys = columns.filter(({ primary }) => primary).map(({ property }) => property);
  const added = columns.filter(({ property }) => rules[property] === 'add').map(({ property }) => property);
  const appended = columns.filter(({ property }) => rules[property] === 'append').map(({ property }) => property);
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const key =
      keys.length === 1 ? String(row[keys[0] as keyof Row]) : JSON.stringify(keys.map((name) => plain(row[name])));
    const before = merged.get(key);
    merged.set(key, before ? after(before, row, added, appended) : row);
  }
  return [...merged.values()];
}

function after<Row extends object>(
  before: Row,
  row: Row,
  added: readonly (keyof Row)[],
  appended: readonly (keyof Row)[],
): Row {
  const changes: Partial<Record<keyof Row, unknown>> = {};
  for (const name of added) changes[name] = Number(before[name]) + Number(row[name]);
  for (const name of appended) changes[name] = String(before[name]) + String(row[name]);
  return { ...row, ...changes };
}

/** JSON knows no positions. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
