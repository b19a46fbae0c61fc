import { systemClock } from '../../kernel/clock.js';
import type { Migration, SchemaChange } from './migration.js';

/** Runs statements on a database that is being migrated, all in one transaction that no other process shares. */
export interface MigrationSession extends SchemaChange {
  query(statement: string): Promise<readonly (readonly unknown[])[]>;
}

const madeTable = 'CREATE TABLE migrations (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)';

/** The schema is newer or older than this version of Almanac needs. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
}

/**
 * Applies what is missing, oldest first; the caller commits it as a whole.
 * @returns names of the migrations applied
 * @throws {SchemaMismatch} where the database was made by a newer version
 */
export async function applyPending(session: MigrationSession, migrations: readonly Migration[]): Promise<string[]> {
  const version = await versionOf(session);
  refuseNewer(version, migrations);
  await refuseOthers(session, version, migrations);
  const pending = migrations.slice(version);
  for (const [i, migration] of pending.entries()) {
    await migration.up(session);
    if (version + i === 0) await session.run(madeTable);
    const values = `${version + i + 1}, '${migration.name}', '${systemClock().toISOString()}'`;
    await session.run(`INSERT INTO migrations (version, name, applied_at) VALUES (${values})`);
  }
  return pending.map(({ name }) => name);
}

/** Whether every migration was applied. @throws {SchemaMismatch} where the database was made by a newer version */
export async function isCurrent(session: MigrationSession, migrations: readonly Migration[]): Promise<boolean> {
  const version = await versionOf(session);
  refuseNewer(version, migrations);
  return version === migrations.length;
}

/** How many migrations were applied. */
async function versionOf(session: MigrationSession): Promise<number> {
  if ((await session.columns('migrations')).length === 0) return 0;
  const [row] = await session.query('SELECT coalesce(max(version), 0) FROM migrations');
  return Number(row?.[0] ?? 0);
}

function refuseNewer(version: number, migrations: readonly Migration[]): void {
  if (version > migrations.length)
    throw new SchemaMismatch(
      `expected schema version ${migrations.length} or older, found ${version}: a newer version of Almanac made it. Use that version.`,
    );
}

/** Migrations are known by their number: one that was put between others would be left out, and its successor applied twice. */
async function refuseOthers(
  session: MigrationSession,
  version: number,
  migrations: readonly Migration[],
): Promise<void> {
  if (version === 0) return;
  const names = (await session.query('SELECT name FROM migrations ORDER BY version')).map(([name]) => String(name));
  const at = names.findIndex((name, i) => name !== migrations[i]?.name);
  if (at >= 0)
    throw new SchemaMismatch(
      `expected migration ${at + 1} to be "${migrations[at]?.name}", found "${names[at]}": another program made it.`,
    );
}
