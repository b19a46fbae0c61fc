import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSource } from './support/source-code.js';
import { computed, importsOf, sourceFiles as files, sourceOf, textOf } from './support/source-files.js';
import { isSql } from './support/sql-text.js';

const imports = files.flatMap(importsOf);
const room = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');
const text = ({ file, to }: { file: string; to: string }) => `${file} → ${to}`;
const from = (pattern: RegExp) => imports.filter(({ file }) => pattern.test(file));

/** The rooms that may hold SQL and database drivers. */
const databaseRooms =
  /^(event-store\/(sqlite|postgres|kurrentdb)|read-models|access\/store|importing\/scratch)\/|^scratch\/scratch-folder\.ts$/;
const driver = /^(typeorm|pg|pg-[\w-]+|better-sqlite3|node:sqlite|@kurrent\/[\w-]+)(\/|$)/;

/** Names of drivers in any string of a file, loaded or not. */
function driversIn(file: string): string[] {
  return sourceOf(file)
    .strings.filter((each) => driver.test(each))
    .map((each) => `${file}: ${each}`);
}

/** Room → the rooms it may import from, besides itself and the kernel. Files at the top of `src` put everything together. */
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  timeseries: [],
  calendar: [],
  prediction: ['calendar', 'files', 'timeseries'],
  'order-policy': [],
  scratch: [],
  files: [],
  backup: [],
  'event-store': ['files'],
  'read-models': ['calendar', 'files'],
  recording: ['event-store', 'http'],
  projections: ['read-models', 'event-store', 'recording', 'calendar', 'http'],
  forecasting: [
    'read-models',
    'event-store',
    'recording',
    'projections',
    'calendar',
    'timeseries',
    'scratch',
    'files',
    'http',
  ],
  suggestions: ['read-models', 'projections', 'calendar', 'timeseries', 'forecasting', 'order-policy', 'http'],
  sourcing: ['read-models', 'event-store', 'recording', 'calendar', 'timeseries', 'forecasting', 'http'],
  // What was known then is projected again, in memory.
  audit: [
    ...['read-models', 'projections', 'event-store', 'recording', 'calendar', 'forecasting', 'suggestions', 'sourcing'],
    ...['files', 'http'],
  ],
  importing: ['read-models', 'event-store', 'recording', 'calendar', 'files', 'http'],
  'personal-data': ['access', 'event-store', 'recording', 'read-models', 'files', 'http'],
  simulation: ['event-store', 'recording', 'calendar'],
  http: ['event-store'],
  access: ['read-models', 'event-store', 'http'],
  monitoring: ['event-store', 'http', 'read-models'],
  jobs: [
    'audit',
    'http',
    'read-models',
    'importing',
    'prediction',
    'forecasting',
    'simulation',
    'projections',
    'scratch',
  ],
  cli: [
    ...['read-models', 'event-store', 'recording', 'projections', 'calendar', 'forecasting', 'suggestions', 'sourcing'],
    ...['prediction', 'audit', 'importing', 'simulation', 'access', 'backup', 'files', 'personal-data', '.'],
  ],
};

describe('the rooms', () => {
  it('are read by this test: it finds files and imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
  });
  it('are those of the list above', () => {
    expect([...new Set(files.map(room))].filter((name) => name !== '.' && !(name in mayImport))).toEqual([]);
  });
  it('import only the rooms that the list allows', () => {
    const through = imports.filter(({ file, to, ours }) => {
      const [here, there] = [room(file), room(to)];
      return ours && here !== '.' && here !== there && there !== 'kernel' && !mayImport[here]?.includes(there);
    });
    expect(through.map(text)).toEqual([]);
  });
  it('kernel and time series import no package', () => {
    const outside = from(/^(kernel|timeseries)\//).filter(({ ours }) => !ours);
    expect(outside.map(text)).toEqual([]);
  });
  it('deciders and events import the kernel and their own module only', () => {
    const others = from(/\.(decider|events|commands|state)\.ts$/).filter(
      ({ file, to, ours }) => !ours || !(room(to) === 'kernel' || dirname(to) === dirname(file)),
    );
    expect(others.map(text)).toEqual([]);
  });
  it('recording modules do not import each other', () => {
    const across = from(/^recording\/[^/]+\//).filter(({ file, to }) => {
      const [, there] = /^recording\/([^/]+)\//.exec(to) ?? [];
      return there !== undefined && there !== file.split('/')[1];
    });
    expect(across.map(text)).toEqual([]);
  });
  it('the port of the event store imports no adapter', () => {
    const adapters = from(/^event-store\/[^/]+$/).filter(({ to }) => /^event-store\/[^/]+\//.test(to));
    expect(adapters.map(text)).toEqual([]);
  });
  it('the composition root alone imports adapters, and they do not import each other', () => {
    const adapter = /^event-store\/(sqlite|postgres|kurrentdb)\//;
    const elsewhere = imports.filter(({ file, to }) => {
      const [, named] = adapter.exec(to) ?? [];
      const [, own] = adapter.exec(file) ?? [];
      return named !== undefined && named !== own && file !== 'open-events.ts';
    });
    expect(elsewhere.map(text)).toEqual([]);
  });
  it('name what they load, so that this test can read it', () =>
    expect(imports.filter(({ to }) => to === computed).map(text)).toEqual([]));
  it('name no database driver, however it would be loaded, but where the database is', () => {
    const named = files.filter((file) => !databaseRooms.test(file)).flatMap(driversIn);
    expect(named).toEqual([]);
    expect(files.filter((file) => databaseRooms.test(file)).flatMap(driversIn).length).toBeGreaterThan(10);
  });
  it('hold no SQL but where the database is', () => {
    const statements = (file: string) => sourceOf(file).strings.filter(isSql);
    expect(files.filter((file) => !databaseRooms.test(file) && statements(file).length > 0)).toEqual([]);
    expect(files.filter((file) => databaseRooms.test(file)).flatMap(statements).length).toBeGreaterThan(100);
  });
  it('leave the running of statements to the read models', () => {
    const runs = /\bsql\s*\??\.\s*(all|batches|snapshot|isOneOf|listed)\b/;
    const elsewhere = files.filter((file) => !databaseRooms.test(file));
    expect(elsewhere.filter((file) => runs.test(textOf(file)))).toEqual([]);
    expect(imports.filter(({ file, to }) => elsewhere.includes(file) && to === 'read-models/database/sql.ts')).toEqual(
      [],
    );
  });
  it('append events through the command service alone, but for the checkpoints of the record itself', () => {
    const appending = files.filter((file) => /\.append(Checked|Unchecked|Many|All)?\(/.test(textOf(file)));
    // The last is a view of the store as it was, which hands appends on.
    const allowed =
      /^(event-store\/|recording\/command-(service|session)|audit\/checkpoints\/checkpoint-recorder|forecasting\/runs\/read-models-at|personal-data\/sealed-event-store)/;
    expect(appending.filter((file) => !allowed.test(file))).toEqual([]);
  });
  it('feed no read model from the in-memory event bus', () => {
    const fed = files.filter((file) => /EventsHandler|EventBus/.test(textOf(file)));
    expect(fed).toEqual([]);
  });
  it('know from the clock of the company alone which day it is', () => {
    const others = files.filter((file) => {
      const today = /(now|[cC]lock\(\)|recordedAt|toISOString\(\))\.slice\(0, 10\)/;
      return file !== 'kernel/clock.ts' && today.test(textOf(file));
    });
    // Numbers of days, not instants, are written as dates here.
    expect(others).toEqual(['calendar/day-number.ts', 'importing/fields/day-number.ts']);
  });
  it('know the present instant from the clock that they are given', () => {
    const others = files.filter((file) => file !== 'kernel/clock.ts' && /\bnew Date\(\)/.test(textOf(file)));
    expect(others).toEqual([]);
  });
});

describe('the console', () => {
  const console = readdirSync('console/src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const textOfConsole = (file: string) => readFileSync(join('console/src', file), 'utf8');
  const importsOfConsole = (file: string) =>
    [...textOfConsole(file).matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(([, to = '']) => to);

  it('is imported by nothing', () => {
    const outside = imports.filter(
      ({ to, ours }) => ours && /(^|\/)console\//.test(to) && !to.startsWith('http/console/'),
    );
    expect(outside.map(text)).toEqual([]);
  });
  it('imports nothing of the service: it talks HTTP', () => {
    const all = console.flatMap((file) => importsOfConsole(file).map((to) => ({ file, to })));
    expect(all.length).toBeGreaterThan(100);
    const own = resolve('console/src');
    const elsewhere = all.filter(({ file, to }) =>
      to.startsWith('.') ? !resolve(own, dirname(file), to).startsWith(`${own}/`) : /^(node:|@nestjs|fastify)/.test(to),
    );
    expect(elsewhere).toEqual([]);
  });
  it('has small files', () => {
    const long = console.filter((file) => !file.endsWith('.d.ts') && textOfConsole(file).split('\n').length > 200);
    expect(long).toEqual([]);
  });
});

describe('the search for drivers and SQL', () => {
  it.each([
    `import Database from "better-sqlite3"`,
    `import 'pg'`,
    `export * from 'typeorm'`,
    `const { Pool } = await import(\`pg\`)`,
    `type Client = import('pg').Client`,
    `import Pool = require('pg-pool')`,
    `const load = createRequire(import.meta.url); load('better-sqlite3')`,
    `createRequire(import.meta.url)('typeorm/driver')`,
    `process.getBuiltinModule('node:sqlite')`,
    `module.require('pg')`,
  ])('finds the driver of: %s', (source) => {
    const names = readSource(source).modules.map(({ name }) => name ?? '');
    expect(names.filter((name) => driver.test(name))).toHaveLength(1);
  });
  it('finds a driver whose name is only kept for later', () =>
    expect(readSource(`const name = 'pg'; load(name)`).strings.filter((each) => driver.test(each))).toEqual(['pg']));
  it.each([`await import(name)`, `require('p' + 'g')`, `createRequire(url)(\`\${name}\`)`])(
    'finds what hides its name: %s',
    (source) => expect(readSource(source).modules).toEqual([{ name: undefined, names: [] }]),
  );
  it.each([
    'select name from products',
    'SELECT ${columns}\n  FROM ${table}',
    'insert or replace into orders values (?)',
    'update "orders" set stage = ?',
    ' delete from orders',
    'WITH open AS (SELECT 1)',
    'Pragma journal_mode',
    'create unique index i on orders (sku)',
    'drop table orders',
    'begin immediate',
    'COPY orders (sku) FROM STDIN',
    'name = ? ORDER BY name',
    'FROM orders',
  ])('finds SQL in a template: %s', (text) =>
    expect(readSource(`run(\`\${a}\`, \`${text}\`)`).strings.some(isSql)).toBe(true),
  );
  it.each(['Begin with the retailer.', 'Select a forecast', 'From 2026-01-05', 'Where is it?', 'commits of the store'])(
    'takes a sentence for what it is: %s',
    (sentence) => expect(isSql(sentence)).toBe(false),
  );
});
