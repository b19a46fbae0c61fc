import type { Database } from '../read-models/database/database.js';
import { tableOf, type EntityClass } from '../read-models/database/table.js';
import { findRows } from '../read-models/writer/find-rows.js';

/** All rows of a small table, in no particular order. */
export function rowsOfTable<Row extends object>(
  { sql }: Pick<Database, 'sql'>,
  entity: EntityClass<Row>,
): Promise<Row[]> {
  return findRows(sql, tableOf(entity), {});
}
