import type { Database } from './database.js';
import { columnNames, rowMaker } from './read-rows.js';
import { type EntityClass, tableOf } from './table.js';

/** Copies all rows of some tables into another database with the same schema, of either kind: rows only, nothing of what was deleted before. */
export async function copyRows(from: Database, to: Database, entities: readonly EntityClass<object>[]): Promise<void> {
  for (const entity of entities) {
    const table = tableOf(entity);
    const toRow = rowMaker(table);
    for await (const rows of from.sql.batches(`SELECT ${columnNames(table)} FROM ${table.name}`))
      await to.transaction((writer) => writer.upsert(entity, rows.map(toRow)));
  }
}
