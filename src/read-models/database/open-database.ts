import { SchemaMismatch } from '../migrations/migrate.js';
import type { Database } from './database.js';
import type { DatabaseDefinition, OpenMode } from './database-definition.js';
import { locationName, type DatabaseLocation } from './location.js';
import { openPostgres } from './postgres/open-postgres.js';
import { openSqlite } from './sqlite/open-sqlite.js';

/** The database cannot be used; the message names it, what was found and what helps. */
export class UnusableDatabase extends Error {
  constructor(title: string, location: DatabaseLocation, why: string, cause?: unknown) {
    super(`${title} ${locationName(location)}: ${why}`, { cause });
    this.name = 'UnusableDatabase';
  }
}

/**
 * Opens a database, and migrates it where it is opened to be written. Several processes may do so at once.
 * @throws {UnusableDatabase} where it is damaged, made by a newer version, or not migrated yet and opened to read
 */
export async function openDatabase(
  location: DatabaseLocation,
  definition: DatabaseDefinition,
  mode: OpenMode,
): Promise<Database> {
  const { title, remedy } = definition;
  try {
    return location.kind === 'sqlite'
      ? await openSqlite(location, definition, mode)
      : await openPostgres(location, definition, mode);
  } catch (error) {
    if (error instanceof SchemaMismatch) throw new UnusableDatabase(title, location, error.message, error);
    if ((error as { code?: unknown }).code !== 'SQLITE_NOTADB') throw error;
    throw new UnusableDatabase(title, location, `expected a SQLite database, found something else. ${remedy}`, error);
  }
}
