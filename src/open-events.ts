import { existsSync, statSync } from 'node:fs';
import type { EventCopy } from './event-store/event-copy.js';
import type { EventStore } from './event-store/event-store.js';
import type { EventsLocation } from './event-store/events-location.js';
import type { StoredEventReader } from './event-store/stored-event.js';
import type { Upcaster } from './event-store/upcasting.js';
import { pinsWithDigits } from './forecasting/runs/forecast-pins.upcaster.js';
import type { Position } from './kernel/position.js';
import { PersonalKeys } from './personal-data/personal-keys.js';
import { SealedEventStore } from './personal-data/sealed-event-store.js';
import type { SealedEventsLocation } from './storage-locations.js';

/** What brings events of older versions to their present shape, oldest first. Each needs a fixture of the old event. */
export const upcasters: readonly Upcaster[] = [pinsWithDigits];

export interface EventsOptions {
  /** Reads what is there and refuses to append. */
  readonly readonly?: boolean;
  /** Reads also what an adapter finds incomplete and else refuses to open, as an audit must; only together with `readonly`. */
  readonly forAudit?: boolean;
  /** Reads also a copy that is not finished, where the adapter else refuses to open one; only together with `readonly`. */
  readonly unfinishedCopy?: boolean;
  /** Milliseconds of writing after which a group of appends is committed, where the adapter writes a file. */
  readonly groupMs?: number;
  /** Milliseconds between looks for commits of other connections, where the adapter cannot be notified of them. */
  readonly pollEveryMs?: number;
  /** Commits in a thread of its own, where the adapter writes a file: for a thread that answers calls. */
  readonly ownThread?: boolean;
}

/** Opens the events, as every process and thread of Almanac does: personal data are sealed on the way in and opened on the way out. */
export async function openEvents(
  location: SealedEventsLocation,
  options: EventsOptions = {},
): Promise<SealedEventStore> {
  const store = await openStoredEvents(location, options);
  return new SealedEventStore(store, new PersonalKeys(location.personalData));
}

/** Opens the events as they lie: personal data stay sealed, and what is appended is not sealed. Each adapter is loaded only where it is used. */
export async function openStoredEvents(
  location: EventsLocation,
  options: EventsOptions = {},
): Promise<EventStore & StoredEventReader> {
  const { readonly = false, forAudit = false, unfinishedCopy = false } = options;
  switch (location.kind) {
    case 'sqlite': {
      const { openSqliteEventStore } = await import('./event-store/sqlite/sqlite-event-store.js');
      return openSqliteEventStore(location.file, { ...options, upcasters });
    }
    case 'postgres': {
      const { openPostgresEventStore } = await import('./event-store/postgres/postgres-event-store.js');
      return openPostgresEventStore(location.url, {
        ...{ readonly, acceptsOtherHead: forAudit, acceptsUnfinishedCopy: unfinishedCopy, upcasters },
      });
    }
    case 'kurrentdb': {
      const { openKurrentEventStore } = await import('./event-store/kurrentdb/kurrent-event-store.js');
      return openKurrentEventStore(location.url, { readonly, upcasters });
    }
  }
}

/** Opens the events to read. @returns undefined where there is no file or an empty one, or no tables of events */
export async function openExistingEvents(
  location: SealedEventsLocation,
  options: Pick<EventsOptions, 'forAudit'> = {},
): Promise<(EventStore & StoredEventReader) | undefined> {
  if (location.kind === 'sqlite' && (!existsSync(location.file) || statSync(location.file).size === 0))
    return undefined;
  try {
    return await openEvents(location, { ...options, readonly: true });
  } catch (error) {
    if (error instanceof Error && error.name === 'NoEventTables') return undefined;
    throw error;
  }
}

/** Makes an events file with those events of another one that were recorded up to a position. */
export async function copyEventsFile(file: string, upTo: Position, copy: string): Promise<void> {
  const { copyEventsUpTo } = await import('./event-store/sqlite/copy-up-to.js');
  copyEventsUpTo(file, upTo, copy);
}

/**
 * Begins a store that is made from events of another one.
 * @param location  a file where nothing opens it yet, or a database without tables
 * @param schemas  of a database that must be empty
 */
export async function beginEventCopy(location: EventsLocation, schemas: readonly string[]): Promise<EventCopy> {
  if (location.kind === 'sqlite') {
    const { writeSqliteCopy } = await import('./event-store/sqlite/write-copy.js');
    return writeSqliteCopy(location.file);
  }
  const { writePostgresCopy } = await import('./event-store/postgres/write-copy.js');
  return writePostgresCopy(location.url, schemas);
}

/** Whether another process has the events open. */
export async function areEventsInUse(location: EventsLocation): Promise<boolean> {
  if (location.kind === 'sqlite') {
    const { isEventsFileInUse } = await import('./event-store/sqlite/is-in-use.js');
    return isEventsFileInUse(location.file);
  }
  const { isEventsDatabaseInUse } = await import('./event-store/postgres/is-in-use.js');
  return isEventsDatabaseInUse(location.url);
}
