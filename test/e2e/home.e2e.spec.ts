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
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describeInBrowser('the console at the front door', (newPage) => {
  it('lets people sign in, and shows who has', async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByText('every area').waitFor();
    expect(await page.title()).toBe('Almanac');
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
    await page.getByText('every area').waitFor();
    await context.clearCookies({ name: 'almanac_access' });
    await Promise.all([page.goto(service.url), other.goto(service.url)]);
    for (const each of [page, other]) await each.getByText('every area').waitFor();
    await context.close();
  });

  it('renews a sign-in that expires while the page is open', async () => {
    const context = await (await newPage()).context().browser()!.newContext();
    const page = await context.newPage();
    await signIn(page);
    await page.getByRole('link', { name: 'Order entry' }).click();
    await page.getByText('Nobody is called on this day.').waitFor();
    await context.clearCookies({ name: 'almanac_access' });
    const answered = page.waitForResponse((response) => response.url().includes('/api/calls') && response.ok());
    await page.getByRole('button', { name: 'The day after' }).click();
    await answered;
    await context.close();
  });

  it('begins at any address of its own, and leaves those of the API and of programs alone', async () => {
    const status = async (path: string, accept: string) =>
      (await fetch(service.url + path, { headers: { accept } })).status;
    const html = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/', '/calls/2026-06-29', '/any/address?with=more']) expect(await status(path, html)).toBe(200);
    for (const path of ['/api/nothing', '/health/nothing', '/metrics/nothing', '/assets/nothing.js'])
      expect([path, await status(path, html)]).toEqual([path, 404]);
    for (const accept of ['*/*', 'application/json']) expect(await status('/calls/2026-06-29', accept)).toBe(404);
    expect((await fetch(`${service.url}/calls`, { method: 'POST', headers: { accept: html } })).status).toBe(404);
  });

  it('lets in no script but its files and no style without the nonce, which is another one each time', async () => {
    const policyOf = async () =>
      (await fetch(service.url, { headers: { accept: 'text/html' } })).headers.get('content-security-policy') ?? '';
    const [first, second] = [await policyOf(), await policyOf()];
    expect(first).toContain("script-src 'self';");
    expect(first).toMatch(/style-src 'self' 'nonce-[^']{20,}'/);
    expect(first).not.toContain('unsafe');
    expect(first).not.toBe(second);
  });

  it('has files that a browser keeps, compressed, and a page that it does not', async () => {
    const page = await fetch(service.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(await page.text()) ?? [];
    const file = await fetch(service.url + script, { headers: { 'accept-encoding': 'br' } });
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('br');
  });
});

describeInBrowser('who was given a one-time password', (newPage) => {
  let oneTime = '';
  beforeAll(async () => {
    const { body } = await service.post('/api/users', { name: 'mei', roles: ['admin'] });
    oneTime = body.oneTimePassword as string;
  });

  it('changes it on the page before anything else; an admin is offered to fill the empty store', async () => {
    const page = await newPage();
    await signIn(page, oneTime, 'mei');
    const choose = async (password: string) => {
      await page.getByLabel('One-time password').fill(oneTime);
      await page.getByLabel('A password of your own').fill(password);
      await page.getByLabel('Once more').fill(password);
      await page.getByRole('button', { name: 'Set the password' }).click();
    };
    await choose('mei likes 12 small shops');
    await page.getByText('does not contain the name').waitFor();
    await choose(ownPassword);
    await page.getByText('Nothing is recorded yet').waitFor();
    await page.getByRole('button', { name: 'Simulate the region' }).waitFor();
    await page.getByRole('link', { name: 'Import files' }).waitFor();
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

  it('asks as who has signed in to the console', async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByText('every area').waitFor();
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
