import { Command } from 'commander';
import { openAccess } from '../access/store/open-access.js';
import { openEvents } from '../open-events.js';
import type { Database } from '../read-models/database/database.js';
import { locationName } from '../read-models/database/location.js';
import { openForecasts } from '../read-models/open-forecasts.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { AppliedMigrationsReader } from '../read-models/readers/applied-migrations.reader.js';
import { requireAllEvents } from '../require-all-events.js';
import { preparedLocations } from '../storage-locations.js';
import { globalsOf, print } from './console.js';

interface MigratedDatabase {
  readonly database: string;
  /** Names of the migrations that its schema has seen, oldest first. */
  readonly migrations: readonly string[];
}

/** `almanac migrate`: brings the schemas of all databases up to this version. What is current stays as it is. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('make or update the schemas of events, read models, forecasts and accounts')
    .action(async (_options, command: Command) => {
      const globals = globalsOf(command);
      const locations = preparedLocations(globals.config);
      await requireAllEvents(locations);
      const events = await openEvents(locations.events);
      await events.close();
      const databases = [
        await migrated(await openReadModels(locations.readModels, 'write')),
        await migrated(await openForecasts(locations.forecasts)),
        await migrated(await openAccess(locations.access)),
      ];
      print(globals, { databases }, function* () {
        for (const { database, migrations } of databases) yield `${database}: ${migrations.join(', ')}.`;
      });
    });
}

async function migrated(database: Database): Promise<MigratedDatabase> {
  try {
    const migrations = await new AppliedMigrationsReader(database.sql).names();
    return { database: locationName(database.location), migrations };
  } finally {
    await database.close();
  }
}
