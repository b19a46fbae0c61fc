import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Translation } from '../../console/src/i18n/en.js';
import { ownPassword } from './signed-in.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A window of the console of its own, in which what must not happen is written down. */
export class ConsoleWindow {
  /** Errors of scripts, refusals of the content security policy, requests to elsewhere. */
  readonly complaints: string[] = [];
  /** Files of the console that were loaded. */
  readonly assets = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const asked = request.url();
      if (asked.startsWith(`${url}/assets/`)) this.assets.add(asked.slice(`${url}/assets/`.length));
      else if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:')) this.complaints.push(`request to ${asked}`);
    });
  }

  /** @param any  a page of the browser, which it opens another window of */
  static async open(any: Page, url: string, locale: string, size = { width: 1280, height: 800 }) {
    const context = await any.context().browser()!.newContext({ locale, viewport: size });
    return new ConsoleWindow(await context.newPage(), url);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** Fills in the sign-in page. */
  async signIn(texts: Translation, { name = 'lin', password = ownPassword } = {}): Promise<void> {
    await this.page.getByLabel(texts.signIn.name).fill(name);
    await this.page.getByLabel(texts.signIn.password).first().fill(password);
    await this.page.getByRole('button', { name: texts.signIn.submit }).click();
  }

  /** Waits for a condition; the policy of the page forbids what a browser would have to evaluate again and again by itself. */
  async until(condition: string): Promise<void> {
    const end = performance.now() + 20_000;
    while (!(await this.page.evaluate<boolean>(condition))) {
      if (performance.now() > end) throw new Error(`Expected in time: ${condition}`);
      await this.page.waitForTimeout(5);
    }
  }

  /** Bytes of script that were loaded, compressed. */
  scriptBytes(): number {
    const scripts = [...this.assets].filter((name) => name.endsWith('.js'));
    return scripts.reduce((sum, name) => sum + statSync(join('dist/console/assets', `${name}.gz`)).size, 0);
  }

  /** What WCAG 2.2 AA finds wrong on the page as it is: a line each. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return this.page.evaluate<string[]>(
      `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
    );
  }

  /** Expects the page, as it is, without barriers in light and dark, and not wider than a telephone and an office window. */
  async expectFit(name: string): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme: theme });
      await this.until(`document.documentElement.dataset.theme === '${theme}'`);
      expect([name, theme, await this.barriers()]).toEqual([name, theme, []]);
    }
    const before = this.page.viewportSize();
    for (const size of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      await this.page.setViewportSize(size);
      expect([name, size.width, await this.isTooWide()]).toEqual([name, size.width, false]);
    }
    if (before) await this.page.setViewportSize(before);
  }

  /** Whether the page is wider than the window, once it is drawn: charts follow the window a frame later. */
  async isTooWide(): Promise<boolean> {
    return this.page.evaluate<boolean>(
      `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() =>
        tell(document.documentElement.scrollWidth > innerWidth))))`,
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
