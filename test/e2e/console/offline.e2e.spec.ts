import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { en as outbox } from '../../../console/src/pages/outbox/texts/en.js';
import { en as visits } from '../../../console/src/pages/visits/texts/en.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';

const day = consoleDay;
const service = consoleRegion();

/** Waits until the service worker keeps the console, and the page has read ahead what calls and visits need. */
async function untilReady({ page }: ConsoleWindow): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.waitForLoadState('networkidle');
}

async function signedInAt(any: Page, path: string): Promise<ConsoleWindow> {
  const window = await ConsoleWindow.open(any, service.url, 'en-GB');
  await window.goto(path);
  await window.signIn(en);
  return window;
}

const retailerOf = (page: Page) => decodeURIComponent(page.url().split('/').at(-1) ?? '');

/** Types a quantity in the first line, and places the order. @returns whose order it is */
async function placeOrder({ page }: ConsoleWindow): Promise<string> {
  const first = page.locator('.lines td input').first();
  await first.waitFor();
  const retailerId = retailerOf(page);
  await first.fill(String((await first.getAttribute('placeholder')) || 6));
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => !url.pathname.endsWith(`/${retailerId}`));
  return retailerId;
}

async function ordersOfDay(retailerId: string) {
  const { body } = await service.get(`/api/orders?retailerId=${retailerId}&from=${day}&to=${day}`);
  return body.items as { orderId: string }[];
}

/** Waits until this browser keeps so many commands. */
async function untilKept(window: ConsoleWindow, count: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  await window.until(`(document.querySelector('nav .count span')?.textContent ?? '') === '${text}'`);
}

describeInBrowser('without a connection', (newPage) => {
  it('an order is kept, survives a reload, and is recorded once; another window sends nothing twice', async () => {
    const window = await signedInAt(await newPage(), `/calls/${day}`);
    const { page } = window;
    await page.locator('.lines td input').first().waitFor();
    await untilReady(window);
    await page.context().setOffline(true);
    const retailerId = await placeOrder(window);
    await page.getByText(en.noConnection).waitFor();
    await untilKept(window, 1);
    await page.reload();
    await page.locator('.lines td input').first().waitFor();
    await untilKept(window, 1);
    expect(retailerOf(page)).not.toBe(retailerId);
    expect(await page.locator(`a[href$="/${retailerId}"]`).getAttribute('data-state')).toBe('kept');
    expect(await ordersOfDay(retailerId)).toEqual([]);

    const other = await page.context().newPage();
    await other.goto(`${service.url}/outbox`);
    await other.getByText(outbox.waiting).waitFor();
    await page.context().setOffline(false);
    await other.getByText(outbox.none).waitFor();
    await untilKept(window, 0);
    expect(await ordersOfDay(retailerId)).toHaveLength(1);
    await window.close();
  });

  it('what is refused afterwards waits in the outbox, until it is dropped with a reason', async () => {
    const window = await signedInAt(await newPage(), `/calls/${day}`);
    const { page } = window;
    await page.locator('.lines td input').first().waitFor();
    await untilReady(window);
    await page.context().setOffline(true);
    const retailerId = await placeOrder(window);
    const close = { closedOn: '2026-06-28' };
    expect((await service.post(`/api/retailers/${retailerId}/close?wait=5000`, close)).status).toBe(201);
    await page.context().setOffline(false);
    await page.locator('nav a[href="/outbox"]').click();
    await page.getByText(outbox.refused).waitFor({ timeout: 20_000 });
    await window.expectFit('outbox', en);
    await page.getByRole('button', { name: `${outbox.drop} …` }).click();
    await page.getByLabel(outbox.reason).fill('it has moved away');
    await page.getByRole('button', { name: outbox.drop, exact: true }).click();
    await page.getByText(outbox.none).waitFor();
    await page.getByText('it has moved away').waitFor();
    expect(await ordersOfDay(retailerId)).toEqual([]);
    await window.close();
  });

  it('a visit is made from start to end, and recorded in order afterwards', async () => {
    const { items } = (await service.get(`/api/calls?on=${day}`)).body as { items: { retailerId: string }[] };
    const { retailerId } = items.at(-1)!;
    const visit = { visitId: 'offline', retailerId, plannedOn: day, accountManager: 'lin' };
    expect((await service.post('/api/visits?wait=5000', visit)).status).toBe(201);
    const window = await signedInAt(await newPage(), `/visits/${day}`);
    const { page } = window;
    await page.locator('a[href$="/offline"]').waitFor();
    await untilReady(window);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('a[href$="/offline"]').click();
    await page.locator('.bottom button').last().click();
    // Nothing is counted above what is usual.
    await page.locator('[id^="count-"]').first().fill('0');
    await page.locator('#feedback').fill('more display');
    await page.locator('.bottom button').click();
    await page.getByText(visits.kept.split('}}')[1]!).waitFor();
    await untilKept(window, 4);
    expect((await service.get('/api/visits/offline')).body.stage).toBe('planned');
    await page.context().setOffline(false);
    await untilKept(window, 0);
    expect((await service.get('/api/visits/offline')).body).toMatchObject({ stage: 'ended', productsCounted: 1 });
    const history = (await service.get('/api/history/visit-offline')).body as { items: { type: string }[] };
    const types = history.items.map(({ type }) => type);
    expect(types.toSorted()).toEqual(
      ['VisitPlanned', 'VisitStarted', 'StockCounted', 'FeedbackGiven', 'VisitEnded'].toSorted(),
    );
    await window.close();
  });

  it('whoever signs out with something unsent is warned, and leaves nothing behind', async () => {
    const window = await signedInAt(await newPage(), `/calls/${day}`);
    const { page } = window;
    await page.locator('.lines td input').first().waitFor();
    await page.route('**/api/orders?*', (route) => route.abort());
    const retailerId = await placeOrder(window);
    await untilKept(window, 1);
    await page.getByRole('button', { name: en.nav.signOut }).click();
    await page.getByText(outbox.signOut.title).waitFor();
    await page.getByRole('button', { name: outbox.signOut.leave }).click();
    await page.getByLabel(en.signIn.name).waitFor();
    const left = `Promise.all(['commands', 'answers', 'drafts'].map((name) => new Promise((resolve) => {
      indexedDB.open('almanac').onsuccess = ({ target }) =>
        (target.result.transaction(name).objectStore(name).count().onsuccess = (done) => resolve(done.target.result));
    })))`;
    await window.until(`${left}.then(([commands, , drafts]) => commands + drafts === 0)`);
    expect(await ordersOfDay(retailerId)).toEqual([]);
    await window.close();
  });
});
