import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { daysInWords } from '../../../console/src/i18n/days-in-words.js';
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
    await window.expectFit('forecasts');
    await page.locator('tbody th a').first().click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await window.expectFit('run');
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
    // What it stands on is said by the service, in the language of the page.
    const why = `/api/why/forecast-nodes/${run.runId}?level=sku&sku=${sku}`;
    const { basis } = (await service.get(why, { 'accept-language': locale })).body as { basis: string[] };
    expect(basis.length).toBeGreaterThan(2);
    for (const sentence of basis)
      await page.getByText(daysInWords(sentence, locale === 'zh-CN' ? 'zh' : 'en'), { exact: true }).waitFor();
    // The chart in words and as a table adds up to the same.
    expect(await page.locator('figcaption').textContent()).toContain(units[0]!.toLocaleString(locale));
    const parts = await page.getByLabel(texts.node.parts).locator('tbody td').allTextContents();
    expect(parts.map(whole).reduce((sum, each) => sum + each, 0)).toBe(units[0]);
    await page.locator('figure summary').click();
    expect(await page.locator('figure tbody tr').count()).toBeGreaterThan(run.horizon + 40);
    await window.expectFit('series');
    // Back leads to the table as it was left.
    await page.goBack();
    await grid.waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('shows a plan as the API answers it, why a line is so, and who loses where supply is short', async () => {
    const window = await open('/planning/plans');
    const { page } = window;
    await page.locator('tbody th a').first().click();
    await page.locator('tfoot').waitFor();
    await window.expectFit('plan');
    const plan = (await service.get('/api/plans/latest')).body as {
      planId: string;
      months: string[];
      lines: { sku: string; name: string; month: string; toBuy: number }[];
      total: { month: string; toBuy: number }[];
    };
    const month = plan.months[1]!;
    await page.getByLabel(texts.plans.month).selectOption(month);
    const toBuy = plan.total.find((sum) => sum.month === month)!.toBuy;
    await page
      .locator('tfoot td', { hasText: toBuy.toLocaleString(locale) })
      .first()
      .waitFor();
    const shown = await page.evaluate<string[]>(
      '[...document.querySelectorAll("tbody tr")].map((row) => row.cells[8].textContent)',
    );
    expect(shown.map(whole).reduce((sum, each) => sum + each, 0)).toBe(toBuy);
    expect(whole(await page.locator('tfoot td').nth(7).textContent())).toBe(toBuy);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: texts.plans.xlsx }).click();
    expect((await saving).suggestedFilename()).toBe(`plan-${plan.planId}.xlsx`);
    await page.getByRole('link', { name: texts.plans.views.products, exact: true }).click();
    await page.getByRole('grid').waitFor();
    await window.expectFit('plan by product');
    const most = plan.lines.filter((line) => line.month === month).sort((a, b) => b.toBuy - a.toBuy)[0]!;
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: most.name }).waitFor();
    await page.getByRole('heading', { name: texts.plans.method }).waitFor();
    await window.expectFit('line');
    await page.getByRole('link', { name: texts.plans.whatIf }).click();
    await page.getByLabel(texts.shortage.available).fill('10');
    await page.getByRole('button', { name: texts.shortage.ask }).click();
    await page.getByRole('grid').waitFor();
    await window.expectFit('shortage');
    const asked = { sku: most.sku, available: 10, month };
    const { retailers } = (await service.post(`/api/plans/${plan.planId}/allocations`, asked)).body as {
      retailers: { retailerName: string; wanted: number; allocated: number }[];
    };
    const lostBy = ({ wanted, allocated }: (typeof retailers)[number]) => wanted - allocated;
    const loser = retailers.reduce((most, each) => (lostBy(each) > lostBy(most) ? each : most));
    const cells = page.locator('.grid-body [role=row]').first().locator('[role=gridcell]');
    expect(await cells.nth(1).textContent()).toBe(loser.retailerName);
    expect(Number((await cells.nth(5).textContent())!.replaceAll(',', ''))).toBeCloseTo(lostBy(loser), 0);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('sets and lifts a quota, issues and withdraws a notice, and moves a day of calls', async () => {
    const window = await open('/planning/quotas');
    const { page } = window;
    const dialog = page.locator('dialog');
    await page.getByRole('button', { name: texts.supply.quotas.grant }).click();
    const [{ sku, name }] = (await service.get('/api/products?limit=1')).body.items as [{ sku: string; name: string }];
    await dialog.getByLabel(texts.supply.product).fill(sku);
    await dialog.getByLabel(texts.supply.quotas.limit).fill('7');
    await window.expectFit('new quota');
    await dialog.getByRole('button', { name: texts.supply.quotas.save }).click();
    await page.getByRole('gridcell', { name }).first().click();
    await dialog.getByRole('button', { name: texts.supply.quotas.lift }).click();
    await dialog.waitFor({ state: 'detached' });
    await window.expectFit('quotas');
    const quotas = (await service.get(`/api/supply/quotas?sku=${sku}&limit=1000`)).body.items as object[];
    const { today } = (await service.get('/api/service')).body as { today: string };
    expect(quotas).toContainEqual(expect.objectContaining({ fromDay: today, toDay: today, unitLimit: 7 }));

    await page.getByRole('link', { name: texts.nav.notices }).click();
    await page.getByRole('button', { name: texts.supply.notices.issue }).click();
    await dialog.getByLabel(texts.supply.notices.zh).fill('货源充足');
    await dialog.getByLabel(texts.supply.notices.en).fill('There is enough.');
    await dialog.getByRole('button', { name: texts.supply.notices.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.card .told', { hasText: locale === 'zh-CN' ? '货源充足' : 'There is enough.' }).waitFor();
    await window.expectFit('notices');
    await page.getByRole('button', { name: texts.supply.notices.withdraw }).first().click();
    await dialog.getByLabel(texts.supply.notices.why).fill('a slip');
    await dialog.getByRole('button', { name: texts.supply.notices.withdraw }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: texts.supply.notices.withdraw }).count()).toBe(0);

    const { shortages } = texts.supply;
    await page.getByRole('button', { name: shortages.declare }).click();
    await dialog.getByLabel(texts.supply.product).fill(sku);
    await dialog.getByLabel(shortages.cause).fill(`mill stopped (${locale})`);
    await window.expectFit('new shortage');
    await dialog.getByRole('button', { name: shortages.save }).click();
    await dialog.waitFor({ state: 'detached' });
    // The notice of the day, of which none is issued any more, says it at once.
    await page.locator('.card .told', { hasText: `mill stopped (${locale})` }).waitFor();
    await page
      .locator('tr', { hasText: `mill stopped (${locale})` })
      .getByText(shortages.states.running)
      .waitFor();
    const shortOf = async () =>
      (await service.get(`/api/supply/shortages?sku=${sku}`)).body.items as { cause: string; ended: boolean }[];
    expect((await shortOf())[0]).toMatchObject({ cause: `mill stopped (${locale})`, fromDay: today, ended: false });
    await page.getByRole('button', { name: shortages.endOf.replace('{{sku}}', sku) }).click();
    await dialog.getByRole('button', { name: shortages.end, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: shortages.endOf.replace('{{sku}}', sku) }).count()).toBe(0);
    expect((await shortOf())[0]).toMatchObject({ untilDay: today, ended: true });

    await page.getByRole('link', { name: texts.nav.calendar }).click();
    await page.getByRole('button', { name: texts.supply.calendar.change }).click();
    await dialog.getByLabel(texts.supply.reason).fill(`flood (${locale})`);
    await dialog.getByLabel(texts.supply.calendar.kind).selectOption(locale === 'zh-CN' ? 'dropped' : 'added');
    await dialog.getByRole('button', { name: texts.supply.calendar.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`flood (${locale})`).waitFor();
    await window.expectFit('calendar');
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

describeInBrowser('a grid of 5,000 rows', (newPage) => {
  it('draws those that are seen; keys lead through all of them, and its head and the focus stay where it is scrolled', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, 'en-GB');
    const { page } = window;
    await page.route('**/named-nodes?*level=retailer&*', async (route) => {
      const { items } = (await (await route.fetch()).json()) as { items: Node[] };
      const rows = Array.from({ length: 5000 }, (_, i) => {
        return { ...items[i % items.length], retailerId: `R${i}`, units: 5000 - i };
      });
      await route.fulfill({ json: { items: rows, total: rows.length } });
    });
    const { runId } = (await service.get('/api/forecasts/latest')).body as { runId: string };
    await window.goto(`/planning/forecasts/${runId}?level=retailer`);
    await window.signIn(en);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('5001');
    const drawn = page.locator('.grid-body .grid-row');
    const active = (row: number) =>
      window.until(`document.querySelector('.grid-row.active')?.getAttribute('aria-rowindex') === '${row}'`);
    /** Whether the middle of the grid shows a row, and the active one is within the grid below its head. */
    const isSeen = `(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const [all, head, row] = ['.grid', '.grid-head', '.grid-row.active'].map(box);
      const middle = document.elementFromPoint(all.x + 100, all.y + all.height / 2);
      return middle.closest('.grid-body .grid-row') !== null && row.top >= head.bottom - 1 && row.bottom <= all.bottom + 1;
    })()`;
    await grid.focus();
    let at = 2;
    for (const [key, row] of [
      ['Home', 2],
      ['End', 5001],
      ['PageUp', undefined],
      ['Home', 2],
      ['PageDown', undefined],
      ['PageDown', undefined],
    ] as const) {
      await page.keyboard.press(key);
      if (row !== undefined) await active(row);
      else await window.until(`document.querySelector('.grid-row.active').getAttribute('aria-rowindex') !== '${at}'`);
      await window.until(isSeen);
      at = Number(await page.locator('.grid-row.active').getAttribute('aria-rowindex'));
      expect(await drawn.count()).toBeLessThan(80);
    }
    expect(at).toBeGreaterThan(10);
    expect(at).toBeLessThan(80);

    const head = await page.locator('.grid-head').boundingBox();
    await grid.hover();
    await page.mouse.wheel(0, 100_000);
    await window.until('document.querySelector(".grid").scrollTop > 90_000');
    const middle = `document.elementFromPoint(${head!.x + 100}, ${head!.y + 200}).closest('.grid-body .grid-row')`;
    await window.until(`Number(${middle}?.getAttribute('aria-rowindex')) > 2500`);
    expect(await page.locator('.grid-head').boundingBox()).toEqual(head);
    expect(await drawn.count()).toBeLessThan(80);
    // The row that the keys are at is still named, and the next key leads on from it.
    expect(await page.evaluate('document.activeElement === document.querySelector(".grid")')).toBe(true);
    await window.until(
      'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")) !== null',
    );
    await page.keyboard.press('ArrowDown');
    await active(at + 1);
    await window.until(isSeen);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
