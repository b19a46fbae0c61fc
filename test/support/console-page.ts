import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

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

  /** Whether the page is wider than the window. */
  async isTooWide(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
