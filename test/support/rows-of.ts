import type { Database } from '../../src/read-models/database/database.js';
import { columnNames, rowMaker } from '../../src/read-models/database/read-rows.js';
import { tableOf, type EntityClass } from '../../src/read-models/database/table.js';

/** Every row of the tables of these entities, in the order of their keys, the same on every database. */
export async function rowsOf(
  { sql }: Database,
  entities: readonly EntityClass<object>[],
): Promise<Record<string, object[]>> {
  const rows: Record<string, object[]> = {};
  for (const table of entities.map((entity) => tableOf(entity))) {
    const keys = table.columns.filter(({ primary }) => primary).map(({ name }) => name);
    const text = `SELECT ${columnNames(table)} FROM ${table.name} ORDER BY ${keys.join(', ')}`;
    rows[table.name] = (await sql.all(text)).map(rowMaker(table));
  }
  return rows;
}
