import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import { ownPassword, signedInService } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = signedInService(() => folder);

async function signIn(page: Page, password = ownPassword, name = 'lin'): Promise<void> {
  await page.goto(service.url);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describeInBrowser('the page at the front door', (newPage) => {
  it('says what this is, lets people sign in, and every link on it leads somewhere', async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByText('Signed in as lin').waitFor();
    expect(await page.title()).toBe('Almanac');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Almanac');
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as { href?: string }).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await page.goto(link ?? ''))?.status()).toBe(200);
  });

  it('says what is wrong, and lets nobody in', async () => {
    const page = await newPage();
    await signIn(page, 'a guess that is wrong');
    await page.getByText('Name or password is wrong.').waitFor();
    expect((await page.goto(`${service.url}/api/retailers`))?.status()).toBe(401);
  });

  it('signs out', async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect((await page.goto(`${service.url}/api/retailers`))?.status()).toBe(401);
  });

  it('renews a sign-in whose access token is gone, in two windows at the same time', async () => {
    // A page that the browser makes by itself has no second one beside it.
    const context = await (await newPage()).context().browser()!.newContext();
    const [page, other] = [await context.newPage(), await context.newPage()];
    await signIn(page);
    await page.getByText('Signed in as lin').waitFor();
    await context.clearCookies({ name: 'almanac_access' });
    await Promise.all([page.goto(service.url), other.goto(service.url)]);
    for (const each of [page, other]) await each.getByText('Signed in as lin').waitFor();
    await context.close();
  });

  it('leads to the documentation of the API, which shows its routes and complains of nothing', async () => {
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(service.url);
    await page.getByRole('link', { name: 'The API and its documentation' }).click();
    // Only what is on the screen is drawn: one as tall as the page shows all of it.
    await page.setViewportSize({ width: 1280, height: 30_000 });
    await page.getByText('/api/retailers/{retailerId}/suggestions').first().waitFor();
    await page.getByText('/api/orders', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('can be read on a telephone without scrolling sideways', async () => {
    const page = await newPage();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(service.url);
    const [wide, shown] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(wide).toBeLessThanOrEqual(shown);
  });
});

describeInBrowser('who was given a one-time password', (newPage) => {
  let oneTime = '';
  beforeAll(async () => {
    const { body } = await service.post('/api/users', { name: 'mei', roles: ['clerk'], areas: ['503'] });
    oneTime = body.oneTimePassword as string;
  });

  it('changes it on the page before anything else', async () => {
    const page = await newPage();
    await signIn(page, oneTime, 'mei');
    await page.getByLabel('One-time password').fill(oneTime);
    await page.getByLabel('A password of your own').fill('mei likes 12 small shops');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('does not contain the name').waitFor();
    await page.getByLabel('A password of your own').fill(ownPassword);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('is changed first').waitFor({ state: 'detached' });
    expect((await page.goto(`${service.url}/api/retailers`))?.status()).toBe(200);
  });
});

describeInBrowser('the documentation of the API', (newPage) => {
  /** Tries `GET /api/me` as it stands on the page. @returns what it answers */
  async function tryMe(page: Page): Promise<string> {
    await page.goto(`${service.url}/api/docs#/access/SessionController_me`);
    const operation = page.locator('#operations-access-SessionController_me');
    await operation.getByRole('button', { name: 'Try it out' }).click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    return (
      (await operation.locator('.live-responses-table .response-col_description code').first().textContent()) ?? ''
    );
  }

  it('asks as who has signed in on the first page', async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByText('Signed in as lin').waitFor();
    expect(await tryMe(page)).toContain('"name": "lin"');
  });

  it('asks as who holds the token that Authorize was given', async () => {
    const page = await newPage();
    expect(await tryMe(page)).toContain('not-signed-in');
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    const dialog = page.locator('.dialog-ux');
    await dialog
      .locator('input[type=text]')
      .first()
      .fill(service.token ?? '');
    await dialog.getByRole('button', { name: 'Apply credentials' }).first().click();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    const operation = page.locator('#operations-access-SessionController_me');
    await operation.getByRole('button', { name: 'Execute' }).click();
    await operation.getByText('"lin"').first().waitFor();
  });
});
