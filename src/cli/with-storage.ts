import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';
import { requireAllEvents } from '../require-all-events.js';
import { readableData, requireWritable } from '../read-only-data.js';
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
  await withStorageOf(globalsOf(command), work, bulk);
}

async function withStorageOf(
  globals: Globals,
  work: (context: CliContext) => Promise<void>,
  bulk?: Bulk,
): Promise<void> {
  if (!bulk) await requireStore(globals.config);
  const storage = await openStorage(globals.config, bulk);
  reportNotices(storage);
  try {
    if (!bulk) await caughtUp(storage);
    await work({ globals, storage, ...servicesOver(storage) });
  } finally {
    await storage.close();
  }
}

/** Says on the error output what was found damaged or missing: results stay as scripts read them. */
function reportNotices({ notices, projector }: Storage): void {
  const report = (notice: string) => void process.stderr.write(`almanac: ${notice}\n`);
  notices.forEach(report);
  projector.watch({ onNotice: report, onFailure: () => undefined });
}

/**
 * The same for a command that only asks: it works on a copy where the data folder can only be read.
 * @throws {DomainError} 'not-found' where there is no store
 */
export async function withReadableStorage(
  command: Command,
  work: (context: CliContext) => Promise<void>,
): Promise<void> {
  const globals = globalsOf(command);
  const data = readableData(globals.config);
  try {
    if (data.isCopy)
      process.stderr.write(
        `almanac: ${globals.config.dataFolder} can only be read: this works on a copy, and nothing it records is kept.\n`,
      );
    await withStorageOf({ ...globals, config: data.config }, work);
  } finally {
    data.remove();
  }
}

/**
 * A file is not made by asking for it; in a database the tables are made at once.
 * @throws {LostEvents} where events are missing that read models or forecasts have seen; {DomainError} 'not-found' where there is no file
 */
export async function requireStore(config: StorageConfig): Promise<void> {
  requireWritable(config);
  const locations = locationsOf(config);
  await requireAllEvents(locations);
  const { events } = locations;
  if (events.kind === 'sqlite' && !existsSync(events.file)) throw noStore(config);
}

export function noStore({ dataFolder }: StorageConfig): DomainError {
  return new DomainError('not-found', {
    en: `There is no store in ${dataFolder}: import or simulate something first.`,
    zh: `${dataFolder} 中没有数据：请先导入或模拟。`,
  });
}
