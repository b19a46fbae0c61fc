import Database from 'better-sqlite3';

/** How long it waits while the database is recovered or closed by another process. */
const busyMilliseconds = 10_000;

/**
 * Copies an SQLite database as it is at one moment into a new file, while others read and write it. They are not kept waiting; their
 * write-ahead log grows until the copy is complete.
 * @throws {Error} naming the file, where it cannot be read whole
 */
export function copyDatabase(file: string, copy: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
  try {
    db.prepare('VACUUM INTO ?').run(copy);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: cannot be copied whole: ${why}. Nothing was written.`, { cause: error });
  } finally {
    db.close();
  }
}
