import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A folder that lives no longer than the process that made it, or little longer. */
export interface ScratchFolder {
  readonly path: string;
  /** Removes it with all that is in it. */
  remove(): void;
}

/**
 * Held under an exclusive lock of SQLite as long as the folder is in use. The system drops the lock with the process, however that
 * ends, and other containers that share the disk see it: the number of a process says neither.
 */
const holder = 'in-use.db';

/** A folder without its holder may be one that is just being made; after so long it is not. */
const makingMs = 24 * 60 * 60 * 1000;

/**
 * Makes a folder of its own in `parent`, which is made where there is none. Those of the same prefix that a process left behind when it
 * was killed are removed first.
 */
export function scratchFolder(parent: string, prefix: string): ScratchFolder {
  mkdirSync(parent, { recursive: true });
  removeDeserted(parent, prefix);
  for (;;) {
    const path = mkdtempSync(join(parent, prefix));
    const hold = new Database(join(path, holder));
    hold.exec('BEGIN EXCLUSIVE');
    const remove = () => {
      hold.close();
      rmSync(path, { recursive: true, force: true });
    };
    // Between making and holding it another process may have taken it for deserted.
    if (existsSync(hold.name)) return { path, remove };
    remove();
  }
}

/** Removes the folders in `parent` that begin with `prefix` and that no living process uses; `parent` need not be there. */
export function removeDeserted(parent: string, prefix: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (name.startsWith(prefix) && isDeserted(path)) rmSync(path, { recursive: true, force: true });
  }
}

function isDeserted(path: string): boolean {
  const file = join(path, holder);
  if (!existsSync(file))
    return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - makingMs;
  try {
    const hold = new Database(file, { fileMustExist: true, timeout: 0 });
    try {
      hold.exec('BEGIN EXCLUSIVE');
      return true;
    } finally {
      hold.close();
    }
  } catch {
    // In use, or removed by somebody else meanwhile.
    return false;
  }
}
