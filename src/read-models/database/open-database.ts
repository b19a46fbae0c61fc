import { SchemaMismatch } from '../migrations/migrate.js';
import type { Database } from './database.js';
import type { DatabaseDefinition, OpenMode } from './database-definition.js';
import type { DatabaseLocation } from './location.js';
import { namedDamage } from './named-damage.js';
import { openPostgres } from './postgres/open-postgres.js';
import { openSqlite } from './sqlite/open-sqlite.js';
import { UnusableDatabase } from './unusable-database.js';

/**
 * Opens a database, and migrates it where it is opened to be written. Several processes may do so at once.
 * @throws {UnusableDatabase} where it is damaged, made by a newer version, or not migrated yet and opened to read
 */
export async function openDatabase(
  location: DatabaseLocation,
  definition: DatabaseDefinition,
  mode: OpenMode,
): Promise<Database> {
  try {
    return location.kind === 'sqlite'
      ? await openSqlite(location, definition, mode)
      : await openPostgres(location, definition, mode);
  } catch (error) {
    if (error instanceof SchemaMismatch) throw new UnusableDatabase(definition.title, location, error.message, error);
    throw namedDamage(definition, location, error);
  }
}
