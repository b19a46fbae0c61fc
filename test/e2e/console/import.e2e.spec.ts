import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as enImport } from '../../../console/src/pages/import/texts/en.js';
import { zh as zhImport } from '../../../console/src/pages/import/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { signedInService } from '../../support/signed-in.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const service = signedInService(() => folder);

/** A file of orders of which two headings are unknown, one row is bad, and three lines count packs at the price of a pack. */
function ordersOf(letter: string): string {
  const shop = (i: number) => `${letter}-shop-${i % 5}`;
  const usual = Array.from({ length: 60 }, (_, i) => {
    const day = `2026-0${1 + (i % 6)}-${String(1 + (i % 27)).padStart(2, '0')}`;
    return `${letter}-${i},${shop(i)},${day},tea,24,10.00,`;
  });
  const packs = [1, 2, 3].map((n) => `${letter}-pack-${n},${shop(n)},2026-05-0${n},tea,${n},120.00,late`);
  const bad = `${letter}-bad,${shop(0)},2026-02-31,tea,24,10.00,`;
  return ['Bill,retailer_id,ordered_on,sku,Boxes,unit_price,Remark', ...usual, ...packs, bad].join('\n');
}

describeInBrowser.each([
  ['en-GB', en, enImport],
  ['zh-CN', zh, zhImport],
] as const)('the import in %s', (newPage, [locale, texts, said]) => {
  it('maps columns, says what would be rejected before it records, and shows what was held to be repaired', async () => {
    const letter = locale.slice(0, 2);
    const products = 'sku,name,pack_size,unit_price\ntea,Tea,12,10.00\n';
    await service.post('/api/imports/products', products, { 'content-type': 'text/csv' });
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto('/import');
    await window.signIn(texts);
    await page.getByText(said.file.drop).waitFor();
    await window.expectFit('a file is asked for');
    const buffer = Buffer.from(ordersOf(letter));
    await page.locator('input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });

    // The kind is guessed; what is missing is said, and mapped by hand.
    const heading = (name: string) => page.getByLabel(said.columns.readAs.replace('{{heading}}', name));
    await heading('sku').waitFor();
    expect(await page.getByLabel(said.kind.label).inputValue()).toBe('orders');
    await page.getByText(said.column.order_id, { exact: false }).last().waitFor();
    expect(await page.getByRole('button', { name: said.check.run }).count()).toBe(0);
    await heading('Bill').selectOption('order_id');
    await heading('Boxes').selectOption('quantity');
    await page.getByRole('button', { name: said.check.run }).click();

    // The check says what would come of it, and has recorded nothing.
    await page.getByText(said.result.wouldReject).waitFor();
    const value = (label: string) => page.locator('dt', { hasText: label }).locator('xpath=../dd').innerText();
    expect([
      await value(said.result.rows),
      await value(said.result.wouldReject),
      await value(said.result.wouldHold),
    ]).toEqual(['64', '1', '3']);
    await page.getByText('2026-02-31').last().waitFor();
    // Why the row is rejected, in the language of the page.
    await page.getByText(locale === 'zh-CN' ? /ordered_on：应为日期/ : /ordered_on: expected a date/).waitFor();
    await window.expectFit('a check');
    const before = (await service.get(`/api/orders?retailerId=${letter}-shop-0`)).body.total as number;
    expect(before).toBe(0);

    await page
      .getByRole('button', { name: said.check.import.replace('{{kind}}', said.kind.orders.toLowerCase()) })
      .click();
    await page.getByText(said.result.recorded).waitFor();
    expect([
      await value(said.result.recorded),
      await value(said.result.rejected),
      await value(said.result.held),
    ]).toEqual(['63', '1', '3']);
    const [rejects] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: said.result.fetch }).click(),
    ]);
    expect(rejects.suggestedFilename()).toContain('rejects');
    await window.expectFit('a result');

    // One line is repaired as proposed, one with other figures, one is rejected.
    await page.getByRole('link', { name: said.result.heldLink }).click();
    const row = (n: number) => page.getByRole('row').filter({ hasText: `${letter}-pack-${n}` });
    await row(1).waitFor();
    await row(1)
      .getByText(locale === 'zh-CN' ? /可能是按件计的/ : /seems to count packs/)
      .waitFor();
    await window.expectFit('held lines');
    const decide = async (n: number, choice: string, units?: string) => {
      await row(n).getByRole('button', { name: choice }).click();
      if (units !== undefined) await page.getByLabel(said.held.units, { exact: true }).fill(units);
      await page.locator('.held').getByLabel(said.held.reason, { exact: true }).fill('asked the depot');
      await page.getByRole('button', { name: said.held.save }).click();
      await row(n).waitFor({ state: 'detached' });
    };
    await decide(1, said.held.repair);
    await decide(2, said.held.edit, '20');
    await decide(3, said.held.reject);
    await page.getByText(said.held.none).waitFor();
    await window.expectFit('no held lines');
    const order = async (n: number) => (await service.get(`/api/orders/${letter}-pack-${n}`)).body.lines as object[];
    expect(await order(1)).toMatchObject([{ requested: 12, unitPriceMinor: 1000 }]);
    expect(await order(2)).toMatchObject([{ requested: 20, unitPriceMinor: 1000 }]);
    expect(await order(3)).toEqual([]);
    const { items } = (await service.get('/api/quarantine?resolution=rejected')).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ orderId: `${letter}-pack-3`, resolvedBy: 'lin' }));
    expect(window.complaints).toEqual([]);
    await window.close();
  }, 120_000);
});
