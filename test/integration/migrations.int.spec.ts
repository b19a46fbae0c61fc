import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { beginning } from '../../src/kernel/position.js';
import type { Database } from '../../src/read-models/database/database.js';
import type { DatabaseDefinition, OpenMode } from '../../src/read-models/database/database-definition.js';
import type { DatabaseLocation } from '../../src/read-models/database/location.js';
import { openDatabase } from '../../src/read-models/database/open-database.js';
import { tableOf } from '../../src/read-models/database/table.js';
import { Checkpoint } from '../../src/read-models/entities/checkpoint.entity.js';
import { ForecastNodeRow, ForecastRun } from '../../src/read-models/entities/forecasts.entity.js';
import { SourcingPlanRow } from '../../src/read-models/entities/plans.entity.js';
import type { Migration, SchemaChange } from '../../src/read-models/migrations/migration.js';
import { forecastsDefinition, openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels, readModelsDefinition } from '../../src/read-models/open-read-models.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

// Errors of the SQLite driver are of another realm than the tests: they are compared by their message.
const folder = temporaryFolder();
const opened: Database[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
async function open(location: DatabaseLocation, definition: DatabaseDefinition, mode: OpenMode = 'write') {
  const database = await openDatabase(location, definition, mode);
  opened.push(database);
  return database;
}
const addColumn: Migration = {
  name: 'add-column',
  up: (change) => change.run('ALTER TABLE forecast_runs ADD COLUMN note text'),
};
const failing: Migration = {
  name: 'failing',
  up: async (change) => {
    await addColumn.up(change);
    await change.run('INSERT INTO nowhere VALUES (1)');
  },
};
const withMigrations = (...more: Migration[]): DatabaseDefinition => ({
  ...forecastsDefinition,
  migrations: [...forecastsDefinition.migrations, ...more],
});
/** Of released versions: only appended to. */
const releasedModels = [
  'initial',
  'order prices',
  'parked events and generations',
  'fact hashes',
  'known-heads',
  'order lines',
  'cut lines',
  'measure words',
  'call results',
  'call calendar',
  'quota versions',
  'complaints',
  'lines of orders',
  'notices',
  'product dates',
  'product costs',
  'history search',
  'product demand',
  'deliveries of days',
  'ends recorded',
  'completed deliveries',
];
const releasedForecasts = ['initial', 'job queue', 'known-heads'];
const namesOf = ({ migrations }: DatabaseDefinition) => migrations.map(({ name }) => name);
async function applied({ sql }: Database): Promise<string[]> {
  return (await sql.all<[string]>('SELECT name FROM migrations ORDER BY version')).map(([name]) => name);
}
/** What the migrations of a definition see. */
async function lookAt<Found>(
  location: DatabaseLocation,
  definition: DatabaseDefinition,
  look: (change: SchemaChange) => Promise<Found>,
): Promise<Found> {
  let found: Found | undefined;
  const stop = new Error('seen');
  const looking: Migration = {
    name: 'look',
    up: async (change) => {
      found = await look(change);
      throw stop;
    },
  };
  await expect(open(location, { ...definition, migrations: [...definition.migrations, looking] })).rejects.toBe(stop);
  return found as Found;
}

describeEachDatabase('migrations', (url) => {
  const definitions: [string, DatabaseDefinition][] = [
    ['read models', readModelsDefinition],
    ['forecasts', forecastsDefinition],
  ];
  it.each(definitions)('give the %s the columns of their entities', async (_name, definition) => {
    const location = newLocation(folder, url());
    await open(location, definition);
    for (const { name, columns } of definition.entities.map((entity) => tableOf(entity))) {
      const found = await lookAt(location, definition, (change) => change.columns(name));
      expect({ name, columns: [...found].sort() }).toEqual({
        name,
        columns: columns.map((column) => column.name).sort(),
      });
    }
  });

  it('keep the numbers under which they were released: new ones come after them', () => {
    expect(namesOf(readModelsDefinition)).toEqual(expect.arrayContaining(releasedModels));
    expect(namesOf(readModelsDefinition).slice(0, releasedModels.length)).toEqual(releasedModels);
    expect(namesOf(forecastsDefinition).slice(0, releasedForecasts.length)).toEqual(releasedForecasts);
  });

  it('of another order than that of the database are refused before anything is changed', async () => {
    const location = newLocation(folder, url());
    await open(location, withMigrations(addColumn));
    const between: Migration = { ...addColumn, name: 'between' };
    await expect(open(location, withMigrations(between, addColumn))).rejects.toThrow(
      /expected migration \d+ to be "between", found "add-column": another program made it\./,
    );
    const database = await open(location, withMigrations(addColumn));
    expect(await applied(database)).toEqual([...namesOf(forecastsDefinition), 'add-column']);
  });

  it('are applied once, by whichever of those that open the database at the same time comes first', async () => {
    const location = newLocation(folder, url());
    const all = await Promise.all(Array.from({ length: 4 }, () => open(location, readModelsDefinition)));
    for (const database of all) expect(await applied(database)).toEqual(namesOf(readModelsDefinition));
  });

  it('leave a database as it was where one of them fails', async () => {
    const location = newLocation(folder, url());
    await open(location, forecastsDefinition);
    await expect(open(location, withMigrations(failing))).rejects.toMatchObject({
      message: expect.stringContaining('nowhere'),
    });
    const columns = await lookAt(location, forecastsDefinition, (change) => change.columns('forecast_runs'));
    expect(columns).not.toContain('note');
    const database = await open(location, withMigrations(addColumn));
    expect(await applied(database)).toEqual([...namesOf(forecastsDefinition), 'add-column']);
  });

  it('of a newer version are refused by an older program, in words', async () => {
    const location = newLocation(folder, url());
    await open(location, withMigrations(addColumn));
    await expect(open(location, forecastsDefinition)).rejects.toThrow(
      /^Forecasts .+: expected schema version \d or older, found \d: a newer version of Almanac made it\./,
    );
  });

  it.each(definitions)('keep what an earlier version wrote into the %s', async (_name, definition) => {
    const location = newLocation(folder, url());
    const [first] = definition.migrations;
    const [table] = ['forecast_runs', 'weekly_demand'].filter((name) =>
      definition.entities.some((entity) => tableOf(entity).name === name),
    );
    const before = await open(location, { ...definition, entities: [], migrations: [first!] });
    const columns = (
      await lookAt(location, { ...definition, migrations: [first!] }, (change) => change.columns(table!))
    ).length;
    const insert = `INSERT INTO ${table} VALUES (${Array(columns).fill("'7'").join(', ')}) RETURNING 1`;
    await before.source.query(insert);
    const { sql } = await open(location, definition);
    expect(await sql.all(`SELECT count(*) FROM ${table}`)).toEqual([[1]]);
  });

  it('are not applied by those who only read', async () => {
    const location = newLocation(folder, url());
    await open(location, forecastsDefinition);
    await expect(open(location, withMigrations(addColumn), 'read')).rejects.toThrow(
      'expected the current schema, found an older one. Run `almanac migrate`.',
    );
  });

  it('make tables that a connection for readers cannot write', async () => {
    const location = newLocation(folder, url());
    await open(location, readModelsDefinition);
    const reader = await open(location, readModelsDefinition, 'read');
    await expect(reader.transaction((writer) => writer.delete(Checkpoint, {}))).rejects.toMatchObject({
      message: expect.stringMatching(/read-?only/i),
    });
  });
});

describe('a file from before there were migrations', () => {
  it('keeps its forecasts and plans, with positions as texts and plans in the order of their drawing up', async () => {
    const file = join(folder, 'forecasts.db');
    copyFileSync('test/fixtures/forecasts-before-migrations.db', file);
    const before = new Sqlite(file);
    const figures = before
      .prepare('SELECT figures FROM forecast_nodes ORDER BY run, level, retailerId, sku, area, supplier')
      .pluck()
      .all();
    before.close();
    const forecasts = await openForecasts({ kind: 'sqlite', file });
    opened.push(forecasts);
    const rows = await rowsOf(forecasts, [ForecastRun, ForecastNodeRow, SourcingPlanRow]);
    expect(rows['forecast_runs']).toMatchObject([
      { run: 1, runId: '2026-11-15-b226c9d4d5ee', position: '497', asOf: '2026-11-15', nodes: 13 },
      { run: 2, runId: '2026-11-22-bc6e264d9ff6', position: '499', asOf: '2026-11-22', nodes: 13 },
    ]);
    expect(rows['forecast_nodes']?.map((row) => (row as ForecastNodeRow).figures)).toEqual(figures);
    expect(rows['forecast_nodes']?.at(-1)).toMatchObject({ run: 2, usualUnits: expect.any(Number) });
    expect(rows['sourcing_plans']).toMatchObject([
      { planId: '2026-11-23-47830cf7859f', number: 1, weeks: 4 },
      { planId: '2026-11-23-a41f70d93fa3', number: 2, weeks: 3 },
    ]);
  });

  it('of read models is made anew', async () => {
    const file = join(folder, 'old-read-models.db');
    const before = new Sqlite(file);
    before.exec('CREATE TABLE checkpoints (projection text PRIMARY KEY, version integer, position integer, hash text)');
    before.exec(`INSERT INTO checkpoints VALUES ('orders', 4, 17, 'abc')`);
    before.exec('CREATE TABLE weekly_demand ("retailerId" text PRIMARY KEY)');
    before.close();
    const models = await openReadModels({ kind: 'sqlite', file }, 'write');
    opened.push(models);
    const { checkpoints, ...rows } = await rowsOf(models, readModelsDefinition.entities);
    expect(checkpoints).toMatchObject([{ projection: '', position: beginning }]);
    expect(Object.values(rows).flat()).toEqual([]);
  });

  it('that is no database is named, with what helps', async () => {
    const file = join(folder, 'text.db');
    copyFileSync('package.json', file);
    await expect(openReadModels({ kind: 'sqlite', file }, 'write')).rejects.toThrow(
      `Read models ${file}: expected a SQLite database, found something else. Run \`almanac rebuild\`, or start the service again: the file is set aside and made anew from the events.`,
    );
  });
});
