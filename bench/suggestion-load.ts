import autocannon from 'autocannon';
import type { Program } from './measured.js';
import { bareHandlerLoad, figuresOf, getJson, type Load, load, started } from './service-load.js';

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
  const service = await started(['dist/cli.js', 'serve'], { PORT: '0', ALMANAC_DATA: folder, ALMANAC_SIGN_IN: 'off' });
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

async function requestForecast(url: string, asOf: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-actor': 'bench', 'x-role': 'sourcing-planner' };
  const body = JSON.stringify({ asOf, horizon: 13, holidays: 'us' });
  const sent = await fetch(`${url}/api/forecasts`, { method: 'POST', headers, body });
  if (!sent.ok) throw new Error(`POST /api/forecasts: ${sent.status} ${await sent.text()}`);
  return ((await sent.json()) as { requestId: string }).requestId;
}

/** The first server-sent event holds the state as it is now. */
async function firstEvent(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.body) return '';
  for await (const chunk of response.body) return Buffer.from(chunk as Uint8Array).toString('utf8');
  return '';
}
