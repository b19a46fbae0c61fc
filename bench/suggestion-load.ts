import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import type { Program } from './measured.js';

const clients = 50;
const seconds = 20;
const warmUpSeconds = 3;

/** Latency and throughput of one kind of request. */
export interface Load {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly errors: number;
}

export interface LoadFigures {
  /** A Nest handler that only returns a suggestion from memory. */
  readonly bareHandler: Load;
  readonly suggestions: Load;
  readonly suggestionsDuringForecast: Load;
  /** Whether the forecast was still being made when the load ended. */
  readonly forecastStillRan: boolean;
}

/** Asks for suggestions as `clients` clerks would, each at once after the last answer: alone, and while a forecast runs. */
export async function suggestionLoad(folder: string, on: string, forecastAsOf: string): Promise<LoadFigures> {
  const service = await started(['dist/cli.js', 'serve'], { PORT: '0', ALMANAC_DATA: folder });
  try {
    const { url } = service;
    const paths = await suggestionPaths(url, on);
    const bareHandler = await bareHandlerLoad(folder, await getJson(url + paths[0]));
    const suggestions = await load(url, paths);
    const requestId = await requestForecast(url, forecastAsOf);
    const suggestionsDuringForecast = await load(url, paths);
    const state = await firstEvent(`${url}/api/forecasts/${requestId}/progress`);
    const forecastStillRan = state.includes('"stage":"running"');
    return { bareHandler, suggestions, suggestionsDuringForecast, forecastStillRan };
  } finally {
    service.child.kill('SIGTERM');
  }
}

/** How fast a service answers about retailers of whom nobody has asked yet, one after the other, and then 50 clients about all of them. */
export interface FirstAndLoad {
  readonly first: Load;
  readonly load: Load;
}

/** The load on a service of one build and database. */
export async function suggestionLoadOf(
  { cli = 'dist/cli.js', env }: Program,
  folder: string,
  on: string,
): Promise<FirstAndLoad> {
  const { child, url } = await started([cli, 'serve'], { PORT: '0', ALMANAC_DATA: folder, ...env });
  try {
    const paths = await suggestionPaths(url, on);
    // The very first question reads what all retailers share.
    await getJson(url + paths[0]);
    const requests = paths.slice(1).map((path) => ({ path }));
    const first = figuresOf(await autocannon({ url, connections: 1, amount: requests.length, requests }));
    return { first, load: await load(url, paths) };
  } finally {
    child.kill('SIGTERM');
  }
}

async function suggestionPaths(url: string, on: string): Promise<string[]> {
  const retailers = (await getJson(`${url}/api/retailers?limit=400`)) as { items: { retailerId: string }[] };
  return retailers.items.map(({ retailerId }) => `/api/retailers/${retailerId}/suggestions?on=${on}`);
}

async function bareHandlerLoad(folder: string, answer: unknown): Promise<Load> {
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  const { child, url } = await started([join(import.meta.dirname, 'bare-handler.js'), file]);
  try {
    return await load(url, ['/answer']);
  } finally {
    child.kill('SIGTERM');
  }
}

async function load(url: string, paths: readonly string[]): Promise<Load> {
  const requests = paths.map((path) => ({ path }));
  await autocannon({ url, connections: clients, duration: warmUpSeconds, requests });
  return figuresOf(await autocannon({ url, connections: clients, duration: seconds, requests }));
}

function figuresOf({ latency, requests, errors, non2xx }: autocannon.Result): Load {
  return { p50Ms: latency.p50, p99Ms: latency.p99, perSecond: requests.average, errors: errors + non2xx };
}

async function requestForecast(url: string, asOf: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-actor': 'bench', 'x-role': 'sourcing-planner' };
  const body = JSON.stringify({ asOf, horizon: 13, holidays: 'us' });
  const sent = await fetch(`${url}/api/forecasts`, { method: 'POST', headers, body });
  if (!sent.ok) throw new Error(`POST /api/forecasts: ${sent.status} ${await sent.text()}`);
  return ((await sent.json()) as { requestId: string }).requestId;
}

/** Starts a program in a process of its own and waits until it says where it listens. */
async function started(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, url: await addressOf(child.stdout) };
}

async function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const [, url] = / listens on (http:[^ ,]+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The service ended before it listened.');
}

/** The first server-sent event holds the state as it is now. */
async function firstEvent(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.body) return '';
  for await (const chunk of response.body) return Buffer.from(chunk as Uint8Array).toString('utf8');
  return '';
}

async function getJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
