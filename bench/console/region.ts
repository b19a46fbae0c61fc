import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../measured.js';
import { started } from '../service-load.js';

/** The day on which people work; what is known ends the day before. */
export const day = '2026-11-30';
const asOf = '2026-11-29';
/** Products that are added by hand, so that an order can have 100 lines. */
export const addedSkus = Array.from({ length: 100 }, (_, i) => `X${i}`);

/** A region that is served, and what there is in it. */
export interface Region {
  readonly retailers: number;
  readonly url: string;
  readonly runId: string;
  readonly stop: () => void;
}

/** Serves a region of so many retailers. It is simulated, forecast and planned, unless the folder has it already. */
export async function servedRegion(folder: string, retailers: number): Promise<Region> {
  const data = join(folder, String(retailers));
  if (!existsSync(data)) await simulated(data, retailers);
  const env = { PORT: '0', HOST: '127.0.0.1', ALMANAC_DATA: data, ALMANAC_SIGN_IN: 'off' };
  const { child, url } = await started(['dist/cli.js', 'serve'], env);
  const stop = () => child.kill('SIGTERM');
  try {
    await addProducts(url);
    const { items } = (await asked(url, '/api/forecasts?limit=1')) as { items: { runId: string }[] };
    const [run] = items;
    if (!run) throw new Error(`${data}: expected a forecast, found none.`);
    return { retailers, url, runId: run.runId, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function simulated(data: string, retailers: number): Promise<void> {
  const size = ['--retailers', String(retailers), '--products', '60', '--weeks', '60', '--seed', '7'];
  await measured(['--data', data, 'simulate', ...size, '--until', day]);
  await measured(['--data', data, 'forecast', '--as-of', asOf, '--horizon', '13']);
}

/** Imports them, and waits until they can be found. */
async function addProducts(url: string): Promise<void> {
  const rows = addedSkus.map((sku) => `${sku},Added ${sku},12,10.00\n`);
  const body = `sku,name,pack_size,unit_price\n${rows.join('')}`;
  const headers = { ...caller, 'content-type': 'text/csv' };
  await fetch(`${url}/api/imports/products`, { method: 'POST', headers, body });
  for (;;) {
    const { total } = (await asked(url, '/api/products?text=Added&limit=1')) as { total: number };
    if (total >= addedSkus.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const caller = { 'x-actor': 'bench', 'x-role': 'planner' };

async function asked(url: string, path: string): Promise<unknown> {
  return (await fetch(url + path, { headers: caller })).json();
}
