import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { markdown, publish } from './figures.js';
import { shared } from './judge.js';
import { tallied } from './orders/range-tally.js';

/** What the judge prints of an origin, or of the mean of them. */
interface Judged {
  readonly origin: string;
  readonly score: number;
  readonly fillRate: number;
  readonly served: number;
  readonly averageStock: number;
}

/** What it compares with: policies of its own, two of them bounds that know what is ahead. */
const others = [
  ['last four weeks, order up to four weeks', 'last4'],
  ['mean of 13 weeks in season, order up to four weeks', 'benchmark'],
  ['bound: the mean of each series known', 'meanKnown'],
  ['bound: perfect foresight', 'foresight'],
] as const;

/**
 * Plays the judge of order suggestions with Almanac's own forecasts and order policy, and hands all options on to it. `--judge FILE`
 * names another judge of the same interface; `--write` plays the past origins with all policies and writes the table.
 */
export function main(...args: string[]): void {
  const at = args.indexOf('--judge');
  const named = resolve(at >= 0 ? (args[at + 1] ?? '') : join(shared, 'orders-judge', 'judge.mjs'));
  if (!existsSync(named)) {
    if (at >= 0) throw new Error(`--judge: expected a file, found ${args[at + 1] ?? 'nothing'}.`);
    console.log('Skipped: the judge lies in ../shared/orders-judge, which is absent here.');
    return;
  }
  // A judge knows by its path that it is run and not imported.
  const file = realpathSync(named);
  const options = args.filter((arg, i) => arg !== '--write' && (at < 0 || (i !== at && i !== at + 1)));
  const tally = mkdtempSync(join(tmpdir(), 'orders-tally-'));
  try {
    if (args.includes('--write')) writeTable(file, options, tally);
    else process.exitCode = run(file, ['--command', command, ...options], 'inherit', tally).status ?? 1;
    // The judge's own output may be read by a program.
    process.stderr.write(`${rangesOf(tally)}\n`);
  } finally {
    rmSync(tally, { recursive: true });
  }
}

const command = `"${process.execPath}" "${resolve('dist-bench', 'bench', 'orders', 'decide.js')}"`;

function rangesOf(tally: string): string {
  const { weeks, percent } = tallied(tally);
  return `p10–p90 of single weeks, up to four ahead, held ${percent.toFixed(1)} % of ${weeks}, ties counted by their share; 80 is wanted.`;
}

function writeTable(judge: string, options: readonly string[], tally: string): void {
  const played = [
    ["Almanac's forecasts, the order that costs least", ['--command', command]],
    ...others.map(([name, policy]) => [name, ['--policy', policy]] as const),
  ] as const;
  const rows = played.map(([name, how]) => {
    const { stdout, status } = run(judge, [...how, ...options, '--json'], 'pipe', tally);
    if (status !== 0) throw new Error(`${judge} ended with ${status}`);
    const judged = JSON.parse(stdout) as Judged[];
    const mean = judged.find(({ origin }) => origin === 'mean') ?? judged[0];
    const percent = (share = NaN) => (100 * share).toFixed(1);
    const each = judged.filter(({ origin }) => origin !== 'mean').map(({ score }) => Math.round(score));
    return [
      ...[name, String(Math.round(mean?.score ?? NaN)), each.join(', ')],
      ...[percent(mean?.fillRate), percent(mean?.served), (mean?.averageStock ?? NaN).toFixed(2)],
    ];
  });
  const header = ['policy', 'mean cost', 'cost from each origin', 'units served %', 'weeks served %', 'units left'];
  publish('orders', `${markdown(header, rows)}\n\n${rangesOf(tally)}`);
}

function run(judge: string, args: readonly string[], stdout: 'inherit' | 'pipe', tally: string) {
  const stdio = ['ignore', stdout, 'inherit'] as const;
  return spawnSync(process.execPath, [judge, ...args], {
    stdio: [...stdio],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ORDERS_TALLY: tally },
  });
}
