import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConfig } from './config.js';
import type { DatabaseLocation } from './read-models/database/location.js';

/** Where everything that Almanac keeps is. Plain data: worker threads are given it. */
export interface StorageLocations {
  /** File of the events. */
  readonly events: string;
  readonly readModels: DatabaseLocation;
  readonly forecasts: DatabaseLocation;
}

/** The files of a data folder; with a database URL, read models and forecasts are schemas of that database. */
export function locationsOf({ dataFolder, databaseUrl: url }: StorageConfig): StorageLocations {
  const inFolder = (file: string) => join(dataFolder, file);
  return {
    events: inFolder('events.db'),
    readModels: url
      ? { kind: 'postgres', url, schema: 'models' }
      : { kind: 'sqlite', file: inFolder('read-models.db') },
    forecasts: url
      ? { kind: 'postgres', url, schema: 'forecasts' }
      : { kind: 'sqlite', file: inFolder('forecasts.db') },
  };
}

/** The same, with a data folder that is made where there is none. */
export function preparedLocations(config: StorageConfig): StorageLocations {
  mkdirSync(config.dataFolder, { recursive: true });
  return locationsOf(config);
}
