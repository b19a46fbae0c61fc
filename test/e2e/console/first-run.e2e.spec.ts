import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as enWelcome } from '../../../console/src/pages/welcome/texts/en.js';
import { zh as zhWelcome } from '../../../console/src/pages/welcome/texts/zh.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { signedInService } from '../../support/signed-in.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describeInBrowser.each([
  ['en-GB', en, enWelcome, 'lin'],
  ['zh-CN', zh, zhWelcome, 'admin'],
] as const)('the first run in %s', (newPage, [locale, texts, said, name]) => {
  const folder = temporaryFolder();
  const service = signedInService(() => folder);

  it('goes from an empty store to an order without a word of documentation', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto('/');
    await window.signIn(texts, { name });
    await page.getByText(said.emptyTitle).waitFor();
    await window.expectFit('an empty store');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: said.simulate.run }).click();
    await page.getByRole('progressbar').waitFor();
    // It is left, and found again where it was.
    await window.goto('/');
    await page.getByText(said.ready.title).waitFor({ timeout: 120_000 });
    await window.expectFit('a region with a forecast');
    expect((await service.get('/api/forecasts')).body).toMatchObject({ total: 1, items: [{ horizon: 13 }] });
    // An admin is no clerk, and takes that role first; lin has every role.
    if (name === 'lin') await page.getByRole('link', { name: said.ready.calls }).click();
    else await page.getByRole('button', { name: said.ready.giveRoles }).click();
    await page.locator('.lines td input').first().waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+Enter');
    const confirm = page.getByRole('button', { name: texts.order.confirm });
    await Promise.race([confirm.waitFor(), page.locator('.said:not(:empty)').waitFor()]);
    if (await confirm.isVisible()) await confirm.click();
    await page.locator('.said:not(:empty)').waitFor();
    const { today } = (await service.get('/api/service')).body as { today: string };
    const { items } = (await service.get(`/api/orders?from=${today}`)).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ orderedOn: today, takenBy: name }));
    const me = await page.evaluate<{ roles: string[] }>("fetch('/api/me').then((answer) => answer.json())");
    if (name === 'admin') expect(me.roles.toSorted()).toEqual(['admin', 'clerk', 'planner']);
    expect(window.complaints.filter((each) => !each.includes('409'))).toEqual([]);
    await window.close();
  }, 240_000);
});
