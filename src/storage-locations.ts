import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConfig } from './config.js';
import { requireWritable } from './read-only-data.js';
import type { EventsLocation } from './event-store/events-location.js';
import type { PersonalDataLocation } from './personal-data/key-store.js';
import type { DatabaseLocation } from './read-models/database/location.js';

/** Where the events are, and the keys of the personal data in them. */
export type SealedEventsLocation = EventsLocation & { readonly personalData: PersonalDataLocation };

/** Where everything that Almanac keeps is. Plain data: worker threads are given it. */
export interface StorageLocations {
  readonly events: SealedEventsLocation;
  readonly readModels: DatabaseLocation;
  readonly forecasts: DatabaseLocation;
  /** Accounts, keys and sessions: what cannot be made again from the events. */
  readonly access: DatabaseLocation;
}

/** The files of a data folder; with a database URL everything is in schemas of that database, with a KurrentDB URL the events are there. */
export function locationsOf(config: StorageConfig): StorageLocations {
  const { dataFolder, databaseUrl: url } = config;
  const inFolder = (file: string) => join(dataFolder, file);
  const access: DatabaseLocation = url
    ? { kind: 'postgres', url, schema: 'access' }
    : { kind: 'sqlite', file: inFolder('access.db') };
  const masterKey = config.masterKey ?? { file: inFolder('master.key') };
  return {
    events: {
      ...eventsOf(config, inFolder('events.db')),
      personalData: { access, masterKey, erasures: inFolder('erasures.jsonl') },
    },
    readModels: url
      ? { kind: 'postgres', url, schema: 'models' }
      : { kind: 'sqlite', file: inFolder('read-models.db') },
    forecasts: url
      ? { kind: 'postgres', url, schema: 'forecasts' }
      : { kind: 'sqlite', file: inFolder('forecasts.db') },
    access,
  };
}

function eventsOf({ databaseUrl, kurrentdbUrl }: StorageConfig, file: string): EventsLocation {
  if (kurrentdbUrl) return { kind: 'kurrentdb', url: kurrentdbUrl };
  return databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file };
}

/**
 * The same, with a data folder that is made where there is none; only its owner may enter it then.
 * @throws {Error} where it can only be read
 */
export function preparedLocations(config: StorageConfig): StorageLocations {
  requireWritable(config);
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  return locationsOf(config);
}
