import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';
import { requireAllEvents } from '../require-all-events.js';
import { servicesOver, type Services } from '../services.js';
import { openStorage, type Storage } from '../storage.js';
import { locationsOf } from '../storage-locations.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, type Globals } from './console.js';

/** What a command works with. */
export interface CliContext extends Services {
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
  work: (context: CliContext) => Promise<void>,
  bulk?: Bulk,
): Promise<void> {
  const globals = globalsOf(command);
  if (!bulk) await requireStore(globals.config);
  const storage = await openStorage(globals.config, bulk);
  try {
    if (!bulk) await caughtUp(storage);
    await work({ globals, storage, ...servicesOver(storage) });
  } finally {
    await storage.close();
  }
}

/**
 * A file is not made by asking for it; in a database the tables are made at once.
 * @throws {LostEvents} where events are missing that read models or forecasts have seen; {DomainError} 'not-found' where there is no file
 */
export async function requireStore(config: StorageConfig): Promise<void> {
  const locations = locationsOf(config);
  await requireAllEvents(locations);
  const { events } = locations;
  if (events.kind === 'sqlite' && !existsSync(events.file))
    throw new DomainError(
      'not-found',
      `There is no store in ${config.dataFolder}: import or simulate something first.`,
    );
}
