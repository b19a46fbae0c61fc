import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { daysInWords } from '../../../console/src/i18n/days-in-words.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as english } from '../../../console/src/pages/history/texts/en.js';
import { zh as chinese } from '../../../console/src/pages/history/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleRegion } from '../../support/console-region.js';
import { bearer, signInFirst } from '../../support/signed-in.js';
import { until } from '../../support/until.js';

const service = consoleRegion();
// The service makes a checkpoint by itself soon after its start: from then on nothing comes between two looks.
beforeAll(() => until(async () => (await service.get('/api/audit/checkpoints')).body.checkpoints.length > 0), 60_000);
interface Line {
  readonly sentence: string;
  readonly position: string;
}

/** What the events on the page say. */
const shown = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.timeline li > p:first-child')].map((line) => {
      const text = line.cloneNode(true);
      text.querySelector('time').remove();
      return text.textContent.trim();
    })`,
  );

describeInBrowser.each([
  ['en-GB', en, english],
  ['zh-CN', zh, chinese],
] as const)('the history in %s', (newPage, [locale, texts, own]) => {
  const dayIn = (day: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(day));
  const open = async (path: string) => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    await window.goto(path);
    await window.signIn(texts);
    await window.page.locator('.bar').waitFor();
    return window;
  };
  const language = { 'accept-language': locale };
  /** A sentence of the service with its days as the page writes them. */
  const asShown = ({ sentence }: Line) => daysInWords(sentence, locale === 'zh-CN' ? 'zh' : 'en');
  const found = async (query: string) =>
    (await service.get(`/api/audit/events?limit=50${query}`, { 'accept-language': locale })).body as {
      items: Line[];
      before: string;
    };
  const sentences = async (query: string) => (await found(query)).items.map(asShown);
  const untilShown = async (page: Page, expected: string[]) => {
    const end = performance.now() + 10_000;
    while (JSON.stringify(await shown(page)) !== JSON.stringify(expected) && performance.now() < end)
      await page.waitForTimeout(20);
    expect(await shown(page)).toEqual(expected);
  };

  it('shows what the service says, page by page, and Back loses nothing', async () => {
    const window = await open('/history');
    const { page } = window;
    // Without what the program records for itself, such as the checkpoint that came last.
    const work = '&technical=false';
    const { before } = await found(work);
    const newest = await sentences(work);
    expect(newest).not.toEqual(await sentences(''));
    await untilShown(page, newest);
    await page.getByRole('link', { name: own.earlier }).click();
    await untilShown(page, await sentences(`${work}&before=${before}`));
    await page.goBack();
    await untilShown(page, newest);
    await page.getByLabel(own.search.technical).check();
    await page.getByRole('button', { name: own.search.look, exact: true }).click();
    await untilShown(page, await sentences(''));
    await page.getByLabel(own.search.technical).uncheck();
    await page.getByLabel(own.search.id).fill('R0007');
    await page.getByLabel(own.search.type).selectOption('OrderPlaced');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: own.search.look, exact: true }).click();
    await untilShown(page, await sentences('&entity=retailer-R0007&type=OrderPlaced'));
    expect(page.url()).toContain('entity=retailer-R0007');
    // Enter in a field leaves the focus there; a search that comes from elsewhere fills the form anew.
    await page.getByLabel(own.search.id).fill('R0008');
    await page.getByLabel(own.search.id).press('Enter');
    await untilShown(page, await sentences('&entity=retailer-R0008&type=OrderPlaced'));
    expect(await page.evaluate('document.activeElement.name')).toBe('id');
    await page.goBack();
    await untilShown(page, await sentences('&entity=retailer-R0007&type=OrderPlaced'));
    expect(await page.getByLabel(own.search.id).inputValue()).toBe('R0007');
    // A file of the same, in the language of the page.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: own.export.jsonl }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    const ofFile = lines.map((line) => (JSON.parse(line) as Line).sentence);
    expect(ofFile.slice(0, 50)).toEqual(await sentences('&entity=retailer-R0007&type=OrderPlaced'));
    await window.goto('/history?text=%20…');
    await page.getByText(locale === 'zh-CN' ? 'text：' : 'text: ').waitFor();
    expect(window.complaints.filter((each) => !each.includes('400'))).toEqual([]);
    await window.close();
  });

  it('has a page about a retailer, with its figures as they were known', async () => {
    const window = await open('/history/retailers/R0007');
    const { page } = window;
    const { items } = (await service.get('/api/history/retailer-R0007?limit=50', { 'accept-language': locale }))
      .body as { items: Line[] };
    await untilShown(page, items.map(asShown));
    await page.getByRole('link', { name: own.tabs.figures }).click();
    await page.getByRole('slider').waitFor();
    for (const at of ['2026-03-01', '2026-05-20']) {
      await page.getByLabel(own.moment.day).fill(at);
      await page.waitForURL((url) => url.searchParams.get('at') === at);
      const { body } = await service.get(`/api/audit/known/retailers/R0007?at=${at}`);
      const stock = body.stock as { sku: string; lastCount: number }[];
      // The day of the newest event that was known then.
      await page.getByRole('heading', { name: dayIn(body.moment.day as string) }).waitFor();
      const rows = await page.evaluate<string[][]>(
        `[...document.querySelector('.wide-table').querySelectorAll('tbody tr')].map((row) =>
          [row.querySelector('a').textContent, row.querySelectorAll('td')[1].textContent])`,
      );
      expect(rows).toEqual(stock.map(({ sku, lastCount }) => [sku, String(lastCount)]));
    }
    const lastWeeks = async (query: string) =>
      (await service.get(`/api/audit/known/retailers/R0007?at=2026-05-20${query}`)).body.demand as { weekOf: string }[];
    expect(await lastWeeks('&weeks=2')).toEqual((await lastWeeks('')).filter(({ weekOf }) => weekOf >= '2026-05-11'));
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.searchParams.get('at') === '2026-05-19');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('leads from a line of the plan down to the events, and says what changed', async () => {
    const window = await open('/history/products/P0001/figures');
    const { page } = window;
    const [plan] = (await service.get('/api/plans?limit=1')).body.items as { planId: string }[];
    await page.locator(`a[href^="/history/why/plans/${plan!.planId}/P0001?month="]`).first().click();
    await page.locator('.why h1').waitFor();
    await page.locator('.branch a[href*="level=retailer-sku"]').first().click();
    await page.locator('.branch a[href^="/history/why/demand/"]').first().click();
    await page.waitForURL('**/why/demand/**');
    const [, address] = page.url().split('/history/why/demand/');
    const { effects } = (await service.get(`/api/why/demand/${address}`, { 'accept-language': locale })).body as {
      effects: Line[];
    };
    await page.locator('.timeline li').first().waitFor();
    expect(effects.length).toBeGreaterThan(0);
    const lines = await page.locator('.timeline li').allInnerTexts();
    expect(lines.map((text, i) => text.includes(asShown(effects[i]!)))).toEqual(effects.map(() => true));
    await window.expectFit('demand');
    // The way back up, step by step.
    expect(await page.locator('.trail li').count()).toBe(2);
    await page.locator('.trail a').first().click();
    await page.waitForURL('**/why/plans/**');
    await page.locator('.why h1').waitFor();
    await window.expectFit('plan line');
    // The same as a graph: a retailer and a week are unfolded, by keyboard, and what is not shown is counted.
    await page.getByRole('link', { name: own.graph.asGraph }).click();
    const column = (n: number) => page.locator('.graph .column').nth(n).locator('.node');
    await column(4).first().waitFor();
    const asked = `/api/why/plans/${plan!.planId}/P0001${new URL(page.url()).search}`;
    const whole = (await service.get(asked)).body as { retailers: number; leaves: { retailerId: string }[] };
    expect(await column(2).count()).toBe(Math.min(9, whole.retailers));
    expect(await column(2).last().innerText()).toContain(String(whole.retailers - 8));
    await column(2).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const second = whole.leaves[1]!.retailerId;
    await page.waitForURL((url) => url.searchParams.get('retailer') === second);
    await page.locator('.graph [aria-current=true]', { hasText: second }).waitFor();
    const { history } = (await service.get(`${asked}${asked.includes('?') ? '&' : '?'}retailerId=${second}`, language))
      .body as { history: { weekOf: string; requested: number; events: Line[] }[] };
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.has('week'));
    const week = new URL(page.url()).searchParams.get('week');
    const { events } = history.find(({ weekOf }) => weekOf === week)!;
    await column(4)
      .filter({ hasText: asShown(events[0]!) })
      .waitFor();
    expect(await column(4).count()).toBe(Math.min(9, events.length));
    await window.expectFit('graph');
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: own.graph.asList }).click();
    await page.locator('.why h1').waitFor();
    const days = 'since=2026-06-20&until=2026-06-27';
    await window.goto(`/history/retailers/R0007/changes?${days}`);
    await page.locator('.changes li, .nothing').first().waitFor();
    const { changes } = (await service.get(`/api/audit/changes/retailers/R0007?${days}`, { 'accept-language': locale }))
      .body as { changes: { text: string }[] };
    expect(changes.length).toBeGreaterThan(0);
    expect(await page.locator('.changes > li').count()).toBe(changes.length);
    expect(await page.locator('.changes > li').first().innerText()).toContain(changes[0]!.text);
    await window.expectFit('changes');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('verifies the record as long work', async () => {
    const window = await open('/history/proof');
    const { page } = window;
    await page.getByRole('button', { name: own.proof.start }).click();
    await page.waitForURL((url) => url.searchParams.has('job'));
    await page.locator('.ant-alert-success').waitFor();
    const { body } = await service.get(`/api/jobs/${new URL(page.url()).searchParams.get('job')}`);
    expect(body.result).toMatchObject({ faultCount: 0 });
    const events = new Intl.NumberFormat(locale).format((body.result as { events: number }).events);
    expect(await page.locator('.ant-alert-success').innerText()).toContain(events);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('has no barriers, in light and dark, and fits a telephone', async () => {
    const window = await open('/history');
    const { items } = (await service.get('/api/orders?limit=1')).body as { items: { orderId: string }[] };
    const pages = [
      '/history',
      '/history?text=nothing-of-that-name',
      '/history/retailers/R0007',
      '/history/retailers/R0007/figures',
      '/history/products/P0001/figures?at=2026-05-20',
      `/history/orders/${items[0]!.orderId}`,
      '/history/people/lin',
      '/history/checkpoints/almanac',
      '/history/proof',
    ];
    for (const path of pages) {
      await window.goto(path);
      await window.until(
        'document.querySelector(".history h1, .history .nothing") && !document.querySelector(".waiting")',
      );
      await window.expectFit(path);
    }
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

describeInBrowser('the history of a clerk', (newPage) => {
  it('is what concerns the retailers of an area, and what the clerk did', async () => {
    const { items } = (await service.get('/api/retailers?limit=40')).body as {
      items: { retailerId: string; area: string }[];
    };
    const [mine] = items;
    const other = items.find(({ area }) => area !== mine!.area);
    const lin = bearer(service.token!);
    const { body } = await service.post('/api/users', { name: 'mei', roles: ['clerk'], areas: [mine!.area] }, lin);
    await signInFirst(service, 'mei', body.oneTimePassword as string);
    const window = await ConsoleWindow.open(await newPage(), service.url, 'en-GB');
    const { page } = window;
    await window.goto('/history');
    await window.signIn(en, { name: 'mei' });
    await page.waitForURL((url) => url.pathname === '/history/people/mei');
    await page.getByText(english.noEvents).waitFor();
    await window.goto(`/history/retailers/${mine!.retailerId}`);
    await page.locator('.timeline li').first().waitFor();
    await window.goto('/history/products/P0001');
    await page.getByText(english.ofCompany).waitFor();
    await window.goto('/history/people/lin');
    await page.getByText(english.ofOthers).waitFor();
    expect(window.complaints).toEqual([]);
    await window.goto(`/history/retailers/${other!.retailerId}`);
    await page.getByText(`area ${mine!.area}`).first().waitFor();
    await window.close();
  });
});
