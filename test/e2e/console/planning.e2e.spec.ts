import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as enPlanning } from '../../../console/src/pages/planning/texts/en.js';
import { zh as zhPlanning } from '../../../console/src/pages/planning/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleRegion } from '../../support/console-region.js';

const service = consoleRegion();

interface Node {
  readonly sku: string;
  readonly units: number;
}

const whole = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

describeInBrowser.each([
  ['en-GB', en, enPlanning],
  ['zh-CN', zh, zhPlanning],
] as const)('planning in %s', (newPage, [locale, common, texts]) => {
  const open = async (path: string) => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    await window.goto(path);
    await window.signIn(common);
    return window;
  };

  it('leads from the forecasts over the table of products to one of them, as the API answers', async () => {
    const window = await open('/planning');
    const { page } = window;
    await page.getByRole('heading', { name: texts.forecasts.title }).waitFor();
    await window.expectFit('forecasts', common);
    await page.locator('tbody th a').first().click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await window.expectFit('run', common);
    const run = (await service.get('/api/forecasts/latest')).body as { runId: string; horizon: number };
    const { items, total } = (await service.get(`/api/forecasts/${run.runId}/named-nodes?level=sku&limit=5000`))
      .body as { items: Node[]; total: number };
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(total + 1));
    // The most is expected of the first row; the last key leads to the least.
    await grid.focus();
    await page.keyboard.press('End');
    const units = items.map((node) => node.units).sort((a, b) => b - a);
    await window.until(`document.querySelector('.grid-row.active')?.getAttribute('aria-rowindex') === '${total + 1}'`);
    expect(whole(await page.locator('.grid-row.active [role=gridcell]').nth(4).textContent())).toBe(units.at(-1));
    await page.keyboard.press('Home');
    await window.until(`document.querySelector('.grid-row.active')?.getAttribute('aria-rowindex') === '2'`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: texts.node.why }).waitFor();
    await page.locator('.chart canvas').waitFor();
    const sku = new URL(page.url()).searchParams.get('sku');
    expect(items.find((node) => node.sku === sku)?.units).toBe(units[0]);
    // The chart in words and as a table adds up to the same.
    expect(await page.locator('figcaption').textContent()).toContain(units[0]!.toLocaleString(locale));
    const parts = await page.locator('.scrolled tbody td').allTextContents();
    expect(parts.map(whole).reduce((sum, each) => sum + each, 0)).toBe(units[0]);
    await page.locator('figure summary').click();
    expect(await page.locator('figure tbody tr').count()).toBeGreaterThan(run.horizon + 40);
    await window.expectFit('series', common);
    // Back leads to the table as it was left.
    await page.goBack();
    await grid.waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
