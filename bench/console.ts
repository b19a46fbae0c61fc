import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { emptyPageTimes, interactionTimes, scrollTimes } from './console/interactions.js';
import { firstLoadBytes, keystrokesAmong } from './console/order-entry.js';
import { servedRegion } from './console/region.js';
import type { Times } from './console/timed-page.js';
import { type Figure, markdown, publish } from './figures.js';

const sizes = [200, 5000];
/** A frame of 60 a second, milliseconds. */
const frame = 1000 / 60;

/**
 * `npm run bench:console [-- FOLDER]`: how fast the pages of the console answer in Chromium, on a small region and on a large one.
 *
 * @param folder  where the regions are kept for the next time; else they are made anew
 */
export async function main(folder?: string): Promise<void> {
  const kept = folder !== undefined && !folder.startsWith('--');
  const regions = kept ? folder : mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  try {
    const rows: Figure[] = [];
    for (const retailers of sizes) rows.push(...(await figuresOf(regions, retailers)));
    publish('console', markdown(['what', 'measured', 'wanted'], rows));
  } finally {
    if (!kept) rmSync(regions, { recursive: true, force: true });
  }
}

async function figuresOf(folder: string, retailers: number): Promise<Figure[]> {
  const region = await servedRegion(folder, retailers);
  const browser = await chromium.launch({ executablePath: browserOnPath(), chromiumSandbox: false });
  try {
    const bytes = await firstLoadBytes(browser, region);
    const empty = await emptyPageTimes(browser, region);
    const interactions = await interactionTimes(browser, region);
    const scrolled = await scrollTimes(browser, region);
    const of = `${retailers.toLocaleString('en')} retailers: `;
    return [
      [`${of}scripts of the first load of order entry, gzip`, `${Math.round(bytes / 1000)} kB`, '≤ 300 kB'],
      [`${of}a key on an empty page`, spread(empty), ''],
      ...interactions.map(({ what, times, whole }): Figure => {
        const later = whole ? `; in whole p50 ${middle(whole).toFixed(0)} ms` : '';
        return [of + what, `${spread(times)}; ${ratio(middle(times), middle(empty))}${later}`, '≤ 3.0 ×'];
      }),
      [`${of}grid of retailers, frames lost a turn of the wheel`, lost(scrolled.grid), ''],
      [`${of}an empty page, frames lost a turn of the wheel`, lost(scrolled.empty), ''],
      ...(await keystrokeFigures(browser, of, region)),
    ];
  } finally {
    await browser.close();
    region.stop();
  }
}

async function keystrokeFigures(
  browser: Browser,
  of: string,
  region: Parameters<typeof keystrokesAmong>[1],
): Promise<Figure[]> {
  const [few, many] = await keystrokesAmong(browser, region, [10, 100]);
  if (!few || !many) return [];
  const figure = (what: string, of10: Times, of100: Times): Figure => {
    const measured = `${spread(of100)}, among 10 ${spread(of10)}; ${ratio(middle(of100), middle(of10))}`;
    return [`${of}a keystroke among 100 lines, ${what}`, measured, '≤ 2.0 ×'];
  };
  return [
    figure('to the next frame', few.frameMs, many.frameMs),
    figure('processor time', few.processorMs, many.processorMs),
  ];
}

/** Frames that were not painted in time, for each turn of the wheel. */
function lost(times: Times): string {
  const frames = times.reduce((sum, each) => sum + Math.max(0, Math.round(each / frame) - 1), 0);
  return `${(frames / 60).toFixed(2)}, the longest ${Math.max(...times).toFixed(0)} ms`;
}

const at = (times: Times, share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? NaN;
const middle = (times: Times) => at(times, 0.5);
const spread = (times: Times) => `p50 ${middle(times).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`;
const ratio = (a: number, b: number) => `${(a / b).toFixed(1)} ×`;

/** A browser on the path; none is downloaded. */
function browserOnPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((each) => names.map((name) => join(each, name))).find((each) => existsSync(each));
  if (!found) throw new Error(`Expected one of ${names.join(', ')} on the path, found none.`);
  return found;
}
