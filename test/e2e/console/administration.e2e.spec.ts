import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as paletteEnglish } from '../../../console/src/layout/palette/texts/en.js';
import { zh as paletteChinese } from '../../../console/src/layout/palette/texts/zh.js';
import { en as english } from '../../../console/src/pages/administration/texts/en.js';
import { zh as chinese } from '../../../console/src/pages/administration/texts/zh.js';
import { en as ownEnglish } from '../../../console/src/pages/settings/texts/en.js';
import { zh as ownChinese } from '../../../console/src/pages/settings/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { consoleRegion } from '../../support/console-region.js';
import { ownPassword } from '../../support/signed-in.js';

const service = consoleRegion({ retailers: 12, products: 6 });

describeInBrowser.each([
  ['en-GB', en, english, paletteEnglish, ownEnglish],
  ['zh-CN', zh, chinese, paletteChinese, ownChinese],
] as const)('the administration in %s', (newPage, [locale, texts, own, palette, settings]) => {
  const open = async (path: string, name = 'lin', password = ownPassword) => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    await window.goto(path);
    await window.signIn(texts, { name, password });
    return window;
  };
  /** A name of its own in each language. */
  const named = (name: string) => `${name}-${locale.slice(0, 2)}`;

  it('adds a person, changes and locks them; the one-time password is shown once and works', async () => {
    const window = await open('/administration');
    const { page } = window;
    await page.getByRole('button', { name: own.users.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(own.name, { exact: true }).fill(named('mei'));
    await dialog.getByLabel(texts.role.clerk).check();
    await dialog.getByLabel(own.areas).fill('503，504');
    await dialog.getByRole('button', { name: own.users.add }).click();
    const secret = await page.locator('.once code').innerText();
    await window.expectFit('people');
    const users = async () => (await service.get('/api/users')).body as unknown as { name: string }[];
    expect(await users()).toContainEqual(
      expect.objectContaining({
        name: named('mei'),
        roles: ['clerk'],
        areas: ['503', '504'],
        mustChangePassword: true,
      }),
    );
    await page.getByRole('button', { name: own.noted }).click();
    expect(await page.getByText(secret).count()).toBe(0);

    const theirs = await open('/settings', named('mei'), secret);
    await theirs.page.getByLabel(texts.password.old).fill(secret);
    await theirs.page.getByLabel(texts.password.own).fill(`${ownPassword} one`);
    await theirs.page.getByLabel(texts.password.again).fill(`${ownPassword} one`);
    await theirs.page.getByRole('button', { name: texts.password.submit }).click();
    // A clerk has no administration, and changes the own password again.
    await theirs.page.getByLabel(settings.old).fill(`${ownPassword} one`);
    await theirs.page.getByLabel(texts.password.own).fill(`${ownPassword} two`);
    await theirs.page.getByLabel(texts.password.again).fill(`${ownPassword} two`);
    await theirs.page.getByRole('button', { name: texts.password.submit }).click();
    await theirs.page.getByText(settings.changed).waitFor();
    await theirs.expectFit('settings');
    await theirs.goto('/administration');
    await theirs.page.getByText(texts.notFound.title).waitFor();
    expect(theirs.complaints).toEqual([]);
    await theirs.close();

    await page.getByRole('button', { name: own.users.changeOf.replace('{{name}}', named('mei')) }).click();
    await dialog.getByLabel(texts.role.driver).check();
    await dialog.getByLabel(own.users.lock).check();
    await dialog.getByRole('button', { name: own.save }).click();
    await page.getByText(own.users.locked, { exact: true }).first().waitFor();
    expect(await users()).toContainEqual(
      expect.objectContaining({ name: named('mei'), roles: ['clerk', 'driver'], active: false }),
    );
    await window.goto('/administration/changes');
    await page.getByText(own.changes.kind.disabled, { exact: true }).first().waitFor();
    await window.expectFit('changes of accounts');
    await window.goto('/administration/refused');
    await page.getByRole('heading', { name: own.title }).waitFor();
    await window.expectFit('refused attempts');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('makes a key, which is shown once, and revokes it', async () => {
    const window = await open('/administration/keys');
    const { page } = window;
    await page.getByRole('button', { name: own.keys.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(own.name, { exact: true }).fill(named('erp'));
    await dialog.getByLabel(texts.role.planner).check();
    await dialog.getByLabel(own.areas).fill('*');
    await dialog.getByRole('button', { name: own.keys.add }).click();
    const key = await page.locator('.once code').innerText();
    const asked = () => service.get('/api/products', { authorization: `Bearer ${key}` });
    expect((await asked()).status).toBe(200);
    await window.expectFit('keys');
    const revoke = own.keys.revokeOf.replace('{{name}}', named('erp'));
    await page.getByRole('button', { name: revoke }).click();
    await dialog.getByRole('button', { name: own.keys.revoke }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await asked()).status).toBe(401);
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('forgets a retailer once it is named twice and a reason is given', async () => {
    const id = locale === 'en-GB' ? 'R0011' : 'R0012';
    const window = await open('/administration/forget');
    const { page } = window;
    await page.getByLabel(own.forget.id.retailer).fill(id);
    await page.getByLabel(own.forget.again).fill('R0001');
    await page.getByLabel(own.forget.reason, { exact: true }).fill('asked for it');
    await page.getByRole('button', { name: own.forget.submit }).click();
    await page.getByText(own.forget.differs).waitFor();
    const name = async () => (await service.get(`/api/retailers/${id}`)).body.name as string;
    expect(await name()).not.toBe('[erased]');
    await page.getByLabel(own.forget.again).fill(id);
    await page.getByRole('button', { name: own.forget.submit }).click();
    await page.getByText(own.forget.done.replace('{{id}}', id)).waitFor();
    expect(await name()).toBe('[erased]');
    await window.expectFit('forgetting');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('goes to retailers, products, orders and pages by keyboard alone', async () => {
    const window = await open('/history');
    const { page } = window;
    await page.locator('.bar').waitFor();
    const go = async (typed: string, first: string, path: RegExp) => {
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: palette.title });
      await field.waitFor();
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: first }).first().waitFor();
      await window.until('document.querySelector("[role=listbox]").getAttribute("aria-busy") === "false"');
      while (!(await page.locator('[role=option][aria-selected=true]').innerText()).includes(first))
        await page.keyboard.press('ArrowDown');
      expect(await window.barriers()).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(path);
    };
    const [retailer] = (await service.get('/api/retailers?limit=1')).body.items as { name: string }[];
    await go(retailer!.name.slice(0, 4), 'R0001', /\/history\/retailers\/R0001$/);
    await go('p0002', 'P0002', /\/history\/products\/P0002$/);
    const [order] = (await service.get('/api/orders?limit=1')).body.items as { orderId: string }[];
    await go(order!.orderId, order!.orderId, /\/history\/orders\//);
    await go(texts.nav.administration, texts.nav.administration, /\/administration\/users$/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: palette.title }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: palette.title }).waitFor({ state: 'detached' });
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
