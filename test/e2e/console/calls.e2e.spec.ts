import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';
import { until } from '../../support/until.js';
import { bearer, signInFirst } from '../../support/signed-in.js';

const day = consoleDay;
const service = consoleRegion({ retailers: 30, products: 120 });

interface Suggested {
  readonly sku: string;
  readonly name: string;
  readonly substitutes: readonly { readonly sku: string; readonly name: string }[];
}

async function calledRetailers(): Promise<{ retailerId: string; name: string; area: string }[]> {
  return (await service.get(`/api/calls?on=${day}`)).body.items as { retailerId: string; name: string; area: string }[];
}

async function suggestedTo(retailerId: string): Promise<Suggested[]> {
  const path = `/api/retailers/${retailerId}/suggestions?on=${day}&limit=200`;
  return (await service.get(path)).body.items as Suggested[];
}

async function openCall(any: Page, locale: string, texts: typeof en | typeof zh, retailerId: string) {
  const window = await ConsoleWindow.open(any, service.url, locale);
  await window.goto(`/calls/${day}/${retailerId}`);
  await window.signIn(texts);
  await window.page.locator('.lines td input').first().waitFor();
  await window.until('document.activeElement.id.startsWith("quantity-")');
  return window;
}

describeInBrowser.each([
  ['en-GB', en, 0],
  ['zh-CN', zh, 1],
] as const)('a wish that is not met, in %s', (newPage, [locale, texts, number]) => {
  it('is recorded by one key, as a product or in words, also without a connection; the call shows it', async () => {
    const { retailerId, name } = (await calledRetailers())[number]!;
    const { sku, name: product } = (await suggestedTo(retailerId))[0]!;
    const window = await openCall(await newPage(), locale, texts, retailerId);
    const { page } = window;
    const wishes = page.locator('.wishes li');
    const dialog = page.getByRole('dialog', { name: texts.wish.title });

    await page.keyboard.press('F10');
    await dialog.getByText(`${product} (${sku})`).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText(texts.wish.recorded.replace('{{name}}', name)).waitFor();
    await window.until(`document.activeElement.id === 'quantity-${sku}'`);
    await wishes.filter({ hasText: `${product}: 12` }).waitFor();

    await page.context().setOffline(true);
    await page.keyboard.press('F10');
    await page.keyboard.type('the one with the blue band');
    await dialog.getByText(texts.wish.asWords).waitFor();
    await page.getByLabel(texts.wish.cause).selectOption(texts.wish.causes['not-sold']);
    await dialog.getByRole('button', { name: texts.end.save }).click();
    await page.getByText(texts.wish.kept.replace('{{name}}', name)).waitFor();
    await wishes.filter({ hasText: texts.wish.unsent }).waitFor();
    await page.context().setOffline(false);
    await wishes.filter({ hasText: texts.wish.causes['not-sold'] }).waitFor();
    await wishes.filter({ hasText: texts.wish.unsent }).waitFor({ state: 'detached' });

    const { items } = (await service.get(`/api/wishes?retailerId=${retailerId}&from=${day}&to=${day}`)).body;
    const words = { sku: null, wording: 'the one with the blue band', units: null, cause: 'not-sold' };
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ sku, wording: null, units: 12, cause: null }));
    expect(items).toContainEqual(expect.objectContaining(words));
    expect(window.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await window.close();
  });
});

describeInBrowser('a line', (newPage) => {
  it('shows the weeks that come with the range of the forecast, and festivals, also in words', async () => {
    const { retailerId } = (await calledRetailers())[2]!;
    const { sku } = (await suggestedTo(retailerId))[0]!;
    const { runId } = (await service.get(`/api/retailers/${retailerId}/suggestions?on=${day}&limit=1`)).body;
    const node = `/api/forecasts/${runId}/nodes?level=retailer-sku&retailerId=${retailerId}&sku=${sku}`;
    const { weeks } = (await service.get(node)).body.items[0] as { weeks: { p10: number; p90: number }[] };
    const window = await openCall(await newPage(), 'en-GB', en, retailerId);
    const picture = window.page.getByRole('img', { name: en.order.history });
    await picture.waitFor();
    const said = await picture.getAttribute('aria-label');
    expect(said).toContain(`: ${weeks.map(({ p10, p90 }) => `${p10}–${p90}`).join(', ')}.`);
    expect(said).toContain('Mid-Autumn Festival in the week of 21 Sept');
    expect(await picture.locator('.range').count()).toBe(13);
    expect(await picture.locator('.festival').count()).toBeGreaterThan(5);
    expect(await window.barriers()).toEqual([]);
    expect(window.scriptBytes()).toBeLessThan(250_000);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

describeInBrowser('the call list', (newPage) => {
  it('goes to another call by Enter and by a click, opens it beside this one by Ctrl, and Back returns', async () => {
    const [first, second, third] = await calledRetailers();
    const window = await openCall(await newPage(), 'en-GB', en, first!.retailerId);
    const { page } = window;
    const entry = (retailerId: string) => page.locator(`[data-retailer="${retailerId}"]`);
    const called = async ({ retailerId, name }: { retailerId: string; name: string }) => {
      await page.waitForURL(`**/calls/${day}/${retailerId}`);
      await page.getByRole('heading', { name }).waitFor();
      await window.until('document.activeElement.id.startsWith("quantity-")');
      const marked = page.locator('.call-list [aria-current=page]');
      expect([await marked.count(), await marked.getAttribute('data-retailer')]).toEqual([1, retailerId]);
    };
    await called(first!);
    await entry(second!.retailerId).press('Enter');
    await called(second!);
    await entry(third!.retailerId).click();
    await called(third!);
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      entry(first!.retailerId).click({ modifiers: ['Control'] }),
    ]);
    await beside.waitForURL(`**/calls/${day}/${first!.retailerId}`);
    await beside.close();
    expect(new URL(page.url()).pathname).toBe(`/calls/${day}/${third!.retailerId}`);
    await page.goBack();
    await called(second!);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

/** Somebody who can sign in with the password of the tests. @returns the headers by which they ask */
async function personNamed(name: string, role: string, areas: readonly string[]) {
  const { status, body } = await service.post('/api/users', { name, roles: [role], areas });
  expect([status, body]).toEqual([201, expect.anything()]);
  return bearer(await signInFirst(service, name, body.oneTimePassword as string));
}

describeInBrowser('roles', (newPage) => {
  it('a clerk of one area is told that a retailer of another area is not theirs', async () => {
    const called = await calledRetailers();
    const own = called[0]!;
    const other = called.find(({ area }) => area !== own.area)!;
    const clerk = await personNamed('clerk-of-one-area', 'clerk', [own.area]);
    const window = await ConsoleWindow.open(await newPage(), service.url, 'en-GB');
    const { page } = window;
    await window.goto(`/calls/${day}/${other.retailerId}`);
    await window.signIn(en, { name: 'clerk-of-one-area' });
    await page.getByText(en.calls.missing).waitFor();
    expect(await page.locator('.order').count()).toBe(0);
    expect(await page.getByText(other.name).count()).toBe(0);
    expect(await page.locator(`a[href$="/${own.retailerId}"]`).count()).toBe(1);
    const refused = await service.get(`/api/retailers/${other.retailerId}/suggestions?on=${day}`, clerk);
    expect(refused.status).toBe(403);
    await window.close();
  });

  it('an account manager has no page that changes an order, and the service refuses it', async () => {
    const [order] = (await service.get('/api/orders?limit=1')).body.items as { orderId: string }[];
    const { lines } = (await service.get(`/api/orders/${order!.orderId}`)).body as { lines: { sku: string }[] };
    const manager = await personNamed('account-manager', 'account-manager', ['*']);
    const window = await ConsoleWindow.open(await newPage(), service.url, 'en-GB');
    const { page } = window;
    await window.goto(`/calls/${day}`);
    await window.signIn(en, { name: 'account-manager' });
    await page.getByText(en.notFound.title).waitFor();
    expect(await page.getByRole('link', { name: en.nav.calls }).count()).toBe(0);
    expect(await page.getByRole('button', { name: en.order.place }).count()).toBe(0);
    const change = { sku: lines[0]!.sku, to: 1, reason: 'a try' };
    const path = `/api/orders/${order!.orderId}/lines`;
    expect((await service.post(path, change, manager)).status).toBe(403);
    await window.close();
  });
});

describeInBrowser('a product that is short', (newPage) => {
  it('has what stands in for it on its line, which is taken by one button and ordered instead of it', async () => {
    const short = await shortWithSubstitute();
    const window = await openCall(await newPage(), 'en-GB', en, short.retailerId);
    const { page } = window;
    await page.locator(`#quantity-${short.sku}`).focus();
    await page.locator('.reasons').getByRole('button', { name: short.instead.name }).click();
    await window.until(`document.activeElement.id === 'quantity-${short.instead.sku}'`);
    await page.getByText(en.order.insteadOf.replace('{{sku}}', short.sku)).waitFor();
    await window.close();
  });
});

/** Announces shortages of what is suggested until one product has another that stands in for it. */
async function shortWithSubstitute() {
  const { retailerId } = (await calledRetailers()).at(-1)!;
  for (const { sku } of await suggestedTo(retailerId)) {
    await service.post(`/api/supply/${sku}/shortage?wait=5000`, { from: day, until: day, cause: 'a strike' });
    const suggestions = await suggestedTo(retailerId);
    const others = new Set(suggestions.map((each) => each.sku));
    const instead = suggestions.find((each) => each.sku === sku)?.substitutes.find((each) => !others.has(each.sku));
    if (instead) return { retailerId, sku, instead };
  }
  throw new Error('Expected a product that another one stands in for.');
}

/** Further products, so many that the service gives them in more than one part. @returns their numbers */
async function addProducts(count: number): Promise<string[]> {
  const skus = Array.from({ length: count }, (_, i) => `X${i}`);
  const csv = `sku,name,pack_size,unit_price\n${skus.map((sku) => `${sku},Added ${sku},12,10.00\n`).join('')}`;
  expect((await service.post('/api/imports/products', csv, { 'content-type': 'text/csv' })).status).toBe(202);
  await until(async () => (await service.get('/api/products?text=Added&limit=1')).body.total === count);
  return skus;
}

/** Adds products, by names that end with their numbers, until there are so many lines; goes to the first of them. */
async function fillLines(window: ConsoleWindow, names: readonly string[], count: number): Promise<void> {
  const { page } = window;
  const [lines, field] = [page.locator('.lines td input'), page.locator('#add-product')];
  const missing = count - (await lines.count());
  expect(missing).toBeGreaterThanOrEqual(0);
  await field.focus();
  await page.locator('#products option').first().waitFor({ state: 'attached' });
  for (const name of names.slice(0, missing)) {
    await field.fill(name);
    await field.press('Enter');
    // The line takes the focus, and with it what is typed next.
    await window.until(`document.activeElement.id === 'quantity-${name.split(' ').at(-1)}'`);
  }
  await lines.first().focus();
}

/** How to press keys in the line that has the focus. The answer is processor time of the page: what else runs on the machine does not count. */
async function keysIn({ page }: ConsoleWindow): Promise<(count: number) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  return async (count) => {
    await page.bringToFront();
    const before = await spent();
    for (let i = 0; i < count; i++) await page.keyboard.press(i % 2 === 0 ? '7' : 'Backspace');
    await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
    return (await spent()) - before;
  };
}

describeInBrowser('an order of 100 lines', (newPage) => {
  it('is added to from the whole range, and costs at most twice as much a keystroke as one of 10', async () => {
    const skus = await addProducts(1100);
    const called = await calledRetailers();
    const lines = await Promise.all(called.map(async ({ retailerId }) => (await suggestedTo(retailerId)).length));
    const few = called[lines.indexOf(Math.min(...lines))]!;
    const open = async (count: number) => {
      const window = await openCall(await newPage(), 'en-GB', en, few.retailerId);
      // The last of the range, by its name.
      await fillLines(window, ['Added X999', ...skus], count);
      return { window, press: await keysIn(window) };
    };
    const [of10, of100] = [await open(10), await open(100)];
    const times: number[] = [];
    for (let round = 0; round < 6; round++) {
      const [among10, among100] = [await of10.press(30), await of100.press(30)];
      if (round > 0) times.push(among100 / among10);
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(2);
    expect([of10, of100].flatMap(({ window }) => window.complaints)).toEqual([]);
    await Promise.all([of10, of100].map(({ window }) => window.close()));
  });
});
