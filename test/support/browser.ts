import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const found = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((file) => existsSync(file));

/** Whether this machine has a browser. */
export const hasBrowser = found !== undefined;

/** `describe` where this machine has a browser, which is never downloaded; else a skip that says why. */
export function describeInBrowser(name: string, tests: (newPage: () => Promise<Page>) => void): void {
  if (!found) return describe.skip(`${name} (skipped: no ${names.join(', ')} on the path)`, () => tests(nowhere));
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      // Without a sandbox of its own: in a container the user is root, whom the sandbox refuses. The pages are ours.
      browser = await chromium.launch({ executablePath: found, chromiumSandbox: false });
    }, 120_000);
    afterAll(() => browser.close());
    tests(() => browser.newPage());
  });
}

/** The same tests for each row. */
describeInBrowser.each =
  <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]) =>
  (name: string, tests: (newPage: () => Promise<Page>, row: Row) => void): void => {
    for (const row of rows) describeInBrowser(name.replace('%s', row[0]), (newPage) => tests(newPage, row));
  };

const nowhere = () => Promise.reject(new Error('There is no browser.'));
