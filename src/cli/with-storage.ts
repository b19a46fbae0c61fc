import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { filesOf } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';
import { desksOver, type Desks } from '../desks.js';
import { openStorage, type Storage } from '../storage.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, type Globals } from './console.js';

/** What a command works with. */
export interface Office extends Desks {
  readonly globals: Globals;
  readonly storage: Storage;
}

/** How a command that records much opens the store. */
interface Bulk {
  /** Milliseconds of writing before a group of appends is committed. */
  readonly groupMs: number;
}

/**
 * Opens the store for a command, lets it work when the read models show every event, and closes the store. One that records
 * in bulk does not wait for them first, and needs no store to be there.
 *
 * @throws {DomainError} 'not-found' where there is no store
 */
export async function withStorage(
  command: Command,
  work: (office: Office) => Promise<void>,
  bulk?: Bulk,
): Promise<void> {
  const globals = globalsOf(command);
  const { dataFolder } = globals.config;
  if (!bulk) requireStore(dataFolder);
  const storage = await openStorage(dataFolder, bulk);
  try {
    if (!bulk) await caughtUp(storage);
    await work({ globals, storage, ...desksOver(storage) });
  } finally {
    await storage.close();
  }
}

/** @throws {DomainError} 'not-found' where there is no store */
export function requireStore(dataFolder: string): void {
  if (!existsSync(filesOf(dataFolder).events))
    throw new DomainError('not-found', `There is no store in ${dataFolder}: import or simulate something first.`);
}
