import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleDay, consoleRegion } from '../../support/console-region.js';

const day = consoleDay;
const service = consoleRegion({ retailers: 30, products: 120 });

interface Suggested {
  readonly sku: string;
  readonly name: string;
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
