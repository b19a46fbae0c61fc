import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

const ownerOnly = 0o600;
const others = 0o077;

/** Codes of what cannot be changed: the folder is read-only, or the file is of another user, who decides who reads it. */
const notOurs: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Sees to it that only its owner may read a database file, whatever the umask says, and makes it where there is none. SQLite gives the
 * files that it makes beside it (`-wal`, `-shm`, `-journal`) the same permissions.
 *
 * A file that is there is never opened here: closing it would drop the locks that this process holds on it (POSIX).
 */
export function makePrivate(file: string): void {
  try {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) create(file);
    for (const each of [file, `${file}-wal`, `${file}-shm`]) restrict(each);
  } catch (error) {
    if (!notOurs.includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** Takes permissions of a file that others have, where it is ours. */
export function keepPrivate(file: string): void {
  try {
    restrict(file);
  } catch (error) {
    if (!notOurs.includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

function create(file: string): void {
  try {
    closeSync(openSync(file, 'wx', ownerOnly));
  } catch (error) {
    // Another thread or process made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Takes permissions that others have. */
function restrict(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & others) !== 0) chmodSync(file, mode & ~others & 0o777);
}
