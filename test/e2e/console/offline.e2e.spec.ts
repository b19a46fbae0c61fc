import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { en as outbox } from '../../../console/src/pages/outbox/texts/en.js';
import { en as visits } from '../../../console/src/pages/visits/texts/en.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';
import { signInFirst } from '../../support/signed-in.js';

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

/** What this browser keeps, but for the facts of the service: the key of each answer and draft, the person of each command. */
const kept = `new Promise((resolve) => {
  indexedDB.open('almanac').onsuccess = ({ target }) => {
    const found = [];
    const reading = target.result.transaction(['commands', 'answers', 'drafts']);
    for (const name of ['commands', 'answers', 'drafts'])
      reading.objectStore(name).openCursor().onsuccess = ({ target: { result: at } }) => {
        if (!at) return;
        if (at.key !== '\\nservice') found.push(name + ' ' + (at.value.person ?? at.key));
        at.continue();
      };
    reading.oncomplete = () => { target.result.close(); resolve(found); };
  };
})`;

/** Adds another clerk, with a password of her own. */
async function addZhao(): Promise<void> {
  const { body } = await service.post('/api/users', { name: 'zhao', roles: ['clerk'], areas: ['*'] });
  await signInFirst(service, 'zhao', body.oneTimePassword as string);
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
    await window.expectFit('outbox');
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
    // What is read ahead of a visit, last of all.
    await window.until(`${kept}.then((found) => found.includes('answers lin\\ncomplaints ${retailerId}'))`);
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

  it('a visit of another day is started today, survives a reload, and is recorded on this day', async () => {
    const { items } = (await service.get(`/api/calls?on=${day}`)).body as { items: { retailerId: string }[] };
    const { today } = (await service.get('/api/service')).body as { today: string };
    const visit = { visitId: 'moved', retailerId: items.at(-2)!.retailerId, plannedOn: day, accountManager: 'lin' };
    expect((await service.post('/api/visits?wait=5000', visit)).status).toBe(201);
    const window = await signedInAt(await newPage(), `/visits/${day}`);
    const { page } = window;
    await page.locator('a[href$="/moved"]').waitFor();
    await untilReady(window);
    await page.context().setOffline(true);
    await page.locator('a[href$="/moved"]').click();
    await page.getByRole('button', { name: visits.startToday }).click();
    await page.waitForURL(`**/visits/${today}/moved`);
    await page.locator('#feedback').fill('come today');
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator('#feedback').waitFor();
    expect(await page.locator('#feedback').inputValue()).toBe('come today');
    await page.locator('.bottom button').click();
    await page.getByText(visits.kept.split('}}')[1]!).waitFor();
    expect(await page.locator('a[href$="/moved"] .state').textContent()).toBe(visits.stage.kept);
    await page.context().setOffline(false);
    await untilKept(window, 0);
    expect((await service.get('/api/visits/moved')).body).toMatchObject({
      ...{ stage: 'ended', plannedOn: day, startedOn: today, endedOn: today },
    });
    await page.locator('a[href$="/moved"] .state[data-state="ended"]').waitFor();
    await window.close();
  });

  it('whoever signs out with something unsent is warned, and leaves nothing behind', async () => {
    const window = await signedInAt(await newPage(), `/calls/${day}`);
    const { page } = window;
    await page.locator('.lines td input').first().waitFor();
    await page.route('**/api/orders?*', (route) => route.abort());
    const retailerId = await placeOrder(window);
    await untilKept(window, 1);
    let answer = (): void => undefined;
    const signedOut = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/calls?*', async (route) => {
      const response = await route.fetch();
      await signedOut;
      await route.fulfill({ response });
    });
    const asked = page.waitForRequest('**/api/calls?*');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await asked;
    // The settings, where one signs out on a telephone, warn as well.
    await page.getByRole('link', { name: en.nav.settings }).click();
    await page.getByRole('main').getByRole('button', { name: en.nav.signOut }).click();
    await page.getByText(outbox.signOut.title).waitFor();
    await page.getByRole('button', { name: outbox.signOut.stay }).click();
    await page.getByRole('banner').getByRole('button', { name: en.nav.signOut }).click();
    await page.getByText(outbox.signOut.title).waitFor();
    await page.getByRole('button', { name: outbox.signOut.leave }).click();
    await page.getByLabel(en.signIn.name).waitFor();
    await window.until(`${kept}.then((found) => found.length === 0)`);
    // What was asked before is answered afterwards.
    answer();
    await page.waitForTimeout(500);
    expect(await page.evaluate(kept)).toEqual([]);
    expect(await ordersOfDay(retailerId)).toEqual([]);
    await window.close();
  });

  it('what somebody could not send stays when somebody else signs in and out, and is sent by who gave it', async () => {
    await addZhao();
    const window = await signedInAt(await newPage(), `/calls/${day}`);
    const { page } = window;
    await page.locator('.lines td input').first().waitFor();
    await untilReady(window);
    await page.context().setOffline(true);
    const retailerId = await placeOrder(window);
    await untilKept(window, 1);
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await window.goto('/settings');
    await page.getByLabel(en.signIn.name).waitFor();
    // The session has ended: the answers are gone.
    expect(await page.evaluate(kept)).toEqual(['commands lin']);
    await window.signIn(en, { name: 'zhao' });
    await page.getByRole('banner').getByRole('button', { name: en.nav.signOut }).click();
    await page.getByLabel(en.signIn.name).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(kept)).toEqual(['commands lin']);
    expect(await ordersOfDay(retailerId)).toEqual([]);
    await window.signIn(en);
    await page.getByRole('banner').getByRole('button', { name: en.nav.signOut }).waitFor();
    await window.until(`${kept}.then((found) => !found.includes('commands lin'))`);
    expect(await ordersOfDay(retailerId)).toHaveLength(1);
    await window.close();
  });

  it('what was read more than a week ago is deleted when the console opens', async () => {
    const window = await signedInAt(await newPage(), '/settings');
    const { page } = window;
    await page.getByRole('banner').getByRole('button', { name: en.nav.signOut }).waitFor();
    const put = (days: number) =>
      page.evaluate(`new Promise((resolve) => {
        indexedDB.open('almanac').onsuccess = ({ target }) => {
          const writing = target.result.transaction(['answers', 'drafts'], 'readwrite');
          const entry = { keptAt: Date.now() - ${days} * 86400000, value: {} };
          for (const name of ['answers', 'drafts']) writing.objectStore(name).put(entry, 'lin\\n${days} days');
          writing.oncomplete = () => resolve();
        };
      })`);
    for (const days of [6, 8]) await put(days);
    await page.reload();
    await window.until(`${kept}.then((found) => !found.some((key) => key.endsWith('8 days')))`);
    expect(await page.evaluate(kept)).toEqual(expect.arrayContaining(['answers lin\n6 days', 'drafts lin\n6 days']));
    await window.close();
  });
});
