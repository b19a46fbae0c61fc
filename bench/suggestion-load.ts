import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const clients = 50;
const seconds = 20;

export interface LoadFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly errors: number;
  /** Whether the forecast was still being made when the load ended. */
  readonly forecastStillRan: boolean;
}

/** Asks for suggestions as `clients` clerks would, each at once after the last answer, while a forecast runs. */
export async function suggestionLoad(folder: string, on: string, forecastAsOf: string): Promise<LoadFigures> {
  const env = { ...process.env, PORT: '0', ALMANAC_DATA: folder };
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await addressOf(child.stdout);
    const retailers = (await getJson(`${url}/api/retailers?limit=400`)) as { items: { retailerId: string }[] };
    const caller = { 'content-type': 'application/json', 'x-actor': 'bench', 'x-role': 'sourcing-planner' };
    const body = JSON.stringify({ asOf: forecastAsOf, horizon: 13, holidays: 'us' });
    const sent = await fetch(`${url}/api/forecasts`, { method: 'POST', headers: caller, body });
    if (!sent.ok) throw new Error(`POST /api/forecasts: ${sent.status} ${await sent.text()}`);
    const { requestId } = (await sent.json()) as { requestId: string };
    const requests = retailers.items.map(({ retailerId }) => ({
      path: `/api/retailers/${retailerId}/suggestions?on=${on}`,
    }));
    const result = await autocannon({ url, connections: clients, duration: seconds, requests });
    return {
      p50Ms: result.latency.p50,
      p99Ms: result.latency.p99,
      perSecond: result.requests.average,
      errors: result.errors + result.non2xx,
      forecastStillRan: (await firstEvent(`${url}/api/forecasts/${requestId}/progress`)).includes('"stage":"running"'),
    };
  } finally {
    child.kill('SIGTERM');
  }
}

async function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: lines })) {
    const [, url] = /Almanac listens on (http:[^ ,]+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The service ended before it listened.');
}

/** The first server-sent event tells the state now. */
async function firstEvent(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.body) return '';
  for await (const chunk of response.body) return Buffer.from(chunk as Uint8Array).toString('utf8');
  return '';
}

async function getJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
