import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { flush } from './flush.js';

/** In a data folder as long as a restore moves its files there one by one. */
const marker = 'restore-unfinished';

/** Whether a restore into the folder was ended before it was complete: the files in it do not belong together. */
export function isUnfinishedRestore(folder: string): boolean {
  return existsSync(join(folder, marker));
}

/** @throws {Error} where a restore into the folder was ended before it was complete */
export function requireFinishedRestore(folder: string): void {
  if (!isUnfinishedRestore(folder)) return;
  throw new Error(
    `${folder}: expected a whole data folder, found one into which a restore was not completed. Run \`almanac restore\` again.`,
  );
}

export function markRestore(folder: string): void {
  closeSync(openSync(join(folder, marker), 'w', 0o600));
  flush(folder);
}

export function unmarkRestore(folder: string): void {
  flush(folder);
  rmSync(join(folder, marker));
  flush(folder);
}
