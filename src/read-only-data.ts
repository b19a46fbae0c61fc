import { accessSync, chmodSync, constants, copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { requireFinishedRestore } from './backup/unfinished-restore.js';
import { scratchFolder } from './scratch/scratch-folder.js';
import type { StorageConfig } from './config.js';

const copies = 5;

/** The data folder in use, until `remove`. */
export interface ReadableData<Config extends StorageConfig> {
  readonly config: Config;
  /** Whether it is a copy: what is recorded there is not kept. */
  readonly isCopy: boolean;
  remove(): void;
}

/** Whether this user, or anybody, can only read what is in the data folder. Databases elsewhere say so themselves. */
function isReadOnly({ dataFolder, databaseUrl }: StorageConfig): boolean {
  if (databaseUrl !== undefined || !existsSync(dataFolder)) return false;
  return [dataFolder, ...databaseFiles(dataFolder)].some((path) => !isWritable(path));
}

/** @throws {Error} where the data folder can only be read, or a restore into it was not completed */
export function requireWritable(config: StorageConfig): void {
  requireFinishedRestore(config.dataFolder);
  if (!isReadOnly(config)) return;
  throw new Error(
    `${config.dataFolder}: expected a data folder that can be written, found one that can only be read. Only history, suggest, plan, why, verify and backup work on it.`,
  );
}

/**
 * The data folder, or a copy of it where it can only be read: SQLite makes a file of its own beside each database that it reads.
 * @throws {Error} where the files change while they are copied, or a restore was not completed
 */
export function readableData<Config extends StorageConfig>(config: Config): ReadableData<Config> {
  requireFinishedRestore(config.dataFolder);
  if (!isReadOnly(config)) return { config, isCopy: false, remove: () => undefined };
  const scratch = scratchFolder(tmpdir(), `almanac-read-${process.getuid?.() ?? 'user'}-`);
  try {
    copyUnchanged(config.dataFolder, scratch.path);
  } catch (error) {
    scratch.remove();
    throw error;
  }
  return { config: { ...config, dataFolder: scratch.path }, isCopy: true, remove: () => scratch.remove() };
}

/** Copies files of one moment: what another process wrote meanwhile would fit to nothing. */
function copyUnchanged(folder: string, into: string): void {
  for (let copy = 0; copy < copies; copy++) {
    const before = stateOf(folder);
    for (const file of databaseFiles(folder)) copyOne(file, join(into, basename(file)));
    if (stateOf(folder) === before) return;
  }
  throw new Error(
    `${folder}: expected files that nobody writes to, found them changed at each of ${copies} attempts to copy them.`,
  );
}

/** The copy of a file that can only be read could only be read, too. */
function copyOne(file: string, copy: string): void {
  rmSync(copy, { force: true });
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  chmodSync(copy, 0o600);
}

function stateOf(folder: string): string {
  return databaseFiles(folder)
    .map((file) => [file, statSync(file).size, statSync(file).mtimeMs].join(' '))
    .join('\n');
}

/** Databases and their write-ahead logs, and the key of what is sealed in them. */
function databaseFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.db(-wal)?$|^master\.key$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
