import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { bearer, signInFirst } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const note = `周记${randomUUID().slice(0, 8)}`;
const shop = { retailerId: 'r1', name: note, area: '503', class: 'B', businessType: 'shop' };

describeEachDatabase('a service that is asked to forget', (url) => {
  const data = () => join(folder, url() === undefined ? 'files' : 'server');
  const settings = () => {
    const database = url();
    return { ALMANAC_SIGN_IN: 'required', ...(database !== undefined && { DATABASE_URL: database }) };
  };
  const [first, second] = [1, 2].map(() => new TestService(data, settings)) as [TestService, TestService];
  let admin: Record<string, string>;
  let manager: Record<string, string>;

  beforeAll(async () => {
    // Whoever adds the first account at the command line needs no other admin.
    const added = await almanacIn(
      settings(),
      ...['--data', data(), '--json', 'users', 'add', 'root', '--roles', 'admin'],
    );
    expect(added).toMatchObject({ code: 0 });
    await first.start();
    await second.start();
    const { oneTimePassword } = JSON.parse(added.out) as { oneTimePassword: string };
    admin = bearer(await signInFirst(first, 'root', oneTimePassword));
    const key = async (role: string) => {
      const { body } = await first.post('/api/api-keys', { name: role, roles: [role], areas: ['*'] }, admin);
      return bearer((body as { key: string }).key);
    };
    manager = await key('manager');
    const system = await key('system');
    expect(await first.post('/api/retailers?wait=9000', shop, system)).toMatchObject({ status: 201 });
    const wish = { wishId: 'w1', retailerId: 'r1', wishedOn: '2026-03-02', wording: note };
    expect(await first.post('/api/wishes?wait=9000', wish, system)).toMatchObject({ status: 201 });
  }, 120_000);
  afterAll(async () => {
    for (const service of [first, second]) await service.stop();
  });

  const name = async (service: TestService) => (await service.get('/api/retailers/r1', admin)).body.name as string;
  const history = async (service: TestService) =>
    JSON.stringify((await service.get('/api/history/retailer-r1', admin)).body);

  it('refuses whoever is no admin, and what names no reason', async () => {
    const path = '/api/retailers/r1/forget';
    expect(await first.post(path, { reason: 'asked for' }, manager)).toMatchObject({ status: 403 });
    expect(await first.post(path, {}, admin)).toMatchObject({ status: 400 });
    expect(await first.post('/api/retailers/none/forget', { reason: 'asked for' }, admin)).toMatchObject({
      status: 404,
    });
    expect(await name(second)).toBe(note);
  });

  it('erases in every process within seconds', async () => {
    expect(await history(second)).toContain(note);
    const forgotten = await first.post('/api/retailers/r1/forget', { reason: 'asked for' }, admin);
    expect(forgotten).toMatchObject({ status: 200, body: { erased: true } });
    const began = performance.now();
    for (const service of [first, second]) {
      await until(async () => (await name(service)) === '[erased]');
      await until(async () => !(await history(service)).includes(note));
      expect((await service.get(`/api/audit/events?text=${encodeURIComponent(note)}`, admin)).body.items).toEqual([]);
    }
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await history(second)).toContain('was erased; figures stay');
  });

  it('forgets a person once nobody may sign in by the name', async () => {
    const mei = { name: 'mei', roles: ['account-manager'], areas: ['*'] };
    const { body } = await first.post('/api/users', mei, admin);
    const token = bearer(await signInFirst(first, 'mei', (body as { oneTimePassword: string }).oneTimePassword));
    const visit = { visitId: 'v1', retailerId: 'r1', plannedOn: '2026-03-02', accountManager: 'mei' };
    expect(await first.post('/api/visits?wait=9000', visit, token)).toMatchObject({ status: 201 });
    const forgetting = () => first.post('/api/people/forget', { name: 'mei', reason: 'left' }, admin);
    expect(await forgetting()).toMatchObject({ status: 409, body: { title: 'account-active' } });
    expect(await first.post('/api/users/mei', { active: false }, admin)).toMatchObject({ status: 200 });
    expect(await forgetting()).toMatchObject({ status: 200, body: { erased: true } });
    const manager = async () => (await second.get('/api/visits/v1', admin)).body.accountManager as string;
    await until(async () => (await manager()) === '[erased]');
    await until(async () => !JSON.stringify((await second.get('/api/history/visit-v1', admin)).body).includes('mei'));
    expect(JSON.stringify((await first.get('/api/account-changes', admin)).body)).not.toContain('"mei"');
    expect(await forgetting()).toMatchObject({ status: 200, body: { erased: false } });
  });
});
