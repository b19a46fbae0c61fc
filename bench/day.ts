import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDays, addWeeks, weekOf } from '../src/calendar/weeks.js';
import { businessDay } from '../src/kernel/clock.js';
import { type Figure, markdown, publish } from './figures.js';
import { measured } from './measured.js';
import { bareHandlerLoad, getJson, type Load, load, started } from './service-load.js';

/** Three hundred retailers are called on each of five days; the longest suggestions have some sixty products. */
const [retailers, products, weeks] = [1_500, 100, 30];
const newOrdersPerSecond = 10;

interface CallListAnswer {
  readonly items: readonly { readonly retailerId: string }[];
}
interface SuggestionsAnswer {
  readonly retailerId: string;
  readonly items: readonly { readonly sku: string; readonly suggested: number }[];
}

/**
 * `npm run bench:day`: what a clerk's screen asks for, on a simulated region: the call list of a day and suggestions for those on it,
 * each beside a Nest handler that only returns the same answer.
 */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(resolve('.'), 'data-bench-'));
  try {
    const data = join(folder, 'data');
    const size = ['--retailers', `${retailers}`, '--products', `${products}`, '--weeks', `${weeks}`];
    // The week after it has passed, since orders of days to come are refused.
    const until = addWeeks(weekOf(businessDay(new Date())), -1);
    await measured(['--data', data, 'simulate', ...size, '--until', until]);
    const { asOf } = await lastDay(data);
    await measured(['--data', data, 'forecast', '--as-of', asOf, '--horizon', '4']);
    publish('day', markdown(['what', 'measured', 'wanted'], await figuresOf(folder, data, asOf)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function figuresOf(folder: string, data: string, asOf: string): Promise<Figure[]> {
  const { child, url } = await started(['dist/cli.js', 'serve'], {
    PORT: '0',
    ALMANAC_DATA: data,
    ALMANAC_SIGN_IN: 'off',
  });
  try {
    const { on, list } = await fullestDay(url, asOf);
    const bareList = await bareHandlerLoad(folder, list);
    const lists = await load(url, [`/api/calls?on=${on}`]);
    const paths = list.items.map(({ retailerId }) => `/api/retailers/${retailerId}/suggestions?on=${on}&limit=100`);
    const answers = await answersTo(url, paths);
    const longest = answers.reduce((a, b) => (b.items.length > a.items.length ? b : a));
    const bareSuggestion = await bareHandlerLoad(folder, longest);
    const suggestions = await load(url, paths);
    const stop = placeOrders(url, on, answers);
    const whileOrdered = await load(url, paths);
    const placed = await stop();
    if (placed === 0) throw new Error('Orders: expected some to be placed, found none.');
    const products = `${longest.items.length} products`;
    return [
      [`a handler that only returns the call list of ${list.items.length} retailers`, text(bareList), ''],
      ['call list, 50 clients', beside(lists, bareList), '≤ 10 × the handler'],
      [`a handler that only returns a suggestion of ${products}`, text(bareSuggestion), ''],
      [`suggestions of up to ${products}, 50 clients`, beside(suggestions, bareSuggestion), '≤ 4 × the handler'],
      [`the same while ${placed.toFixed(1)} orders a second are placed`, beside(whileOrdered, bareSuggestion), ''],
    ];
  } finally {
    child.kill('SIGTERM');
  }
}

/** The day on which the region's history ends. */
async function lastDay(data: string): Promise<{ asOf: string }> {
  const { child, url } = await started(['dist/cli.js', 'serve'], {
    PORT: '0',
    ALMANAC_DATA: data,
    ALMANAC_SIGN_IN: 'off',
  });
  try {
    const { items } = (await getJson(`${url}/api/orders?limit=1`)) as { items: { orderedOn: string }[] };
    return { asOf: items[0]?.orderedOn ?? '' };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** Of the seven days after the history, the one with the longest call list. */
async function fullestDay(url: string, asOf: string): Promise<{ on: string; list: CallListAnswer }> {
  const days = Array.from({ length: 7 }, (_, i) => addDays(asOf, i + 1));
  const lists: { on: string; list: CallListAnswer }[] = [];
  for (const on of days) lists.push({ on, list: (await getJson(`${url}/api/calls?on=${on}`)) as CallListAnswer });
  return lists.reduce((a, b) => (b.list.items.length > a.list.items.length ? b : a));
}

async function answersTo(url: string, paths: readonly string[]): Promise<SuggestionsAnswer[]> {
  const answers: SuggestionsAnswer[] = [];
  for (const path of paths) answers.push((await getJson(url + path)) as SuggestionsAnswer);
  return answers;
}

/** Orders the most important product of each retailer as suggested, evenly over the time until it is stopped. Resolves to orders a second. */
function placeOrders(url: string, on: string, answers: readonly SuggestionsAnswer[]): () => Promise<number> {
  const began = performance.now();
  const orders = answers.flatMap(({ retailerId, items }) => {
    const [first] = items.filter(({ suggested }) => suggested > 0);
    return first
      ? [{ retailerId, lines: [{ sku: first.sku, requested: first.suggested, suggested: first.suggested }] }]
      : [];
  });
  const sent: Promise<boolean>[] = [];
  const timer = setInterval(() => {
    const order = orders[sent.length % orders.length];
    sent.push(placeOrder(url, { ...order, orderId: `bench-${sent.length}`, orderedOn: on }));
  }, 1000 / newOrdersPerSecond);
  return async () => {
    clearInterval(timer);
    const seconds = (performance.now() - began) / 1000;
    return (await Promise.all(sent)).filter(Boolean).length / seconds;
  };
}

async function placeOrder(url: string, order: object): Promise<boolean> {
  const headers = {
    'content-type': 'application/json',
    'x-actor': 'bench',
    'x-role': 'clerk',
    'idempotency-key': randomUUID(),
  };
  const body = JSON.stringify({ ...order, takenBy: 'bench' });
  return (await fetch(`${url}/api/orders`, { method: 'POST', headers, body })).ok;
}

const text = ({ p50Ms, p99Ms, perSecond, errors }: Load) =>
  `p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${Math.round(perSecond).toLocaleString('en')}/s, ${errors} errors`;
const beside = (ours: Load, bare: Load) =>
  `${text(ours)}: ${(ours.p50Ms / bare.p50Ms).toFixed(1)} × and ${(ours.p99Ms / bare.p99Ms).toFixed(1)} × the handler`;
