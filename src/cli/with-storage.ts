import type { Command } from 'commander';
import { desksOver, type Desks } from '../desks.js';
import { openStorage, type Storage } from '../storage.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, type Globals } from './console.js';

/** What a command works with. */
export interface Office extends Desks {
  readonly globals: Globals;
  readonly storage: Storage;
}

/** Opens the store for a command, lets it work when the read models show every event, and closes the store. */
export async function withStorage(
  command: Command,
  work: (office: Office) => Promise<void>,
  groupMs?: number,
): Promise<void> {
  const globals = globalsOf(command);
  const storage = await openStorage(globals.config.dataFolder, groupMs);
  try {
    await caughtUp(storage);
    await work({ globals, storage, ...desksOver(storage) });
  } finally {
    await storage.close();
  }
}
