import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { itOnFiles } from '../support/it-on-files.js';
import { signInByDefault, TestService, withoutSignIn } from '../support/service.js';
import { addUser, bearer, ownPassword, signInFirst } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = new TestService(
  () => folder,
  () => signInByDefault,
);
const retailer = { name: 'Shop', area: '503', class: 'A', businessType: 'grocery' };
const users = (...args: string[]) => almanacIn({ ALMANAC_ACTOR: 'somebody else' }, '--data', folder, 'users', ...args);
let admin: string;

beforeAll(() => service.start());
afterAll(() => service.stop());

describe('the first start', () => {
  it('makes one admin and says the one-time password, which is changed before anything else', async () => {
    const said = service.log.join('\n');
    const [, password = ''] = /signs in as "admin" with the one-time password (\S+)/.exec(said) ?? [];
    expect(password).not.toBe('');
    const { body } = await service.post('/api/sign-in', { name: 'Admin', password });
    expect(body.me).toEqual({
      ...{ name: 'admin', displayName: 'admin', roles: ['admin'], areas: 'every', mustChangePassword: true },
    });
    const early = await service.get('/api/retailers', bearer(body.accessToken as string));
    expect(early).toMatchObject({ status: 403, body: { title: 'password-change-needed' } });
    const weak = { oldPassword: password, newPassword: 'short' };
    expect(await service.post('/api/me/password', weak, bearer(body.accessToken as string))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'newPassword', expected: 'at least 12 characters', found: '5' }] },
    });
    admin = await signInFirst(service, 'admin', password);
    expect(await service.get('/api/retailers', bearer(admin))).toMatchObject({ status: 200 });
    expect(await service.get('/api/me', bearer(admin))).toMatchObject({ body: { mustChangePassword: false } });
  });

  it('does so once', async () => {
    await service.stop();
    await service.start();
    expect(service.log.filter((line) => line.includes('one-time password'))).toHaveLength(1);
    expect(await service.get('/api/me', bearer(admin))).toMatchObject({ status: 200, body: { name: 'admin' } });
  });

  itOnFiles('keeps accounts where nobody else reads them', async () => {
    expect(statSync(join(folder, 'access.db')).mode & 0o777).toBe(0o600);
  });
});

describe('without sign-in', () => {
  it('the first page and health are shown, everything else is refused, and what is not there is not there', async () => {
    for (const path of ['/', '/api/service', '/health/live', '/health/ready', '/api/docs', '/api/docs-json'])
      expect(await service.get(path)).toMatchObject({ status: 200 });
    const headers = { 'x-actor': 'lin', 'x-role': 'admin' };
    for (const path of ['/api/retailers', '/metrics', '/api/jobs', '/api/users', '/api/plans/x.csv'])
      expect(await service.get(path, headers)).toMatchObject({ status: 401, body: { title: 'not-signed-in' } });
    expect(await service.get('/api/nowhere')).toMatchObject({ status: 404 });
  });

  it('is told which scheme to use', async () => {
    const { status, headers } = await fetch(`${service.url}/api/retailers`);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await service.get('/api/retailers', bearer('nonsense'))).toMatchObject({ status: 401 });
    const basic = { authorization: 'Basic YWRtaW46YWRtaW4=' };
    expect(await service.get('/api/retailers', basic)).toMatchObject({ status: 401 });
  });
});

describe('somebody who has signed in', () => {
  let clerk: string;
  beforeAll(async () => {
    const oneTime = await addUser(folder, 'lin', '--roles', 'clerk,account-manager', '--areas', '503');
    clerk = await signInFirst(service, 'lin', oneTime);
  });

  it('is the actor of what they record, whatever the headers say', async () => {
    const headers = { ...bearer(clerk), 'x-actor': 'somebody else', 'x-role': 'admin' };
    const { status, body } = await service.post('/api/retailers', { retailerId: 'mine', ...retailer }, headers);
    expect([status, body.stream]).toEqual([201, 'retailer-mine']);
    const { body: history } = await service.get('/api/history/retailer-mine', bearer(clerk));
    expect(history.items).toMatchObject([{ actor: 'lin', role: 'account-manager' }]);
    expect(await service.get('/api/history/actor-lin', bearer(clerk))).toMatchObject({ status: 200 });
    expect(await service.get('/api/history/actor-mei', bearer(clerk))).toMatchObject({ status: 403 });
    expect(await service.get('/api/history/actor-lin', bearer(admin))).toMatchObject({ status: 200 });
  });

  it('chooses among their own roles', async () => {
    const visit = { visitId: 'v', retailerId: 'mine', plannedOn: '2026-03-02', accountManager: 'lin' };
    const as = (role: string) => service.post('/api/visits', visit, { ...bearer(clerk), 'x-role': role });
    expect(await as('clerk')).toMatchObject({ status: 403, body: { title: 'access-denied' } });
    expect(await as('account-manager')).toMatchObject({ status: 201 });
  });

  it('is told why not', async () => {
    expect(await service.post('/api/rebuilds', {}, bearer(clerk))).toMatchObject({
      status: 403,
      body: {
        title: 'access-denied',
        errors: [{ field: 'role', expected: 'one of admin, system', found: 'clerk, account-manager' }],
      },
    });
    const other = { retailerId: 'theirs', ...retailer, area: '504' };
    expect(await service.post('/api/retailers', other, bearer(clerk))).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'area', expected: 'a retailer of area 503', found: 'area 504' }] },
    });
  });

  it('does not move a retailer out of their areas, by spaces in its name neither', async () => {
    await service.post('/api/retailers', { retailerId: 'theirs', ...retailer, area: '504' }, bearer(admin));
    const move = { area: '504' };
    expect(await service.post('/api/retailers/mine/details', move, bearer(clerk))).toMatchObject({ status: 403 });
    const order = { orderId: 'o', orderedOn: '2026-03-02', takenBy: 'lin', lines: [{ sku: 'A', requested: 1 }] };
    for (const retailerId of ['theirs', ' theirs ', 'theirs\t'])
      expect(await service.post('/api/orders', { retailerId, ...order }, bearer(clerk))).toMatchObject({ status: 403 });
  });

  it('leaves what was refused in a log of its own, not among the events', async () => {
    const { body } = await service.get('/api/refused-attempts', bearer(admin));
    expect(body.items[0]).toMatchObject({ code: 'access-denied', actor: 'lin', route: 'POST /api/orders' });
    const codes = (body.items as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['not-signed-in', 'password-change-needed']));
    expect(await service.get('/api/refused-attempts', bearer(clerk))).toMatchObject({ status: 403 });
  });

  it('is out at once where an admin says so', async () => {
    expect(await users('disable', 'lin')).toMatchObject({ code: 0 });
    expect(await service.get('/api/retailers', bearer(clerk))).toMatchObject({ status: 401 });
    const again = { name: 'lin', password: ownPassword };
    expect(await service.post('/api/sign-in', again)).toMatchObject({ status: 401, body: { title: 'sign-in-failed' } });
    await users('enable', 'lin');
    expect(await service.post('/api/sign-in', again)).toMatchObject({ status: 200 });
  });
});

describe('tokens', () => {
  const signIn = (password = ownPassword) => service.post('/api/sign-in', { name: 'admin', password });

  it('are renewed once each; a second use ends the session', async () => {
    const first = (await signIn()).body;
    const second = (await service.post('/api/refresh', { refreshToken: first.refreshToken })).body;
    expect(await service.get('/api/me', bearer(second.accessToken as string))).toMatchObject({ status: 200 });
    const stolen = await service.post('/api/refresh', { refreshToken: first.refreshToken });
    expect(stolen).toMatchObject({ status: 401, body: { title: 'session-ended' } });
    expect(await service.get('/api/me', bearer(second.accessToken as string))).toMatchObject({ status: 401 });
  });

  it('end with a sign-out', async () => {
    const { body } = await signIn();
    const out = await service.post('/api/sign-out', {}, bearer(body.accessToken as string));
    expect(out).toMatchObject({ status: 200, body: { signedOut: true } });
    expect(await service.get('/api/me', bearer(body.accessToken as string))).toMatchObject({ status: 401 });
    expect(await service.post('/api/sign-out', {})).toMatchObject({ status: 200, body: { signedOut: false } });
  });

  it('come as cookies that no script reads and no other site sends', async () => {
    const headers = { 'content-type': 'application/json', origin: service.url };
    const body = JSON.stringify({ name: 'admin', password: ownPassword, cookies: true });
    const response = await fetch(`${service.url}/api/sign-in`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ accessToken: null, refreshToken: null, me: { name: 'admin' } });
    const set = response.headers.getSetCookie();
    for (const each of set) expect(each).toMatch(/; HttpOnly.*; SameSite=Strict/);
    const cookie = set.map((each) => each.split(';')[0]).join('; ');
    expect(await service.get('/api/me', { cookie })).toMatchObject({ status: 200 });
    const change = (more: Record<string, string>) =>
      service.post('/api/users', { name: 'x y', roles: ['clerk'] }, { cookie, ...more });
    expect(await change({ origin: service.url })).toMatchObject({ status: 400 });
    expect(await change({ origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await change({})).toMatchObject({ status: 403, body: { title: 'access-denied' } });
    const renewed = await fetch(`${service.url}/api/refresh`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: '{}',
    });
    expect([renewed.status, renewed.headers.getSetCookie()]).toEqual([200, [expect.anything(), expect.anything()]]);
  });

  it('are secure cookies under another name than that of this machine', async () => {
    const named = new TestService(
      () => folder,
      () => ({ ...signInByDefault, ALMANAC_HOSTS: 'almanac.test' }),
    );
    await named.start();
    try {
      const { request } = await import('node:http');
      const set = await new Promise<string[]>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', host: 'almanac.test' };
        const asked = request(`${named.url}/api/sign-in`, { method: 'POST', headers }, (response) => {
          response.resume();
          resolve(response.headers['set-cookie'] ?? []);
        });
        asked.once('error', reject);
        asked.end(JSON.stringify({ name: 'admin', password: ownPassword, cookies: true }));
      });
      expect(set).toHaveLength(2);
      for (const each of set) expect(each).toContain('; Secure');
    } finally {
      await named.stop();
    }
  });

  it('are not given by guessing, and what was guessed is repeated nowhere', async () => {
    const guess = { name: 'nobody', password: 'a guess that was wrong' };
    for (let i = 0; i < 5; i++) expect(await service.post('/api/sign-in', guess)).toMatchObject({ status: 401 });
    const delayed = await fetch(`${service.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(guess),
    });
    expect([delayed.status, delayed.headers.get('retry-after')]).toEqual([429, '1']);
    const { body } = await service.get('/api/refused-attempts?limit=20', bearer(admin));
    expect(JSON.stringify(body)).not.toMatch(/guess|nobody/);
    const long = await service.post('/api/sign-in', { name: 'admin', password: 'x'.repeat(300) });
    expect(long).toMatchObject({ status: 400, body: { errors: [{ field: 'password' }] } });
    expect(JSON.stringify(long.body)).not.toContain('xxx');
    expect(service.log.join('\n')).not.toMatch(/a guess that|argon2|almanac_refresh_/);
  });
});

describe('a start', () => {
  it.each([
    [withoutSignIn, 'ALMANAC_SIGN_IN=off: nobody has to sign in, and every program on this machine may act'],
    [{ ...signInByDefault, HOST: '0.0.0.0' }, 'Passwords reach this service in clear text: let it speak HTTPS'],
  ])('with %j says what that means', async (environment, said) => {
    const other = new TestService(
      () => folder,
      () => environment,
    );
    await other.start();
    await other.stop();
    expect(other.log.filter((line) => line.includes(said))).toHaveLength(1);
  });
});

describe('two processes on the same accounts', () => {
  it('count failed sign-ins together', async () => {
    const other = new TestService(
      () => folder,
      () => signInByDefault,
    );
    await other.start();
    try {
      const guess = { name: 'nobody-else', password: 'another guess that is wrong' };
      const asked = [service, other, service, other, service];
      for (const each of asked) expect(await each.post('/api/sign-in', guess)).toMatchObject({ status: 401 });
      const delayed = await Promise.all([service, other].map((each) => each.post('/api/sign-in', guess)));
      expect(delayed.map(({ status }) => status)).toEqual([429, 429]);
    } finally {
      await other.stop();
    }
  });
});

describe('who has found an access token', () => {
  it('does not guess the password that it was given for', async () => {
    const { body } = await service.post('/api/users', { name: 'hua', roles: ['clerk'] }, bearer(admin));
    const token = bearer(await signInFirst(service, 'hua', body.oneTimePassword as string));
    const guess = () =>
      service.post('/api/me/password', { oldPassword: 'a guess', newPassword: `${ownPassword} staple` }, token);
    for (let i = 0; i < 5; i++) expect(await guess()).toMatchObject({ status: 401, body: { title: 'sign-in-failed' } });
    expect(await guess()).toMatchObject({ status: 429, body: { title: 'sign-in-delayed' } });
  });

  it('is not delayed for having chosen a password that is no good', async () => {
    const { body } = await service.post('/api/users', { name: 'yun', roles: ['clerk'] }, bearer(admin));
    const oldPassword = body.oneTimePassword as string;
    const { body: tokens } = await service.post('/api/sign-in', { name: 'yun', password: oldPassword });
    const change = (newPassword: string) =>
      service.post('/api/me/password', { oldPassword, newPassword }, bearer(tokens.accessToken as string));
    for (let i = 0; i < 7; i++) expect(await change('short')).toMatchObject({ status: 400 });
    expect(await change(ownPassword)).toMatchObject({ status: 200 });
  });
});

describe('an API key', () => {
  it('is made by an admin, acts in its roles and areas, and is refused when it is revoked', async () => {
    const asked = { name: 'erp', roles: ['account-manager'], areas: ['503'] };
    const { status, body } = await service.post('/api/api-keys', asked, bearer(admin));
    expect([status, body.apiKey.createdBy]).toEqual([201, 'admin']);
    const key = bearer(body.key as string);
    expect(await service.get('/api/me', key)).toMatchObject({ body: { name: 'key:erp', areas: ['503'] } });
    expect(await service.post('/api/retailers', { retailerId: 'by-key', ...retailer }, key)).toMatchObject({
      status: 201,
    });
    const { body: history } = await service.get('/api/history/retailer-by-key', key);
    expect(history.items).toMatchObject([{ actor: 'key:erp', role: 'account-manager' }]);
    expect(await service.post('/api/orders', { retailerId: 'by-key' }, key)).toMatchObject({ status: 403 });
    expect(JSON.stringify((await service.get('/api/api-keys', bearer(admin))).body)).not.toContain(body.key);
    await service.post('/api/api-keys/erp/revoke', {}, bearer(admin));
    expect(await service.get('/api/me', key)).toMatchObject({ status: 401 });
  });

  it('is managed on the command line too', async () => {
    const made = await users('--json', 'keys', 'add', 'scales', '--roles', 'driver', '--expires', '2999-01-01');
    expect(made.code).toBe(0);
    const { key } = JSON.parse(made.out) as { key: string };
    expect(await service.get('/api/products', bearer(key))).toMatchObject({ status: 200 });
    expect((await users('keys', 'list')).out).toContain('scales');
    expect(await users('keys', 'revoke', 'scales')).toMatchObject({ code: 0 });
    expect(await service.get('/api/products', bearer(key))).toMatchObject({ status: 401 });
  });
});

describe('almanac users', () => {
  it('records the user of the operating system, whoever the environment says it is', async () => {
    await users('add', 'mei', '--roles', 'planner', '--display', '梅');
    await users('roles', 'mei', 'planner,manager');
    await users('areas', 'mei', '503,504');
    const { out } = await users('--json', 'changes', 'mei');
    const { items } = JSON.parse(out) as { items: { change: string; changedBy: string; changedThrough: string }[] };
    expect(items.map(({ change }) => change).sort()).toEqual(['areas', 'created', 'roles']);
    for (const each of items)
      expect(each).toMatchObject({ changedBy: userInfo().username, changedThrough: 'command line' });
    const listed = await users('list');
    expect(listed.out).toMatch(/mei\s+梅\s+planner, manager\s+503, 504/);
  });

  it.each([
    [['add', 'mei', '--roles', 'planner'], 3, 'There is an account mei already.'],
    [['add', 'x', '--roles', 'janitor'], 2, 'roles: expected one or more of clerk'],
    [['add', 'x'], 2, '--roles'],
    [['roles', 'nobody', 'clerk'], 3, 'There is no account nobody.'],
    [['disable', 'admin'], 3, 'admin is the only admin who can sign in'],
    [['keys', 'add', 'k', '--roles', 'driver', '--expires', 'soon'], 2, '--expires: expected a day'],
  ])('refuses %j', async (args, code, message) => {
    const outcome = await users(...args);
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('is for admins', async () => {
    const outcome = await almanacIn({ ALMANAC_ROLE: 'clerk' }, '--data', folder, 'users', 'list');
    expect(outcome).toMatchObject({ code: 3, err: expect.stringContaining('ManageAccess is given by') });
  });
});

describe('the command line with a server database', () => {
  const run = (token: string, ...args: string[]) =>
    almanacIn({ ...signInByDefault, ALMANAC_TOKEN: token }, '--data', folder, ...args);
  const key = async (name: string, role: string, ...areas: string[]) =>
    (await service.post('/api/api-keys', { name, roles: [role], areas }, bearer(admin))).body.key as string;

  itOnServer('needs a token where people sign in, and acts as who holds it', async () => {
    for (const [token, found] of [
      ['', 'nothing'],
      ['nonsense', 'another text'],
    ] as const)
      expect(await run(token, 'users', 'list')).toMatchObject({
        code: 3,
        err: `almanac: ALMANAC_TOKEN: expected an access token (\`almanac sign-in NAME\` prints one) or an API key that is valid, found ${found}.\n`,
      });
    const manager = await key('manager', 'manager');
    expect(await run(manager, 'history', 'retailer-mine')).toMatchObject({ code: 0 });
    expect(await run(manager, 'users', 'list')).toMatchObject({
      code: 3,
      err: expect.stringContaining('ManageAccess'),
    });
    const limited = await run(await key('limited', 'clerk', '503'), 'history', 'retailer-mine');
    expect(limited).toMatchObject({ code: 3, err: expect.stringContaining('somebody who deals with every area') });
    const { out } = await run(await key('ops', 'admin'), '--json', 'users', 'areas', 'mei', '504');
    const refused = await service.get('/api/refused-attempts?limit=3', bearer(admin));
    expect(refused.body.items).toMatchObject([
      { code: 'access-denied', actor: null, route: 'almanac history', address: expect.stringContaining('@') },
      { code: 'role-forbidden', actor: 'key:manager', route: 'almanac users list' },
      { code: 'not-signed-in', actor: null, route: 'almanac users list' },
    ]);
    expect(JSON.parse(out)).toMatchObject({ areas: ['504'] });
    const { body } = await service.get('/api/account-changes?subject=mei&limit=1', bearer(admin));
    expect(body.items).toMatchObject([{ change: 'areas', changedBy: 'key:ops', changedThrough: 'command line' }]);
  });
});

describe('commands that read, with a server database', () => {
  itOnServer('follow the rules of their routes', async () => {
    const tokenOf = async (role: string) => {
      const body = { name: `reads-${role}`, roles: [role], areas: [] };
      return (await service.post('/api/api-keys', body, bearer(admin))).body.key as string;
    };
    const [planner, manager] = [await tokenOf('planner'), await tokenOf('manager')];
    const run = (token: string, ...args: string[]) =>
      almanacIn({ ...signInByDefault, ALMANAC_TOKEN: token }, '--data', folder, ...args);
    const out = join(folder, 'events.csv');
    for (const args of [['verify'], ['history', '--actor', 'admin'], ['audit', 'search']]) {
      expect([args, (await run(planner, ...args)).code]).toEqual([args, 3]);
      expect([args, (await run(manager, ...args)).code]).toEqual([args, 0]);
    }
    expect(await run(planner, 'audit', 'export', '--out', out)).toMatchObject({
      code: 3,
      err: 'almanac: role: audit export expected one of manager, admin, system, found planner.\n',
    });
    expect(existsSync(out)).toBe(false);
    expect(await run(planner, 'projections')).toMatchObject({ code: 0 });
    expect(await run(planner, 'history', '--actor', 'key:reads-planner')).toMatchObject({ code: 0 });
  });
});

/** A test of the server profile: skipped where the file runs on files. */
function itOnServer(name: string, test: () => Promise<void>): void {
  if (process.env['DATABASE_URL']) it(name, test);
  else it.skip(`${name} (skipped: it is about a server database)`, test);
}
