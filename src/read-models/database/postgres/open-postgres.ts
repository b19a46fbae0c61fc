import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { applyPending, isCurrent, SchemaMismatch } from '../../migrations/migrate.js';
import type { Migration } from '../../migrations/migration.js';
import { postgresSession } from '../../migrations/postgres-session.js';
import { PostgresWriter } from '../../writer/postgres-writer.js';
import { replaceStatements } from '../../writer/replace-statements.js';
import type { Database, ReplaceRows } from '../database.js';
import type { DatabaseDefinition, OpenMode } from '../database-definition.js';
import type { DatabaseLocation } from '../location.js';
import { OneAtATime } from '../one-at-a-time.js';
import { SnakeCaseNames } from '../snake-case-names.js';
import { sqlOf } from '../sql-of.js';
import { tableOf } from '../table.js';
import { connectionConfig, connectMilliseconds, type PostgresLocation } from './connection-config.js';
import { withPooledClient } from './pooled-client.js';
import { poolOf } from './postgres-sql.js';

/** Connections of one process to one schema: those that read while calls are answered. */
const poolSize = 10;
/** The lock under which one process migrates a schema while others wait. */
const migrationLock = 0x416c_6d61;

/** Opens a schema of a PostgreSQL database, and makes it where there is none and it is to be written. */
export async function openPostgres(
  location: PostgresLocation,
  { entities, migrations }: DatabaseDefinition,
  mode: OpenMode,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url: location.url,
    schema: location.schema,
    namingStrategy: new SnakeCaseNames(),
    // TypeORM knows no name for bytes that both databases share: such a table is read and written by statements alone.
    entities: entities.filter((entity) => tableOf(entity).columns.every(({ type }) => type !== 'bytes')),
    poolSize,
    connectTimeoutMS: connectMilliseconds,
    // An idle connection that breaks is replaced when the next one is needed.
    poolErrorHandler: () => undefined,
    installExtensions: false,
    extra: connectionConfig(location, mode),
  });
  await source.initialize();
  const pool = poolOf(source);
  try {
    await migrate(pool, location, migrations, mode);
    const transactions = new OneAtATime();
    return {
      ...{ location, source, sql: sqlOf(source) },
      transaction: (work) => transactions.run(() => committed(pool, (client) => work(new PostgresWriter(client)))),
      replacing: (from, work) =>
        transactions.run(() =>
          committed(pool, (client) => work(new PostgresWriter(client), replaceRowsFrom(client, from))),
        ),
      isInUse: () => true,
      checkPages: async () => undefined,
      truncateLog: async () => undefined,
      close: () => source.destroy(),
    };
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

function replaceRowsFrom(client: PoolClient, from: DatabaseLocation): ReplaceRows {
  if (from.kind !== 'postgres') throw new TypeError('expected rows in a schema of the same database, found a file.');
  return async (entity) => {
    const table = tableOf(entity);
    const schema = client.escapeIdentifier(from.schema);
    // The server plans by what it knows of the rows: of those just written it knows nothing yet.
    await client.query(`ANALYZE ${schema}.${table.name}`);
    for (const statement of replaceStatements(table, schema)) await client.query(statement);
  };
}

/** Each process that opens the schema to write may be the one that migrates it; the others wait for it. */
async function migrate(
  pool: Pool,
  { schema }: PostgresLocation,
  migrations: readonly Migration[],
  mode: OpenMode,
): Promise<void> {
  if (await withPooledClient(pool, (client) => isCurrent(postgresSession(client, schema), migrations))) return;
  if (mode === 'read')
    throw new SchemaMismatch('expected the current schema, found an older one. Run `almanac migrate`.');
  await committed(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [migrationLock, schema]);
    // A role that may not create schemas can use one that was made for it.
    const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema]);
    if (rowCount === 0) await client.query(`CREATE SCHEMA ${client.escapeIdentifier(schema)}`);
    await applyPending(postgresSession(client, schema), migrations);
  });
}

async function committed<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return withPooledClient(pool, async (client) => {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
}
