import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, addWeeks, weekOf } from '../src/calendar/weeks.js';
import { servicesOver } from '../src/services.js';
import { openStorage } from '../src/storage.js';
import { markdown, publish } from './figures.js';
import { hasIowa, importIowaMasters, iowaDay } from './iowa.js';
import { measured } from './measured.js';
import { ordersByWeek, type OrderedWeek } from './orders-by-week.js';

const weeks = 13;
/** Weeks from one forecast to the next. */
const forecastEvery = 4;
const mostProducts = 10_000;

/** What calls suggested and what was then ordered in the same week. */
interface Calls {
  calls: number;
  suggested: number;
  suggestedLines: number;
  ordered: number;
  orderedLines: number;
}

/** Suggested against ordered over 13 weeks of real orders: each week is suggested from what was known before it. */
export async function main(): Promise<void> {
  if (!hasIowa()) return;
  const folder = await mkdtemp(join(tmpdir(), 'calls-'));
  try {
    const data = join(folder, 'data');
    await importIowaMasters(data);
    const first = addWeeks(weekOf(iowaDay), 1);
    const { before, ordered } = await ordersByWeek(folder, first, weeks);
    await measured(['--data', data, 'import', 'orders', before]);
    const found: Calls[] = [];
    for (const [i, week] of ordered.entries()) {
      if (i % forecastEvery === 0) await forecast(data, addDays(week.monday, -1));
      found.push(await callsOf(data, week));
      await measured(['--data', data, 'import', 'orders', week.file]);
    }
    const rows = found.map((calls, i) => cells(addWeeks(first, i), calls));
    const header = ['week', 'calls', 'units suggested', 'ordered', 'ratio', 'lines suggested', 'ordered', 'ratio'];
    publish('calls', markdown(header, [...rows, cells('all', found.reduce(together))]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function forecast(data: string, asOf: string) {
  return measured(['--data', data, 'forecast', '--as-of', asOf, '--horizon', '13', '--holidays', 'us']);
}

/** Suggestions for the day on which each retailer first ordered in the week. */
async function callsOf(dataFolder: string, { orders }: OrderedWeek): Promise<Calls> {
  const storage = await openStorage({ dataFolder });
  try {
    const { suggestions } = servicesOver(storage);
    const sums: Calls = { calls: 0, suggested: 0, suggestedLines: 0, ordered: 0, orderedLines: 0 };
    for (const [retailerId, { day, units, lines }] of orders) {
      const { items } = await suggestions.suggestFor(retailerId, day, mostProducts);
      const wanted = items.filter(({ suggested }) => suggested > 0);
      sums.calls++;
      sums.suggested += wanted.reduce((sum, { suggested }) => sum + suggested, 0);
      sums.suggestedLines += wanted.length;
      sums.ordered += units;
      sums.orderedLines += lines;
    }
    return sums;
  } finally {
    await storage.close();
  }
}

function together(a: Calls, b: Calls): Calls {
  return {
    calls: a.calls + b.calls,
    suggested: a.suggested + b.suggested,
    suggestedLines: a.suggestedLines + b.suggestedLines,
    ordered: a.ordered + b.ordered,
    orderedLines: a.orderedLines + b.orderedLines,
  };
}

function cells(name: string, { calls, suggested, suggestedLines, ordered, orderedLines }: Calls): string[] {
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  return [
    ...[name, String(calls), String(suggested), String(ordered), ratio(suggested, ordered)],
    ...[String(suggestedLines), String(orderedLines), ratio(suggestedLines, orderedLines)],
  ];
}
