import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessAt, type Access } from '../../src/access/access.js';
import type { ChangeAuthor } from '../../src/access/accounts/change-author.js';
import { addDemoPeople } from '../../src/cli/demo-sign-ins.js';
import { RefusedAttempts } from '../../src/access/refusals/refused-attempts.js';
import { lifetimes } from '../../src/access/sessions/lifetimes.js';
import { AccessStore } from '../../src/access/store/access-store.js';
import { openAccess } from '../../src/access/store/open-access.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const by: ChangeAuthor = { name: 'root', through: 'command line' };
const [own, next] = ['correct horse battery', 'another good password'];
const minute = 60_000;

describeEachDatabase('accounts', (url) => {
  const folder = temporaryFolder();
  let access: Access;
  let now = Date.parse('2026-03-02T08:00:00Z');
  const pass = (milliseconds: number) => void (now += milliseconds);
  const location = () => newLocation(folder, url());
  let where: ReturnType<typeof location>;

  beforeAll(async () => {
    where = location();
    access = await accessAt(where, () => new Date(now));
  });
  afterAll(() => access.close());

  /** Adds a person who has changed the one-time password already. */
  const person = async (name: string, roles: string[] = ['clerk'], password = own) => {
    const { oneTimePassword } = await access.accounts.add({ name, roles, areas: ['503'] }, by);
    const { user, sessionId } = await access.sessions.signIn(name, oneTimePassword, 'desk');
    await access.accounts.changePassword(user, { old: oneTimePassword, next: password, sessionId });
    return name;
  };
  const signIn = (name: string, password = own, address = 'desk') => access.sessions.signIn(name, password, address);
  const refusedWith = (code: string) => expect.objectContaining({ code });

  it('begin with one admin, once, also where two processes start at the same time', async () => {
    const made = await Promise.all([access.accounts.addFirstAdmin(), access.accounts.addFirstAdmin()]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await access.accounts.addFirstAdmin()).toBeUndefined();
    expect(await access.accounts.all()).toMatchObject([{ name: 'admin', roles: ['admin'], mustChangePassword: true }]);
  });

  it('are opened with a one-time password, and each change says who made it and what was before', async () => {
    const { user, oneTimePassword } = await access.accounts.add(
      { name: ' Lin ', displayName: '林', roles: ['planner', 'clerk', 'clerk'], areas: ['504', '503', '503'] },
      by,
    );
    expect(user).toMatchObject({ name: 'lin', displayName: '林', roles: ['clerk', 'planner'], areas: ['503', '504'] });
    await access.accounts.change('lin', { roles: ['clerk'], areas: ['503'] }, { name: 'mei', through: 'http' });
    await access.accounts.change('LIN', { roles: ['clerk'] }, by);
    await access.accounts.change('lin', { active: false }, by);
    await access.accounts.change('lin', { active: true }, by);
    await access.accounts.resetPassword('lin', by);
    const { items, total } = await access.accounts.changes({ limit: 10, offset: 0 }, 'lin');
    expect(total).toBe(6);
    const kinds = items.map(({ change }) => change).sort();
    expect(kinds).toEqual(['areas', 'created', 'disabled', 'enabled', 'password-reset', 'roles']);
    expect(items.find(({ change }) => change === 'roles')).toMatchObject({
      detail: 'clerk (was: clerk, planner)',
      changedBy: 'mei',
      changedThrough: 'http',
      changedAt: '2026-03-02T08:00:00.000Z',
    });
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${oneTimePassword}|argon2`));
  });

  it.each([
    ['a name that exists', { name: 'admin', roles: ['clerk'] }, 'user-exists'],
    ['a name with a space', { name: 'a b', roles: ['clerk'] }, 'invalid'],
    ['no role', { name: 'x', roles: [] }, 'invalid'],
    ['an unknown role', { name: 'x', roles: ['janitor'] }, 'invalid'],
    ['the role of programs', { name: 'x', roles: ['system'] }, 'invalid'],
  ])('are refused with %s', (_what, account, code) =>
    expect(access.accounts.add(account, by)).rejects.toEqual(refusedWith(code)),
  );

  it('always leave one admin who can sign in', async () => {
    await expect(access.accounts.change('admin', { active: false }, by)).rejects.toEqual(refusedWith('last-admin'));
    await expect(access.accounts.change('admin', { roles: ['clerk'] }, by)).rejects.toEqual(refusedWith('last-admin'));
    await access.accounts.add({ name: 'second', roles: ['admin'] }, by);
    await expect(access.accounts.change('second', { active: false }, by)).resolves.toMatchObject({ active: false });
  });

  describe('signing in', () => {
    it('takes the one-time password until it is changed', async () => {
      const { oneTimePassword } = await access.accounts.add({ name: 'once', roles: ['clerk'] }, by);
      const { user, sessionId } = await signIn('once', oneTimePassword);
      expect(user.mustChangePassword).toBe(true);
      const change = (old: string, to: string) => access.accounts.changePassword(user, { old, next: to, sessionId });
      await expect(change('wrong', own)).rejects.toEqual(refusedWith('sign-in-failed'));
      await expect(change(oneTimePassword, 'short')).rejects.toEqual(refusedWith('invalid'));
      await expect(change(oneTimePassword, oneTimePassword)).rejects.toEqual(refusedWith('invalid'));
      expect(await change(oneTimePassword, own)).toMatchObject({ mustChangePassword: false });
      await expect(signIn('once', oneTimePassword)).rejects.toEqual(refusedWith('sign-in-failed'));
      expect((await signIn('once')).user.mustChangePassword).toBe(false);
    });

    it('answers an unknown name, a wrong password and a disabled person alike', async () => {
      await person('gone');
      await access.accounts.change('gone', { active: false }, by);
      await person('wrong');
      const refusals = [signIn('nobody', own), signIn('wrong', next), signIn('gone', own)];
      const answers = await Promise.all(
        refusals.map((each) =>
          each.catch(({ code, message, faults }: { code: string; message: string; faults: unknown }) => ({
            ...{ code, message, faults },
          })),
        ),
      );
      expect(answers[0]).toMatchObject({ code: 'sign-in-failed' });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    it('gives a token that is valid for a quarter of an hour, and says what the account is now', async () => {
      await person('zhou');
      const { accessToken } = await signIn('zhou');
      expect(await access.sessions.signedIn(accessToken)).toMatchObject({ user: { name: 'zhou', areas: ['503'] } });
      await access.accounts.change('zhou', { areas: ['504'] }, by);
      expect(await access.sessions.signedIn(accessToken)).toMatchObject({ user: { areas: ['504'] } });
      for (const wrong of ['', 'x.y.z', accessToken.slice(0, -2), unsigned(accessToken)])
        expect(await access.sessions.signedIn(wrong)).toBeUndefined();
      pass(lifetimes.accessToken + 1000);
      expect(await access.sessions.signedIn(accessToken)).toBeUndefined();
    });

    it('ends at once where the person signs out, is disabled, or gets a new password', async () => {
      await person('wu');
      const first = await signIn('wu');
      await access.sessions.signOut(first.sessionId);
      expect(await access.sessions.signedIn(first.accessToken)).toBeUndefined();
      await expect(access.sessions.refresh(first.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
      const [here, elsewhere] = [await signIn('wu'), await signIn('wu')];
      const { user, sessionId } = here;
      await access.accounts.changePassword(user, { old: own, next, sessionId });
      expect(await access.sessions.signedIn(here.accessToken)).toBeDefined();
      expect(await access.sessions.signedIn(elsewhere.accessToken)).toBeUndefined();
      await access.accounts.change('wu', { active: false }, by);
      expect(await access.sessions.signedIn(here.accessToken)).toBeUndefined();
      await expect(access.sessions.refresh(here.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
    });

    it('is renewed by refresh tokens, each of which is used once: a second use ends the session', async () => {
      await person('feng');
      const first = await signIn('feng');
      const second = await access.sessions.refresh(first.refreshToken);
      expect(second.refreshToken).not.toBe(first.refreshToken);
      const third = await access.sessions.refresh(second.refreshToken);
      await expect(access.sessions.refresh(second.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
      await expect(access.sessions.refresh(third.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
      expect(await access.sessions.signedIn(third.accessToken)).toBeUndefined();
      await expect(access.sessions.refresh('almanac_refresh_unknown')).rejects.toEqual(refusedWith('session-ended'));
    });

    it('gives one of two requests at the same time new tokens, and takes the other for a thief', async () => {
      await person('he');
      const { refreshToken } = await signIn('he');
      const both = await Promise.allSettled([
        access.sessions.refresh(refreshToken),
        access.sessions.refresh(refreshToken),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('has to be done again after two weeks without use, and after thirty days', async () => {
      await person('lu');
      const idle = await signIn('lu');
      pass(lifetimes.refreshToken + 1000);
      await expect(access.sessions.refresh(idle.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
      let tokens = await signIn('lu');
      for (let days = 0; days < 24; days += 12) {
        pass(12 * 24 * 60 * minute);
        tokens = await access.sessions.refresh(tokens.refreshToken);
      }
      pass(7 * 24 * 60 * minute);
      await expect(access.sessions.refresh(tokens.refreshToken)).rejects.toEqual(refusedWith('session-ended'));
    });

    it('goes on by the refresh token after the signing key was replaced', async () => {
      await person('kong');
      const before = await signIn('kong');
      await access.signingKeys.rotate(by);
      expect(await access.sessions.signedIn(before.accessToken)).toBeUndefined();
      const after = await access.sessions.refresh(before.refreshToken);
      expect(await access.sessions.signedIn(after.accessToken)).toBeDefined();
    });
  });

  describe('guessing', () => {
    const guess = (name: string, address: string) => signIn(name, 'a wrong password', address);
    const fails = async (name: string, address: string, times: number) => {
      for (let i = 0; i < times; i++) await expect(guess(name, address)).rejects.toEqual(refusedWith('sign-in-failed'));
    };

    it('is delayed more with each failure, and attempts that come too early do not count', async () => {
      await person('cao');
      await fails('cao', 'cafe', 5);
      for (const seconds of [1, 2, 4, 8]) {
        await expect(guess('cao', 'cafe')).rejects.toMatchObject({
          code: 'sign-in-delayed',
          extensions: { retryAfterSeconds: seconds },
        });
        await expect(signIn('cao', own, 'cafe')).rejects.toEqual(refusedWith('sign-in-delayed'));
        pass(seconds * 1000);
        if (seconds < 8) await fails('cao', 'cafe', 1);
      }
      expect(await signIn('cao', own, 'cafe')).toMatchObject({ user: { name: 'cao' } });
      await fails('cao', 'cafe', 4);
    });

    it('from elsewhere keeps nobody from signing in where they have signed in before', async () => {
      await person('yan');
      for (let i = 0; i < 40; i++) await guess('yan', `bot-${i}`).catch(() => undefined);
      await expect(signIn('yan', own, 'a new place')).rejects.toEqual(refusedWith('sign-in-delayed'));
      expect(await signIn('yan', own, 'desk')).toMatchObject({ user: { name: 'yan' } });
    });

    it('delays a new place for a minute at most', async () => {
      await person('hua');
      for (let i = 0; i < 60; i++) {
        await guess('hua', `bot-${i}`).catch(() => undefined);
        pass(61_000);
      }
      expect(await signIn('hua', own, 'a new place')).toMatchObject({ user: { name: 'hua' } });
    });

    it('of a name that nobody has is delayed alike', async () => {
      await fails('nobody-at-all', 'cafe', 5);
      await expect(guess('nobody-at-all', 'cafe')).rejects.toEqual(refusedWith('sign-in-delayed'));
    });

    it('counts attempts at the same time', async () => {
      await person('shen');
      const codes = await Promise.all(
        Array.from({ length: 12 }, () => guess('shen', 'cafe').catch(({ code }: { code: string }) => code)),
      );
      expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    });
  });

  describe('API keys', () => {
    it('are shown once, act until they expire or are revoked, and their names are not used again', async () => {
      const expiresAt = new Date(now + 60 * minute).toISOString();
      const { apiKey, key } = await access.apiKeys.add({ name: 'ERP', roles: ['system'], expiresAt }, by);
      expect(apiKey).toMatchObject({ name: 'erp', roles: ['system'], expiresAt, createdBy: 'root' });
      expect(await access.apiKeys.valid(key)).toMatchObject({ name: 'erp' });
      expect(await access.apiKeys.valid(`${key}x`)).toBeUndefined();
      pass(61 * minute);
      expect(await access.apiKeys.valid(key)).toBeUndefined();
      const other = await access.apiKeys.add({ name: 'scales', roles: ['driver'], areas: ['*', '503'] }, by);
      expect(other.apiKey.areas).toEqual(['*']);
      await access.apiKeys.revoke('scales', by);
      expect(await access.apiKeys.valid(other.key)).toBeUndefined();
      await expect(access.apiKeys.add({ name: 'scales', roles: ['driver'] }, by)).rejects.toEqual(
        refusedWith('api-key-exists'),
      );
      await expect(access.apiKeys.revoke('none', by)).rejects.toEqual(refusedWith('api-key-unknown'));
      const { items } = await access.accounts.changes({ limit: 10, offset: 0 }, 'key:scales');
      expect(items.map(({ change }) => change).sort()).toEqual(['key-created', 'key-revoked']);
    });

    it('are refused with a date that has passed', () =>
      expect(
        access.apiKeys.add({ name: 'late', roles: ['driver'], expiresAt: '2020-01-01T00:00:00Z' }, by),
      ).rejects.toEqual(refusedWith('invalid')));
  });

  it('of a demonstration are made once, where nobody has one yet', async () => {
    const empty = await accessAt(location());
    const lines = await addDemoPeople(empty, '503');
    const refusal = ['There are accounts already: nobody is added for the demonstration.', ''];
    expect(await addDemoPeople(empty, '503')).toEqual(refusal);
    const made = await empty.accounts.all();
    expect(made.map(({ name }) => name)).toEqual(['account-manager', 'admin', 'clerk', 'driver', 'manager', 'planner']);
    const [, password = ''] = /^clerk +(\S+) +503$/m.exec(lines.join('\n')) ?? [];
    expect((await empty.sessions.signIn('clerk', password, 'desk')).user).toMatchObject({
      ...{ areas: ['503'], mustChangePassword: false },
    });
    const [, admin = ''] = /^admin +(\S+) +every area$/m.exec(lines.join('\n')) ?? [];
    expect(new Set([password, admin, '']).size).toBe(3);
    await empty.close();
    expect(await addDemoPeople(access, '503')).toEqual(refusal);
  });

  it('keep no password, token or key as text', async () => {
    const { oneTimePassword } = await access.accounts.add({ name: 'secret', roles: ['clerk'] }, by);
    const { accessToken, refreshToken } = await signIn('secret', oneTimePassword);
    const { key } = await access.apiKeys.add({ name: 'secret', roles: ['driver'] }, by);
    if (where.kind !== 'sqlite') return;
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    for (const secret of [oneTimePassword, accessToken, refreshToken, key, own])
      expect(files.some((text) => text.includes(secret))).toBe(false);
    expect(files.some((text) => text.includes('argon2id'))).toBe(true);
  });

  it('keep the newest refused attempts, and count those that came too fast', async () => {
    const store = new AccessStore(await openAccess(location()), () => new Date(now));
    const refusals = new RefusedAttempts(store, { kept: 5, perMinute: 8 });
    const attempt = (actor: string) => ({
      ...{ code: 'access-denied', actor, address: '::1', route: 'GET /api/plans', detail: 'no' },
    });
    for (let i = 0; i < 20; i++) await refusals.note(attempt(`person-${i}`));
    const page = await refusals.page({ limit: 100, offset: 0 });
    expect(page.items.map(({ actor }) => actor)).toEqual([7, 6, 5, 4, 3].map((i) => `person-${i}`));
    expect(page.total).toBe(5);
    await store.close();
  });
});

/** The same claims, signed by nobody. */
function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}
