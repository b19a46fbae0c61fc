// Simulates a region that is always the same, and takes pictures of the main pages of the console.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PNG } from 'pngjs';
import { chromium } from 'playwright-core';
import { root } from './ready.mjs';

/** The day on which the pictures are taken, and the region on it. */
const day = '2026-06-29';
const region = ['--retailers', '40', '--products', '40', '--weeks', '60', '--seed', '1', '--until', day];
const [telephone, office] = [
  { width: 390, height: 844 },
  { width: 1280, height: 632 },
];
/** Instants are compared as they stand in answers. */
const begun = `"${new Date().toISOString()}"`;
const [zh, dark] = [{ locale: 'zh-CN' }, { theme: 'dark' }];
/** Something of each section; languages, themes and windows take turns. */
const pages = [
  { name: 'order-entry', role: 'clerk', path: `/calls/${day}`, ready: '.lines .reasons' },
  { name: 'order-entry-dark', role: 'clerk', path: `/calls/${day}`, ready: '.lines .reasons', theme: 'dark' },
  { name: 'import', role: 'planner', path: '/import', ready: '.rows table', file: 'examples/orders.csv' },
  { name: 'visits', role: 'account-manager', path: `/visits/${day}`, ready: '.stops a', size: telephone, ...zh },
  { name: 'deliveries', role: 'driver', path: `/deliveries/${day}`, ready: '.stops a', size: telephone, ...dark },
  { name: 'planning', role: 'planner', path: '/planning', ready: 'table a', ...zh, ...dark },
  { name: 'history', role: 'manager', path: '/history?to=2026-06-28', ready: 'main details' },
  { name: 'jobs', role: 'manager', path: '/jobs', ready: 'main a', ...zh },
  { name: 'outbox', role: 'clerk', path: '/outbox', ready: 'h1', size: telephone, ...dark },
  { name: 'administration', role: 'admin', path: '/administration', ready: 'h1', ...dark },
  { name: 'settings', role: 'planner', path: '/settings', ready: 'h1', ...zh },
];

/** The pictures that are taken. */
export const pictureNames = pages.map(({ name }) => name);

/** What letters look like depends on the fonts of the machine, which this names; undefined where they cannot be asked for. */
export function fontsHere() {
  const asked = ['system-ui', 'system-ui:lang=zh-cn'];
  try {
    return asked
      .map((name) => execFileSync('fc-match', ['-f', '%{fullname} %{fontversion}', name], { encoding: 'utf8' }))
      .join('\n');
  } catch {
    return undefined;
  }
}

/** Takes every picture. @param out  an existing folder */
export async function takeScreenshots(out) {
  const executablePath = browser();
  const folder = mkdtempSync(join(tmpdir(), 'almanac-screenshots-'));
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    KURRENTDB_URL: '',
    ALMANAC_SIGN_IN: 'off',
    ALMANAC_ACTOR: 'Lin',
  };
  const cli = [join(root, 'dist', 'cli.js'), '--data', folder];
  for (const command of [
    ['simulate', ...region],
    ['forecast', '--as-of', '2026-06-28', '--horizon', '13'],
  ])
    execFileSync(process.execPath, [...cli, ...command], { env, stdio: 'ignore' });
  const service = spawn(process.execPath, [...cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  const url = await addressOf(service);
  const chrome = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-lcd-text'] });
  try {
    for (const each of pages) writeFileSync(join(out, `${each.name}.png`), packed(await picture(chrome, url, each)));
  } finally {
    await chrome.close();
    service.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same picture in fewer bytes. */
function packed(bytes) {
  return PNG.sync.write(PNG.sync.read(bytes), { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 });
}

async function picture(chrome, url, page) {
  const { role, path, ready, file, locale = 'en-GB', theme = 'light', size = office } = page;
  const context = await chrome.newContext({
    locale,
    viewport: size,
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(
    ([role, theme]) => {
      localStorage.setItem('almanac.acting-as', `${role} Lin`);
      localStorage.setItem('almanac.theme', theme);
    },
    [role, theme],
  );
  await context.route(/\/api\/(jobs|forecasts)(\?|$)/, withoutNow);
  const tab = await context.newPage();
  await tab.goto(url + path);
  if (file) await tab.locator('input[type=file]').setInputFiles(join(root, file));
  await tab.locator(ready).first().waitFor();
  await tab.waitForLoadState('networkidle');
  const bytes = await tab.screenshot({ caret: 'hide' });
  await context.close();
  return bytes;
}

/** When the region is made is another moment each time: the pictures say one that stays. */
async function withoutNow(route) {
  const response = await route.fetch();
  const text = await response.text();
  const body = text.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, (instant) =>
    instant > begun ? `"${day}T01:00:00.000Z"` : instant,
  );
  await route.fulfill({ response, body });
}

/** A browser on the path; none is downloaded. */
function browser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((each) => names.map((name) => join(each, name))).find((each) => existsSync(each));
  if (!found) throw new Error(`Expected one of ${names.join(', ')} on the path, found none.`);
  return found;
}

/** The address that the service logs when it listens. */
async function addressOf({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /Almanac listens on (http:[^ ,"]+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The service ended before it listened.');
}
