import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { en } from '../../console/src/i18n/en.js';
import { almanacIn } from '../support/almanac.js';
import { describeInBrowser } from '../support/browser.js';
import { SmallIssuer } from '../support/small-issuer.js';
import { signInByDefault, TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const issuer = new SmallIssuer('almanac');
const settings = () => ({
  ...signInByDefault,
  ALMANAC_OIDC_ISSUER: issuer.url,
  ALMANAC_OIDC_CLIENT_ID: 'almanac',
  ALMANAC_OIDC_ROLES: 'call centre=clerk,buying=planner',
});
const service = new TestService(() => folder, settings);
const users = async (...args: string[]) =>
  JSON.parse((await almanacIn({}, '--data', folder, '--json', 'users', ...args)).out) as {
    users: { name: string; roles: string[]; areas: string[] }[];
    items: { change: string; changedThrough: string; detail: string }[];
  };

beforeAll(async () => {
  await issuer.start();
  await service.start();
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

/** The cookies that an answer sets, as the browser sends them. */
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .filter((each) => !/Max-Age=0|Expires=Thu, 01 Jan 1970/.test(each))
    .map((each) => each.split(';')[0])
    .join('; ');
const get = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });

/** Goes to the provider and comes back. @returns the address with which the provider sends it back, and what the browser remembers */
async function atProvider(): Promise<{ back: string; cookie: string }> {
  const begun = await get(`${service.url}/api/sign-in/oidc`);
  expect(begun.status).toBe(302);
  const sent = await get(begun.headers.get('location') ?? '');
  return { back: sent.headers.get('location') ?? '', cookie: cookiesOf(begun) };
}

describe('sign-in by an identity provider', () => {
  it('makes an account with the roles of the groups, and gives cookies', async () => {
    issuer.person = { sub: '7', preferred_username: 'Lin', name: '林', groups: ['call centre', 'canteen'] };
    const { back, cookie } = await atProvider();
    const done = await get(back, cookie);
    expect([done.status, done.headers.get('location')]).toEqual([302, '/']);
    for (const each of done.headers.getSetCookie()) expect(each).toContain('HttpOnly');
    expect(await service.get('/api/me', { cookie: cookiesOf(done) })).toMatchObject({
      status: 200,
      body: { name: 'lin', displayName: '林', roles: ['clerk'], areas: [], mustChangePassword: false },
    });
  });

  it('follows the groups at each sign-in; areas stay what the admin set', async () => {
    await users('areas', 'lin', '503');
    issuer.person = { ...issuer.person, groups: ['call centre', 'buying'] };
    const { back, cookie } = await atProvider();
    await get(back, cookie);
    const { users: listed } = await users('list');
    expect(listed.find(({ name }) => name === 'lin')).toMatchObject({ roles: ['clerk', 'planner'], areas: ['503'] });
    const { items } = await users('changes', 'lin');
    expect(items).toContainEqual(
      expect.objectContaining({
        change: 'roles',
        changedThrough: 'identity provider',
        detail: 'clerk, planner (was: clerk)',
      }),
    );
  });

  it('refuses whose groups give no role, who is disabled, and whose name is somebody else’s', async () => {
    issuer.person = { sub: '8', preferred_username: 'cook', groups: ['canteen'] };
    const none = await atProvider();
    expect((await get(none.back, none.cookie)).status).toBe(403);
    issuer.person = { sub: '9', preferred_username: 'admin', groups: ['buying'] };
    const taken = await atProvider();
    expect((await get(taken.back, taken.cookie)).status).toBe(403);
    await users('disable', 'lin');
    issuer.person = { sub: '7', preferred_username: 'lin', groups: ['buying'] };
    const disabled = await atProvider();
    expect((await get(disabled.back, disabled.cookie)).status).toBe(403);
    expect((await users('list')).users.map(({ name }) => name)).toEqual(['admin', 'lin']);
  });

  it('takes each answer once, in the browser that asked, and unchanged', async () => {
    issuer.person = { sub: '10', preferred_username: 'mei', groups: ['buying'] };
    const { back, cookie } = await atProvider();
    expect((await get(back)).status).toBe(401);
    const other = await atProvider();
    expect((await get(back, other.cookie)).status).toBe(401);
    expect((await get(back.replace(/code=[^&]*/, 'code=guessed'), cookie)).status).toBe(401);
    expect((await get(other.back, other.cookie)).status).toBe(302);
    expect((await get(other.back, other.cookie)).status).toBe(401);
  });
});

describeInBrowser('the button of the sign-in page', (newPage) => {
  it('leads to the identity provider and back, signed in', async () => {
    issuer.person = { sub: '11', preferred_username: 'yan', name: '严 Yan', groups: ['call centre'] };
    const page = await (await newPage()).context().browser()!.newPage({ locale: 'en-GB' });
    await page.goto(`${service.url}/settings`);
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    await page.getByRole('link', { name: en.signIn.provider }).click();
    await page.getByRole('banner').getByRole('button', { name: en.nav.signOut }).waitFor();
    expect(seen.some((url) => url.startsWith(`${issuer.url}/authorize`))).toBe(true);
    expect(await page.evaluate("fetch('/api/me').then((answer) => answer.json())")).toMatchObject({
      ...{ name: 'yan', displayName: '严 Yan', roles: ['clerk'] },
    });
    await page.getByText('严 Yan').first().waitFor();
    await page.close();
  });
});

describe('without an identity provider', () => {
  it('the route says so; half a setting is refused at the start', async () => {
    const plain = new TestService(() => folder);
    await plain.start();
    expect(await plain.get('/api/sign-in/oidc')).toMatchObject({ status: 404, body: { title: 'not-found' } });
    await plain.stop();
    for (const [name, value] of [
      ['ALMANAC_OIDC_ISSUER', 'http://elsewhere.example'],
      ['ALMANAC_OIDC_CLIENT_ID', ''],
      ['ALMANAC_OIDC_ROLES', 'buying=janitor'],
    ] as const) {
      const outcome = await almanacIn({ ...settings(), PORT: '0', [name]: value }, '--data', folder, 'serve');
      expect([name, outcome.code, outcome.err]).toEqual([name, 2, expect.stringContaining(`${name}: expected`)]);
    }
  });
});
