import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDatabase, startPostgres, whyNoServer } from '../test/support/postgres-server.js';
import { main as appendToPostgres } from './append-postgres.js';
import { type Figure, markdown, publish } from './figures.js';
import { forecastIowa, hasIowa, importIowa, iowaDay } from './iowa.js';
import type { Program } from './measured.js';
import { suggestionLoadOf } from './suggestion-load.js';

/** What PostgreSQL takes of what SQLite takes, in turn on one machine, with every commit flushed: a table of docs/benchmarks.md. */
export async function main(): Promise<void> {
  const reason = whyNoServer();
  if (reason !== undefined) return console.log(`Figures on PostgreSQL are skipped: ${reason}.`);
  const append = await appendToPostgres();
  const figures: Figure[] = [];
  if (append) {
    const share = `${whole(append.ours)}/s, ${Math.round(append.ratio * 100)} % of plain inserts`;
    figures.push([
      `append to PostgreSQL, ${append.writers} writers, every commit flushed`,
      share,
      '≥ 60 % of the ceiling',
    ]);
  }
  if (hasIowa()) figures.push(...(await workingDay()));
  publish('databases', markdown(['what', 'measured', 'wanted'], figures));
}

async function workingDay(): Promise<Figure[]> {
  const folder = mkdtempSync(join(resolve('.'), 'data-bench-'));
  const server = await startPostgres({ durable: true });
  try {
    const onPostgres: Program = { env: { DATABASE_URL: await createDatabase(server.url) } };
    const [sqlite, postgres] = [
      await onDatabase(join(folder, 'sqlite')),
      await onDatabase(join(folder, 'postgres'), onPostgres),
    ];
    return [
      compared('import of 2,045,365 order lines', sqlite.imported.seconds, postgres.imported.seconds, 's', '≤ 2.5 ×'),
      compared('forecast of all levels, 13 weeks', sqlite.forecast.seconds, postgres.forecast.seconds, 's', ''),
      compared('first suggestion of each retailer, p50', sqlite.first.p50Ms, postgres.first.p50Ms, 'ms', ''),
      compared('first suggestion of each retailer, p99', sqlite.first.p99Ms, postgres.first.p99Ms, 'ms', '≤ 3 ×'),
      compared('suggestion, 50 clients, p50', sqlite.load.p50Ms, postgres.load.p50Ms, 'ms', ''),
      compared('suggestion, 50 clients, p99', sqlite.load.p99Ms, postgres.load.p99Ms, 'ms', '≤ 3 ×'),
    ];
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onDatabase(folder: string, program: Program = {}) {
  const imported = await importIowa(folder, program);
  const forecast = await forecastIowa(folder, program);
  return { imported, forecast, ...(await suggestionLoadOf(program, folder, iowaDay)) };
}

function compared(what: string, sqlite: number, postgres: number, unit: string, wanted: string): Figure {
  const shown = (value: number) => `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`;
  const ratio = (postgres / sqlite).toFixed(1);
  return [what, `SQLite ${shown(sqlite)}, PostgreSQL ${shown(postgres)}: ${ratio} ×`, wanted];
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
