import type Sqlite from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { makePrivate } from '../../../files/private-file.js';
import { applyPending, isCurrent, SchemaMismatch } from '../../migrations/migrate.js';
import type { Migration } from '../../migrations/migration.js';
import { sqliteSession } from '../../migrations/sqlite-session.js';
import { SqliteWriter } from '../../writer/sqlite-writer.js';
import type { Database } from '../database.js';
import type { DatabaseDefinition, OpenMode } from '../database-definition.js';
import type { DatabaseLocation } from '../location.js';
import { namedDamage } from '../named-damage.js';
import { OneAtATime } from '../one-at-a-time.js';
import { SnakeCaseNames } from '../snake-case-names.js';
import { sqlOf } from '../sql-of.js';
import { attached } from './attached.js';
import { checkPages, refuseShortened } from './check-pages.js';
import { identityOf } from './file-identity.js';
import { inTransaction } from './transaction.js';

/** Pages of 4 KiB in the write-ahead log before they are moved into the file. */
const checkpointPages = 32_768;

/** Opens an SQLite file, and makes it where there is none and it is to be written. */
export async function openSqlite(
  location: DatabaseLocation & { kind: 'sqlite' },
  definition: DatabaseDefinition,
  mode: OpenMode,
): Promise<Database> {
  const { entities, migrations, cacheKibibytes, busyMilliseconds, durable = false } = definition;
  if (mode !== 'read') makePrivate(location.file);
  const source = new DataSource({
    type: 'better-sqlite3',
    database: location.file,
    namingStrategy: new SnakeCaseNames(),
    entities: [...entities],
    readonly: mode === 'read',
    enableWAL: mode === 'write',
    timeout: busyMilliseconds,
    prepareDatabase: (database: Sqlite.Database) => {
      // What is lost in a power cut is made again from the events: no need to wait for the disk here.
      if (mode === 'scratch') {
        database.pragma('journal_mode = MEMORY');
        database.pragma('synchronous = OFF');
      }
      if (mode === 'write') {
        database.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
        // What is deleted or replaced is overwritten: an erased text is not left in a free page.
        database.pragma('secure_delete = ON');
        database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
      }
      database.pragma(`cache_size = -${cacheKibibytes}`);
      database.pragma('temp_store = MEMORY');
    },
  });
  await source.initialize();
  try {
    const db = (source.driver as unknown as { databaseConnection: Sqlite.Database }).databaseConnection;
    const identity = identityOf(location.file);
    refuseShortened(db, location.file);
    await migrate(db, migrations, mode, busyMilliseconds);
    const explained = (error: unknown) => namedDamage(definition, location, error);
    const sql = sqlOf(source, explained);
    const writer = new SqliteWriter(db, sql);
    const transactions = new OneAtATime();
    const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
      transactions.run(work).catch((error: unknown) => {
        throw explained(error);
      });
    return {
      ...{ location, source, sql },
      transaction: (work) => alone(() => inTransaction(db, busyMilliseconds, () => work(writer))),
      replacing: (from, work) =>
        alone(() => attached(db, from, (replace) => inTransaction(db, busyMilliseconds, () => work(writer, replace)))),
      isInUse: () => identityOf(location.file) === identity,
      checkPages: async (mostBytes) => checkPages(db, mostBytes),
      truncateLog: async () => void db.pragma('wal_checkpoint(TRUNCATE)'),
      close: () => source.destroy(),
    };
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function migrate(
  db: Sqlite.Database,
  migrations: readonly Migration[],
  mode: OpenMode,
  busyMilliseconds: number,
): Promise<void> {
  const session = sqliteSession(db);
  if (await isCurrent(session, migrations)) return;
  if (mode === 'read')
    throw new SchemaMismatch('expected the current schema, found an older one. Run `almanac migrate`.');
  await inTransaction(db, busyMilliseconds, () => applyPending(session, migrations));
}
