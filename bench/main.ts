import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { main as append } from './append.js';
import { type Figure, markdown, publish } from './figures.js';
import { main as accuracy } from './forecast-accuracy.js';
import { forecastIowa, hasIowa, importIowa, iowaDay } from './iowa.js';
import { measured } from './measured.js';
import type { Load } from './service-load.js';
import { suggestionLoad } from './suggestion-load.js';

/** What a working day needs, measured on two million real order lines: the tables of docs/benchmarks.md. */
export async function main(): Promise<void> {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  const folder = mkdtempSync(join(resolve('.'), 'data-bench-'));
  try {
    const figures = [...(await appendFigures()), ...(await replayFigures(join(folder, 'region')))];
    const onRealOrders = hasIowa();
    if (onRealOrders) figures.push(...(await iowaFigures(join(folder, 'iowa'))));
    publish('main', markdown(['what', 'measured', 'wanted'], figures));
    if (onRealOrders) await accuracy(join(folder, 'iowa'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function appendFigures(): Promise<Figure[]> {
  const { append: results, readAllPerSecond } = await append();
  const rows = results.map(({ writers, ours, ratio }): Figure => {
    const wanted = writers === 1 ? '' : '≥ 75 % of the ceiling';
    return [
      `append, ${writers === 1 ? 'one writer' : `${writers} writers`}, every commit flushed`,
      `${whole(ours)}/s, ${Math.round(ratio * 100)} % of plain inserts`,
      wanted,
    ];
  });
  return [...rows, ['read all events', `${whole(readAllPerSecond)}/s`, '']];
}

/** A simulated region holds every kind of event, with some ten lines an order. */
async function replayFigures(folder: string): Promise<Figure[]> {
  await measured(['--data', folder, 'simulate']);
  const { output } = await measured(['--data', folder, '--json', 'rebuild']);
  const { position, seconds } = JSON.parse(output) as { position: number; seconds: number };
  return [['replay of all projections, simulated region', `${whole(position / seconds)} events/s`, '≥ 30,000/s']];
}

async function iowaFigures(folder: string): Promise<Figure[]> {
  const orders = await importIowa(folder);
  const forecast = await forecastIowa(folder);
  const load = await suggestionLoad(folder, iowaDay, '2021-07-01');
  const during = load.forecastStillRan ? 'while a forecast runs' : 'while a forecast runs (it ended before the load)';
  return [
    ['import of 2,045,365 order lines, events and all projections', took(orders), '≤ 60 s, ≤ 1,500 MB'],
    ['forecast of all levels, 13 weeks, with CSV', took(forecast), '≤ 120 s, ≤ 3,000 MB'],
    ['a Nest handler that only returns a suggestion, 50 clients', loadText(load.bareHandler), ''],
    [
      'suggestion over HTTP, 50 clients',
      `${loadText(load.suggestions)}; ${ratios(load.suggestions, load.bareHandler)} of the bare handler`,
      '≤ 4 × the bare handler',
    ],
    [`suggestion over HTTP, 50 clients, ${during}`, loadText(load.suggestionsDuringForecast), 'p99 ≤ 50 ms'],
  ];
}

const took = ({ seconds, peakMb }: { seconds: number; peakMb: number }) =>
  `${seconds.toFixed(1)} s, ${whole(peakMb)} MB`;
const loadText = ({ p50Ms, p99Ms, perSecond, errors }: Load) =>
  `p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${whole(perSecond)}/s, ${errors} errors`;
const ratios = (ours: Load, bare: Load) =>
  `p50 ${(ours.p50Ms / bare.p50Ms).toFixed(1)} ×, p99 ${(ours.p99Ms / bare.p99Ms).toFixed(1)} ×`;
const whole = (value: number) => Math.round(value).toLocaleString('en');
