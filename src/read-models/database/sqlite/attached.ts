import type Sqlite from 'better-sqlite3';
import { isSameStatement, replaceStatements } from '../../writer/replace-statements.js';
import type { ReplaceRows } from '../database.js';
import type { DatabaseLocation } from '../location.js';
import { tableOf } from '../table.js';

const schema = 'made';

/** Lets `work` read another file on the same connection. */
export async function attached<Result>(
  db: Sqlite.Database,
  from: DatabaseLocation,
  work: (replace: ReplaceRows) => Promise<Result>,
): Promise<Result> {
  if (from.kind !== 'sqlite') throw new TypeError('expected rows in a file, found a schema.');
  db.prepare(`ATTACH ? AS ${schema}`).run(from.file);
  try {
    return await work(async (entity) => {
      const table = tableOf(entity);
      if (db.prepare(isSameStatement(table, schema)).pluck().get() === 1) return;
      for (const statement of replaceStatements(table, schema)) db.prepare(statement).run();
    });
  } finally {
    db.exec(`DETACH ${schema}`);
  }
}
