import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';

const day = consoleDay;
const service = consoleRegion();

/** The retailer whose call is shown. */
async function retailerOf(page: Page): Promise<string> {
  await page.locator('.order').waitFor();
  return decodeURIComponent(page.url().split('/').at(-1) ?? '');
}

/** Waits until another call than this one is shown. */
async function nextAfter(page: Page, retailerId: string): Promise<void> {
  await page.waitForURL((url) => !url.pathname.endsWith(`/${retailerId}`));
  await page.locator('.order').waitFor();
}

const wanted = 20;

/** Takes an order by keys alone: what is suggested, then further products by number, until there are twenty lines. @returns milliseconds */
async function takeCall(window: ConsoleWindow): Promise<number> {
  const { page } = window;
  await page.locator('.lines input').first().waitFor();
  await window.until('document.activeElement.id.startsWith("quantity-")');
  const suggested = await page.locator('.lines td input').count();
  const skus = (await service.get('/api/products?limit=40')).body.items as { sku: string }[];
  const shown = await page.evaluate<string[]>(
    '[...document.querySelectorAll(".lines td input")].map(({ id }) => id.slice("quantity-".length))',
  );
  const more = skus.map(({ sku }) => sku).filter((sku) => !shown.includes(sku));
  const began = performance.now();
  for (let line = 0; line < suggested; line++) await page.keyboard.press('Enter');
  await window.until('document.querySelector("#products").options.length > 0');
  for (const sku of more.slice(0, wanted - suggested)) {
    await page.keyboard.type(sku);
    await page.keyboard.press('Enter');
    await window.until(`document.activeElement.id === "quantity-${sku}"`);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
  }
  return performance.now() - began;
}

describeInBrowser.each([
  ['en-GB', en],
  ['zh-CN', zh],
] as const)('order entry in %s', (newPage, [locale, texts]) => {
  it('from the sign-in to an order of twenty lines by keyboard; the next call is there', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto(`/calls/${day}`);
    await window.signIn(texts, { password: 'a guess that is wrong' });
    await page.getByText(texts.signIn.failed).waitFor();
    window.complaints.length = 0; // The browser itself writes down that an answer was a refusal.
    await window.signIn(texts);
    const retailerId = await retailerOf(page);
    expect(await takeCall(window)).toBeLessThan(15_000);
    await page.keyboard.press('Control+Enter');
    // What is unusual is asked back where the order is, and the key that confirms it has the focus.
    const asked = page.getByRole('button', { name: texts.order.confirm });
    await Promise.race([asked.waitFor(), nextAfter(page, retailerId)]);
    if (await asked.isVisible()) await page.keyboard.press('Enter');
    await nextAfter(page, retailerId);
    const orders = (await service.get(`/api/orders?retailerId=${retailerId}`)).body.items as {
      orderId: string;
      orderedOn: string;
      takenBy: string;
    }[];
    const order = orders.find(({ orderedOn }) => orderedOn === day)!;
    expect(order.takenBy).toBe('lin');
    const { lines } = (await service.get(`/api/orders/${order.orderId}`)).body as { lines: object[] };
    expect(lines).toHaveLength(wanted);
    expect(window.complaints.filter((each) => !each.includes('409'))).toEqual([]);
    expect(window.scriptBytes()).toBeLessThan(250_000);
    expect(window.scriptBytes()).toBeGreaterThan(50_000);
    await window.close();
  });

  it('asks back what is unusual, and records it once it is confirmed', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto(`/calls/${day}`);
    await window.signIn(texts);
    const retailerId = await retailerOf(page);
    await window.until('document.activeElement.id.startsWith("quantity-")');
    await page.keyboard.type('9999');
    await page.keyboard.press('Control+Enter');
    await page.getByText(texts.order.asked).waitFor();
    expect(page.url()).toContain(retailerId);
    expect((await service.get(`/api/orders?retailerId=${retailerId}&limit=1000`)).body.items).not.toContainEqual(
      expect.objectContaining({ orderedOn: day }),
    );
    await page.keyboard.press('Enter');
    await nextAfter(page, retailerId);
    expect((await service.get(`/api/orders?retailerId=${retailerId}&limit=1000`)).body.items).toContainEqual(
      expect.objectContaining({ orderedOn: day, requestedUnits: 9999 }),
    );
    await window.close();
  });

  it('ends a call without an order, or with a call-back', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto(`/calls/${day}`);
    await window.signIn(texts);
    const first = await retailerOf(page);
    await page.keyboard.press('F9');
    await page.getByLabel(texts.end.nothing).check();
    await page.getByRole('button', { name: texts.end.save }).click();
    await nextAfter(page, first);
    const second = await retailerOf(page);
    await page.keyboard.press('F8');
    await page.getByLabel(texts.end.at).fill('15:30');
    await page.getByRole('button', { name: texts.end.save }).click();
    await nextAfter(page, second);
    const { items } = (await service.get(`/api/calls?on=${day}`)).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ retailerId: first, state: 'done' }));
    expect(items).toContainEqual(
      expect.objectContaining({ retailerId: second, state: 'call-back', callBackAt: '15:30' }),
    );
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('has no barriers, in light and dark, and fits a telephone', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto(`/calls/${day}`);
    await page.getByLabel(texts.signIn.name).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en');
    await window.expectFit('sign-in');
    await window.signIn(texts);
    await page.locator('.lines .reasons').waitFor();
    await window.expectFit('order entry');
    await page.keyboard.press('F8');
    expect(await window.barriers()).toEqual([]);
    await window.goto('/no-such-page');
    await page.getByText(texts.notFound.title).waitFor();
    await window.expectFit('no page');
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
