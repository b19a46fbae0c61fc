import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { dayAfter } from '../../../console/src/day.js';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as deliveriesEn } from '../../../console/src/pages/deliveries/texts/en.js';
import { zh as deliveriesZh } from '../../../console/src/pages/deliveries/texts/zh.js';
import { en as visitsEn } from '../../../console/src/pages/visits/texts/en.js';
import { zh as visitsZh } from '../../../console/src/pages/visits/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';

const day = consoleDay;
const service = consoleRegion();
const telephone = { width: 390, height: 844 };

interface Counted {
  readonly sku: string;
  readonly lastCount: number;
}

/** Plans a visit of the day at a retailer that is called on it, too. */
async function planVisit(number: number) {
  const { items } = (await service.get(`/api/calls?on=${day}`)).body as { items: { retailerId: string }[] };
  const { retailerId } = items[number]!;
  const visitId = `field-${number}`;
  const visit = { visitId, retailerId, plannedOn: day, accountManager: 'lin' };
  expect((await service.post('/api/visits?wait=5000', visit)).status).toBe(201);
  const [counted] = (await service.get(`/api/retailers/${retailerId}/stock?on=${day}`)).body as Counted[];
  return { visitId, retailerId, counted: counted! };
}

/** The goods of the first order that is due leave. @returns the delivery that they are */
async function dispatchFirst(number: number): Promise<string> {
  const { items } = (await service.get(`/api/delivery-list?on=${day}`)).body as {
    items: { orderId: string; retailerId: string; lines: { sku: string; outstanding: number }[] }[];
  };
  const { orderId, retailerId, lines } = items[0]!;
  const deliveryId = `van-${number}`;
  const goods = lines.map(({ sku, outstanding: quantity }) => ({ sku, quantity }));
  const dispatch = { deliveryId, orderId, retailerId, dispatchedOn: day, lines: goods };
  expect((await service.post('/api/deliveries?wait=5000', dispatch)).status).toBe(201);
  return deliveryId;
}

async function openAt(any: Page, locale: string, path: string, texts: typeof en | typeof zh): Promise<ConsoleWindow> {
  const window = await ConsoleWindow.open(any, service.url, locale, telephone);
  await window.goto(path);
  await window.signIn(texts);
  return window;
}

describeInBrowser.each([
  ['en-GB', en, deliveriesEn, visitsEn, 1],
  ['zh-CN', zh, deliveriesZh, visitsZh, 2],
] as const)('on the way in %s', (newPage, [locale, texts, deliveries, visits, number]) => {
  it('an order that is on its way is delivered, one unit of it refused with a reason, and corrected afterwards', async () => {
    const deliveryId = await dispatchFirst(number);
    const window = await openAt(await newPage(), locale, `/deliveries/${day}`, texts);
    const { page } = window;
    await page.locator('.stops a').first().waitFor();
    await window.expectFit('deliveries');
    await page.locator('.stops a').first().click();
    const refused = page.locator('[id^="refused-"]').first();
    await refused.waitFor();
    const orderId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    const sku = (await refused.getAttribute('id'))!.slice('refused-'.length);
    const due = (await service.get(`/api/orders/${orderId}`)).body.lines as { sku: string; outstanding: number }[];
    const { outstanding } = due.find((line) => line.sku === sku)!;
    await page
      .locator('.rows li')
      .first()
      .getByRole('button', { name: texts.stepper.more.split('}}')[1]! })
      .last()
      .click();
    const record = page.locator('.bottom button');
    await record.click();
    await page.getByText(deliveries.reasonMissing).waitFor();
    await page.getByRole('button', { name: deliveries.reasons.damaged }).click();
    await window.expectFit('delivery');
    await page.reload();
    await page.locator(`[id="refused-${sku}"]`).waitFor();
    expect(await page.locator(`[id="refused-${sku}"]`).inputValue()).toBe('1');
    await record.click();
    await page.locator('.said:not(:empty)').waitFor();
    const { lines } = (await service.get(`/api/orders/${orderId}`)).body;
    expect(lines).toContainEqual(
      expect.objectContaining({ sku, delivered: outstanding - 1, refused: 1, outstanding: 0 }),
    );
    const history = (await service.get(`/api/history/order-${orderId}`)).body;
    expect(JSON.stringify(history)).toContain(deliveries.reasons.damaged);
    const left = JSON.stringify((await service.get(`/api/delivery-list?on=${day}`)).body);
    expect(left).not.toContain(deliveryId);

    await page.locator('details summary', { hasText: String(number) }).click();
    await page.locator(`a[href*="/done/${deliveryId}"]`).click();
    await page.locator(`[id="delivered-${sku}"]`).fill(String(outstanding));
    await page.locator(`[id="refused-${sku}"]`).fill('0');
    await page.locator('.bottom button').click();
    await page.getByText(deliveries.correctNoReason).waitFor();
    await page.getByLabel(deliveries.correctWhy).fill('数错了 miscounted');
    await window.expectFit('correction');
    await page.locator('.bottom button').click();
    await page.locator('.said:not(:empty)').waitFor();
    await page.locator('.state[data-state="corrected"]').first().waitFor({ state: 'attached' });
    expect((await service.get(`/api/orders/${orderId}`)).body.lines).toContainEqual(
      expect.objectContaining({ sku, delivered: outstanding, refused: 0, outstanding: 0 }),
    );
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('a visit is recorded with a complaint, another one is settled, and it survives a reload before its end', async () => {
    const { visitId, retailerId, counted } = await planVisit(number);
    const old = { complaintId: `old-${number}`, retailerId, complainedOn: day, about: 'price', text: 'too dear' };
    expect((await service.post('/api/complaints?wait=5000', old)).status).toBe(201);
    const window = await openAt(await newPage(), locale, `/visits/${day}`, texts);
    const { page } = window;
    await page.locator(`a[href$="/${visitId}"]`).waitFor();
    await window.expectFit('visits');
    await page.locator(`a[href$="/${visitId}"]`).click();
    // The form is there while the start is on its way, and stays when it is answered.
    await page.route('**/start?*', async (route) => {
      const response = await route.fetch();
      await page.waitForTimeout(500);
      await route.fulfill({ response });
    });
    const started = page.waitForResponse('**/start?*');
    await page.locator('.bottom button').last().click();
    await page.locator(`[id="count-${counted.sku}"]`).fill(String(counted.lastCount));
    await page.evaluate("document.querySelector('.rows').dataset.first = ''");
    await started;
    await page.waitForTimeout(300);
    expect(await page.locator('.rows[data-first]').count()).toBe(1);
    const row = page.locator('.rows li', { has: page.locator(`[id="count-${counted.sku}"]`) });
    await row.getByRole('button', { name: visits.shelf.yes }).click();
    await row.locator('input.short').last().fill('24');
    await page.locator('#feedback').fill('更多展示 more display');
    await page.locator('#task').fill('bring a shelf');
    await page.locator(`#settled-old-${number}`).fill('explained');
    await page.getByRole('button', { name: visits.complaintAdd }).click();
    await page.getByLabel(visits.complaintAbout, { exact: true }).selectOption('delivery');
    await page.getByLabel(visits.complaintProduct).fill(counted.sku);
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator('#feedback').waitFor();
    expect(await page.locator('#feedback').inputValue()).toContain('more display');
    await window.expectFit('visit');
    await page.locator('.bottom button').click();
    await page.getByText(visits.fault.complaint).waitFor();
    await page.getByLabel(visits.complaintText).fill('纸箱破损 a broken box');
    await page.locator('.bottom button').click();
    await page.locator('.said:not(:empty)').waitFor();
    const complaints = (await service.get(`/api/complaints?retailerId=${retailerId}`)).body.items as object[];
    expect(complaints).toHaveLength(2);
    expect(complaints).toContainEqual(
      expect.objectContaining({ visitId, about: 'delivery', sku: counted.sku, dueOn: '2026-07-06', closedOn: null }),
    );
    expect(complaints).toContainEqual(
      expect.objectContaining({ complaintId: `old-${number}`, closedOn: day, outcome: 'explained' }),
    );
    expect((await service.get(`/api/visits/${visitId}`)).body).toMatchObject({
      ...{ stage: 'ended', startedOn: day, endedOn: day, productsCounted: 1, demandsDeclared: 1 },
    });
    const one = `?retailerId=${retailerId}`;
    expect((await service.get(`/api/declared-demand${one}`)).body.items).toContainEqual(
      expect.objectContaining({ visitId, sku: counted.sku, fromDay: day, toDay: '2026-07-26', quantity: 24 }),
    );
    expect((await service.get(`/api/shelf-observations${one}`)).body.items).toContainEqual(
      expect.objectContaining({ visitId, sku: counted.sku, onShelf: true, shelfPriceMinor: null }),
    );
    expect((await service.get(`/api/follow-ups${one}`)).body.items).toContainEqual(
      expect.objectContaining({ visitId, task: 'bring a shelf', dueOn: '2026-07-06', doneOn: null }),
    );
    await page.locator(`a[href$="/${visitId}"]`).click();
    await page.getByText(visits.next).click();
    await page.locator('details .rows li').first().waitFor();
    await window.expectFit('what the next call will suggest');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('a page that is open over midnight knows the new day', async () => {
    const { body } = await service.get('/api/service');
    const window = await openAt(await newPage(), locale, `/visits/${day}`, texts);
    const { page } = window;
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    const tomorrow = dayAfter(body.today as string, 1);
    await page.route('**/api/service', (route) =>
      route.fulfill({ json: { ...body, signedIn: true, today: tomorrow } }),
    );
    await page.clock.install({ time: Date.now() + 86_400_000 });
    // The timer of the page is older than the clock: coming back to the page looks, too.
    const asked = page.waitForResponse('**/api/service');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await asked;
    await page.getByRole('navigation').getByRole('link', { name: texts.nav.deliveries }).click();
    await page.waitForURL(`**/deliveries/${tomorrow}`);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('a visit is planned at a retailer that is found by its name, and opened', async () => {
    const { items } = (await service.get('/api/retailers?limit=1000')).body as {
      items: { retailerId: string; name: string }[];
    };
    const { retailerId, name } = items.at(-number)!;
    const window = await openAt(await newPage(), locale, `/visits/${day}`, texts);
    const { page } = window;
    await page.getByRole('button', { name: visits.plan }).click();
    await page.getByLabel(visits.planAt).fill('no such shop');
    await page.getByText(visits.planNobody).waitFor();
    await page.getByLabel(visits.planAt).fill(retailerId);
    const choice = page.getByRole('button', { name: `${name} (${retailerId}` });
    await choice.waitFor();
    await window.expectFit('a visit that is planned');
    await choice.click();
    await page.getByText(visits.startHint).waitFor();
    const visitId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    expect((await service.get(`/api/visits/${visitId}`)).body).toMatchObject({
      ...{ retailerId, plannedOn: day, accountManager: 'lin', stage: 'planned' },
    });
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
