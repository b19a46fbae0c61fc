import type { Browser } from 'playwright-core';
import { addedSkus, day, type Region } from './region.js';
import { TimedPage } from './timed-page.js';

/** Bytes of script, as they are sent, until order entry is ready in a browser that has never seen it. */
export async function firstLoadBytes(browser: Browser, { url }: Region): Promise<number> {
  const timed = await TimedPage.open(browser, 'clerk');
  const sizes = new Map<string, number>();
  timed.page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const length = response.headers()['content-length'];
    if (length === undefined) throw new Error(`${response.url()}: expected its length, found none.`);
    sizes.set(response.url(), Number(length));
  });
  await timed.goto(`${url}/calls/${day}`, '.lines td input');
  const bytes = [...sizes.values()].reduce((sum, each) => sum + each, 0);
  await timed.close();
  return bytes;
}

/** A keystroke in an order of so many lines. */
export interface Keystrokes {
  /** to the frame that is painted next */
  readonly frameMs: number[];
  /** of processor time of the page */
  readonly processorMs: number[];
}

const [rounds, perRound] = [6, 20];

/** Keystrokes among so many lines, one window after the other in each round. */
export async function keystrokesAmong(
  browser: Browser,
  region: Region,
  counts: readonly number[],
): Promise<Keystrokes[]> {
  const windows: TimedPage[] = [];
  for (const count of counts) windows.push(await orderOf(browser, region, count));
  const all = counts.map((): Keystrokes => ({ frameMs: [], processorMs: [] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [i, timed] of windows.entries()) {
      const press = () => timed.press(perRound, (key) => (key % 2 === 0 ? '7' : 'Backspace'));
      const frames: number[] = [];
      const spent = await timed.spentOn(async () => frames.push(...(await press())));
      if (round === 0) continue; // Warm.
      all[i]?.frameMs.push(...frames);
      all[i]?.processorMs.push(spent / perRound);
    }
  }
  for (const timed of windows) await timed.close();
  return all;
}

/** An order of so many lines: what was suggested to one whom little is suggested, and products added by number. */
async function orderOf(browser: Browser, region: Region, count: number): Promise<TimedPage> {
  const timed = await TimedPage.open(browser, 'clerk');
  const { page } = timed;
  await timed.goto(`${region.url}/calls/${day}/${await fewest(region, 10)}`, '.lines td input');
  const [lines, field] = [page.locator('.lines td input'), page.locator('#add-product')];
  await field.focus();
  await page.locator('#products option').first().waitFor({ state: 'attached' });
  for (const sku of addedSkus.slice(0, count - (await lines.count()))) {
    await field.fill(sku);
    await field.press('Enter');
    // The line takes the focus, and with it what is typed next.
    await page.locator(`#quantity-${sku}:focus`).waitFor();
  }
  await lines.first().focus();
  return timed;
}

/** A retailer of the day to whom at most so many products are suggested. */
async function fewest({ url }: Region, most: number): Promise<string> {
  const headers = { 'x-actor': 'bench', 'x-role': 'clerk' };
  const asked = async (path: string) => (await fetch(url + path, { headers })).json() as Promise<{ items: unknown[] }>;
  const calls = (await asked(`/api/calls?on=${day}`)).items as { retailerId: string }[];
  for (const { retailerId } of calls.toReversed()) {
    const { items } = await asked(`/api/retailers/${retailerId}/suggestions?on=${day}&limit=${most + 1}`);
    if (items.length > 0 && items.length <= most) return retailerId;
  }
  throw new Error(`Expected a retailer to whom 1 to ${most} products are suggested on ${day}, found none.`);
}
