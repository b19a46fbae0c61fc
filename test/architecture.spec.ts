import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    const to = name.startsWith('.') ? relative(src, resolve(src, dirname(file), name)).replaceAll('\\', '/') : name;
    return { file, to, ours: name.startsWith('.') };
  }),
);
const room = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');
const text = ({ file, to }: { file: string; to: string }) => `${file} → ${to}`;
const from = (pattern: RegExp) => imports.filter(({ file }) => pattern.test(file));

/** Room → the rooms it may import from, besides itself and the kernel. Files at the top of `src` put everything together. */
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  timeseries: [],
  calendar: [],
  prediction: ['calendar', 'timeseries'],
  scratch: [],
  'event-store': [],
  'read-models': ['calendar'],
  recording: ['event-store', 'http'],
  projections: ['read-models', 'event-store', 'recording', 'calendar', 'http'],
  forecasting: ['read-models', 'event-store', 'recording', 'projections', 'calendar', 'timeseries', 'scratch', 'http'],
  suggestions: ['read-models', 'calendar', 'forecasting', 'http'],
  sourcing: ['read-models', 'event-store', 'recording', 'calendar', 'timeseries', 'forecasting', 'http'],
  audit: ['read-models', 'event-store', 'recording', 'calendar', 'forecasting', 'suggestions', 'sourcing', 'http'],
  importing: ['read-models', 'event-store', 'recording', 'calendar', 'http'],
  simulation: ['event-store', 'recording', 'calendar'],
  http: ['event-store'],
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
    ...['prediction', 'audit', 'importing', 'simulation', '.'],
  ],
};

describe('the house', () => {
  it('has files and imports to speak of', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
  });
  it('has only rooms that are on the plan', () => {
    expect([...new Set(files.map(room))].filter((name) => name !== '.' && !(name in mayImport))).toEqual([]);
  });
  it('has doors only where the plan has them', () => {
    const through = imports.filter(({ file, to, ours }) => {
      const [here, there] = [room(file), room(to)];
      return ours && here !== '.' && here !== there && there !== 'kernel' && !mayImport[here]?.includes(there);
    });
    expect(through.map(text)).toEqual([]);
  });
  it('keeps the kernel and the time series free of the world outside', () => {
    const outside = from(/^(kernel|timeseries)\//).filter(({ ours }) => !ours);
    expect(outside.map(text)).toEqual([]);
  });
  it('lets deciders and events know the kernel and their own module, and no library', () => {
    const strange = from(/\.(decider|events|commands|state)\.ts$/).filter(
      ({ file, to, ours }) => !ours || !(room(to) === 'kernel' || dirname(to) === dirname(file)),
    );
    expect(strange.map(text)).toEqual([]);
  });
  it('keeps recording modules apart', () => {
    const across = from(/^recording\/[^/]+\//).filter(({ file, to }) => {
      const [, there] = /^recording\/([^/]+)\//.exec(to) ?? [];
      return there !== undefined && there !== file.split('/')[1];
    });
    expect(across.map(text)).toEqual([]);
  });
  it('lets adapters know the port, never the port its adapters', () => {
    const upside = from(/^event-store\/[^/]+$/).filter(({ to }) => /^event-store\/[^/]+\//.test(to));
    expect(upside.map(text)).toEqual([]);
  });
  it('names an adapter only where everything is put together, and adapters do not know each other', () => {
    const adapter = /^event-store\/(sqlite|postgres|kurrentdb)\//;
    const elsewhere = imports.filter(({ file, to }) => {
      const [, named] = adapter.exec(to) ?? [];
      const [, own] = adapter.exec(file) ?? [];
      return named !== undefined && named !== own && file !== 'open-events.ts';
    });
    expect(elsewhere.map(text)).toEqual([]);
  });
  it('keeps SQL and database drivers in the adapters, in the read models and in temporary files of an import', () => {
    const rooms =
      /^(event-store\/(sqlite|postgres|kurrentdb)|read-models|importing\/scratch)\/|^scratch\/scratch-folder\.ts$/;
    const driver = /^(typeorm|pg|pg-[\w-]+|better-sqlite3|@kurrent\/[\w-]+)(\/|$)/;
    const drivers = imports.filter(({ file, to }) => !rooms.test(file) && driver.test(to));
    const statement = /\b(SELECT\b[^;]*\bFROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA)\b/;
    const statements = files.filter(
      (file) => !rooms.test(file) && statement.test(readFileSync(join(src, file), 'utf8')),
    );
    expect([...drivers.map(text), ...statements]).toEqual([]);
  });
  it('never feeds a read model from the in-memory event bus', () => {
    const fed = files.filter((file) => /EventsHandler|EventBus/.test(readFileSync(join(src, file), 'utf8')));
    expect(fed).toEqual([]);
  });
  it('knows which day it is from the clock of the company alone', () => {
    const others = files.filter((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return file !== 'kernel/clock.ts' && /(now|[cC]lock\(\)|recordedAt|toISOString\(\))\.slice\(0, 10\)/.test(text);
    });
    // Numbers of days, not instants, are written as dates here.
    expect(others).toEqual(['calendar/day-number.ts', 'importing/fields/day-number.ts']);
  });
});
