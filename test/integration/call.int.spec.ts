import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/calendar/weeks.js';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { poolOf, PostgresSql } from '../../src/read-models/database/postgres/postgres-sql.js';
import type { StatementListener } from '../../src/read-models/database/sql.js';
import { SqliteSql } from '../../src/read-models/database/sqlite/sqlite-sql.js';
import { openForecasts } from '../../src/read-models/open-forecasts.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { servicesOver } from '../../src/services.js';
import type { CallSuggestions } from '../../src/suggestions/suggestion.js';
import { callDay, keepRun, recordCallRegion, skus } from '../support/call-region.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

/** A cold call: versions, run, state, forecast, products, orders, evidence, substitutes. */
const mostStatements = 25;
/** One for the version of the read models, one for the newest run. */
/** SQLite says without one that nothing has changed; PostgreSQL is asked for the version of the data and the newest run. */
const statementsOfKnownAnswer = { sqlite: 0, postgres: 2 };

/** What each database answered to the first call, to be compared. */
const answers = new Map<string, CallSuggestions>();

describeEachDatabase('the suggestions of a call', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let forecasts: Database;
  let runner: ProjectionRunner;

  /** Services that know nothing yet, as of a process that has just started, and the statements they make. */
  const services = () => {
    const statements: string[] = [];
    const listen = (text: string) => statements.push(text);
    const counted = (database: Database): Database => ({ ...database, sql: listening(database, listen) });
    const over = { store, readModels: counted(models), forecasts: counted(forecasts) };
    return { ...servicesOver(over), statements };
  };

  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    forecasts = await openForecasts(newLocation(folder, url()));
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordCallRegion(store);
    await keepRun(store, forecasts, { run: 1, asOf: '2026-11-15', unitsPerWeek: 6 });
    await runner.catchUp();
  }, 60_000);
  afterAll(async () => {
    for (const database of [models, forecasts]) await database.close();
    await store.close();
  });

  it('take the same statements for 5 products as for 200', async () => {
    const [small, large] = [services(), services()];
    const few = await small.suggestions.suggestFor('small', callDay, 1000);
    const many = await large.suggestions.suggestFor('large', callDay, 1000);
    expect(few.total).toBeGreaterThan(3);
    expect(many.total).toBeGreaterThan(100);
    expect(many.items.some(({ substitutes }) => substitutes.length > 0)).toBe(true);
    expect(many.items.some(({ quotaLeft, reasons }) => quotaLeft === 2 && reasons[0]?.kind === 'quota')).toBe(true);
    expect([...large.statements].sort()).toEqual([...small.statements].sort());
    expect(large.statements.length).toBeLessThanOrEqual(mostStatements);
    answers.set(models.location.kind, many);
  });
  it('take at most two statements where the answer is known and nothing was written since', async () => {
    const { suggestions, statements } = services();
    const first = await suggestions.suggestFor('large', callDay);
    statements.length = 0;
    expect(await suggestions.suggestFor('large', callDay)).toBe(first);
    expect(statements).toHaveLength(statementsOfKnownAnswer[models.location.kind]);
  });
  it('follow what another process has projected', async () => {
    const { suggestions } = services();
    const [wanted] = (await suggestions.suggestFor('small', callDay)).items;
    const counts = [{ sku: wanted!.sku, quantity: 500 }];
    const data = { visitId: 'v-late', retailerId: 'small', countedOn: callDay, counts };
    await record(store, 'visit-v-late', fact({ type: 'StockCounted', data }, callDay));
    await runner.catchUp();
    const { items } = await suggestions.suggestFor('small', callDay);
    expect(items.map(({ sku }) => sku)).not.toContain(wanted!.sku);
  });
  it('class products by their prices as they are now', async () => {
    const { suggestions } = services();
    const classOf = async () => {
      const { items } = await suggestions.suggestFor('large', callDay, 1000);
      return items.find(({ sku }) => sku === 'P001')?.productClass;
    };
    expect(await classOf()).toBe('C');
    const data = { sku: 'P001', listed: true, changes: { unitPriceMinor: 1_000_000 } };
    await record(store, 'product-P001', fact({ type: 'ProductDetailsChanged', data }, callDay));
    await runner.catchUp();
    expect(await classOf()).toBe('A');
  });
  it('check typed quantities against the newest forecast', async () => {
    const { suggestions } = services();
    const { range: before } = await suggestions.usualRangeOf('large', callDay, 'P009');
    await keepRun(store, forecasts, { run: 2, asOf: '2026-11-16', unitsPerWeek: 60 });
    await runner.catchUp();
    const { range: after } = await suggestions.usualRangeOf('large', callDay, 'P009');
    expect(after.to).toBeGreaterThan(3 * before.to);
    const { items } = await suggestions.suggestFor('large', callDay, 1000);
    expect(items.find(({ sku }) => sku === 'P009')?.usualRange).toEqual(after);
  });
  it('name a product on its last day, and not after it', async () => {
    const { suggestions } = services();
    const data = { sku: 'P009', discontinuedOn: callDay };
    await record(store, 'product-P009', fact({ type: 'ProductDiscontinued', data }, callDay));
    await runner.catchUp();
    const namedOn = async (on: string) => {
      const { items } = await suggestions.suggestFor('large', on, 1000);
      return items.map(({ sku }) => sku);
    };
    expect(await namedOn(callDay)).toContain('P009');
    expect(await namedOn(addDays(callDay, 1))).not.toContain('P009');
  });
  it('let two packs pass of a product that was never forecast', async () => {
    const { range } = await services().suggestions.usualRangeOf('small', callDay, skus[100]!);
    expect(range).toEqual({ from: 0, to: 4 });
  });
});

describe('the suggestions of a call, on SQLite and PostgreSQL', () => {
  it('are the same', () => {
    const [first, ...others] = answers.values();
    expect(first).toBeDefined();
    for (const other of others) expect(other).toEqual(first);
  });
});

function listening(database: Database, listen: StatementListener) {
  return database.location.kind === 'sqlite'
    ? new SqliteSql(database.source, listen)
    : new PostgresSql(poolOf(database.source), listen);
}
