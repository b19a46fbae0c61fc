import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from './append-load.js';
import { type Figure, markdown, publish } from './figures.js';
import { forecastIowa, hasIowa, importIowa, iowaDay } from './iowa.js';
import { measured, type Program } from './measured.js';
import { suggestionLoadOf } from './suggestion-load.js';

interface Round {
  readonly import: number;
  readonly forecast: number;
  readonly replay: number;
  readonly rebuild: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * `npm run bench:versions -- CHECKOUT [ROUNDS]`: this build beside that of another checkout (installed and built), in turn on one
 * machine, on SQLite. Prints medians and their ratios.
 */
export async function main(checkout: string | undefined, rounds = '3'): Promise<void> {
  if (checkout === undefined) throw new Error('Checkout: expected the folder of another version, found none.');
  if (!hasIowa()) return;
  const other: Program = { cli: resolve(checkout, 'dist', 'cli.js') };
  const measuredRounds: { before: Round; now: Round }[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const before = await oneRound(other);
    const now = await oneRound({});
    console.log(JSON.stringify({ before, now }));
    measuredRounds.push({ before, now });
  }
  const figure = (what: string, key: keyof Round, unit: string, wanted = '≤ 1.10 ×'): Figure => {
    const [before, now] = (['before', 'now'] as const).map((side) =>
      median(measuredRounds.map((each) => each[side][key])),
    );
    const shown = (value: number) => `${value.toFixed(1)} ${unit}`;
    return [what, `${shown(before!)} before, ${shown(now!)} now: ${(now! / before!).toFixed(2)} ×`, wanted];
  };
  const figures = [
    figure('import of 2,045,365 order lines, events and all projections', 'import', 's'),
    figure('forecast of all levels, 13 weeks, with CSV', 'forecast', 's'),
    figure('replay of all projections into empty read models', 'replay', 's'),
    figure('`almanac rebuild` beside the read models in use', 'rebuild', 's', 'measured only'),
    figure('suggestion over HTTP, 50 clients, p50', 'p50', 'ms'),
    figure('suggestion over HTTP, 50 clients, p99', 'p99', 'ms'),
  ];
  publish('versions', markdown(['what', 'measured', 'wanted'], figures));
}

async function oneRound(program: Program): Promise<Round> {
  const folder = mkdtempSync(join(resolve('.'), 'data-bench-'));
  const data = join(folder, 'data');
  try {
    const imported = await importIowa(data, program);
    const forecast = await forecastIowa(data, program);
    const rebuild = await measured(['--data', data, 'rebuild'], program);
    for (const name of readdirSync(data).filter((each) => each.startsWith('read-models.db'))) rmSync(join(data, name));
    // Any command that reads them makes them first.
    const replay = await measured(['--data', data, 'history', 'product-11788'], program);
    const { load } = await suggestionLoadOf(program, data, iowaDay);
    return {
      ...{ import: imported.seconds, forecast: forecast.seconds, replay: replay.seconds, rebuild: rebuild.seconds },
      ...{ p50: load.p50Ms, p99: load.p99Ms },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
