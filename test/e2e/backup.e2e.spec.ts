import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openStoredEvents } from '../../src/open-events.js';
import { positionOf } from '../../src/kernel/position.js';
import { BusyClerk, registerShop } from '../faults/busy-clerk.js';
import { SeededRandom } from '../faults/seeded-random.js';
import { almanacIn } from '../support/almanac.js';
import { answersOf, BackedUpRegion } from '../support/backed-up-region.js';
import { signInByDefault, TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const region = new BackedUpRegion(folder);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const json = (out: string) => JSON.parse(out) as Record<string, unknown>;
/** What is beside the data folder besides what commands were asked for. */
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('.'));
const eventAt = async (data: string, position: string) => {
  const store = await openStoredEvents({ kind: 'sqlite', file: join(data, 'events.db') }, { readonly: true });
  const [event] = await store.readAt([positionOf(position)]);
  await store.close();
  return event;
};

beforeAll(() => region.make(), 120_000);

describe('a backup', () => {
  it('says who made it, when, of what, and is for its owner only', async () => {
    const { code, out } = await region.run('--json', 'backup', region.path('first.tar'));
    expect(code).toBe(0);
    const manifest = json(out);
    expect(manifest).toMatchObject({
      format: 'almanac backup 1',
      madeBy: { actor: 'lin', role: 'admin' },
      madeAt: expect.stringMatching(/Z$/),
      head: { position: expect.stringMatching(/^\d+$/), storeHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      keys: [{ name: 'ALMANAC_MASTER_KEY', keyId: expect.stringMatching(/^[0-9a-f]{16}$/) }],
    });
    const names = (manifest['parts'] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['forecasts.db', 'events.db', 'access.db']);
    expect([mode(region.path('first.tar')), leftovers()]).toEqual(['600', []]);
  });

  it('restored into a new folder answers the same: demand, suggestions, forecast and plan', async () => {
    const [before, after] = [region.data, region.path('same')].map((data) => new TestService(() => data));
    expect(await region.run('backup', region.path('same.tar'))).toMatchObject({ code: 0 });
    const restored = await region.runOn('same', 'restore', region.path('same.tar'));
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was altered.') });
    const files = readdirSync(region.path('same'));
    expect(files).toEqual(['access.db', 'events.db', 'forecasts.db', 'master.key', 'read-models.db']);
    const modes = new Set(files.map((name) => mode(region.path(`same/${name}`))));
    expect([mode(region.path('same')), modes]).toEqual(['700', new Set(['600'])]);
    expect(await region.runOn('same', 'verify')).toMatchObject({ code: 0 });
    await before!.start();
    const expected = await answersOf(before!);
    await before!.stop();
    await after!.start();
    expect(await answersOf(after!)).toEqual(expected);
    await after!.stop();
    expect(leftovers()).toEqual([]);
  }, 120_000);

  it('made while clerks record is of one moment, and holds every command that was acknowledged before', async () => {
    const service = new TestService(() => region.data);
    await service.start();
    await registerShop(service);
    const stopping = new AbortController();
    const clerks = Array.from({ length: 4 }, (_, i) => new BusyClerk(`b${i}`, new SeededRandom(7 + i)));
    const working = clerks.map((clerk) => clerk.work(service, stopping.signal));
    await sleep(300);
    const acknowledged = clerks.flatMap((clerk) => [...clerk.acknowledged]);
    const { code, out } = await region.run('--json', 'backup', region.path('busy.tar'));
    await sleep(100);
    const later = clerks.reduce((sum, clerk) => sum + clerk.acknowledged.length, 0);
    stopping.abort();
    await Promise.all(working);
    await service.stop();
    expect([code, acknowledged.length > 10, later > acknowledged.length]).toEqual([0, true, true]);

    const { head } = json(out) as { head: { position: string; storeHash: string } };
    expect(await region.runOn('busy', 'restore', region.path('busy.tar'))).toMatchObject({ code: 0 });
    expect((await eventAt(region.path('busy'), head.position))?.storeHash).toBe(head.storeHash);
    expect((await eventAt(region.data, head.position))?.storeHash).toBe(head.storeHash);
    for (const { position, stream, revision } of acknowledged)
      expect(await eventAt(region.path('busy'), position)).toMatchObject({ stream, revision });
  }, 120_000);

  it('is not made twice under one name unless that is said, and nowhere among Almanac’s own files', async () => {
    writeFileSync(region.path('there.tar'), 'mine');
    const refused = await region.run('backup', region.path('there.tar'));
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('FILE: expected a file that is not there yet'),
    });
    expect(region.read('there.tar').toString()).toBe('mine');
    expect(await region.run('backup', '--replace', region.path('there.tar'))).toMatchObject({ code: 0 });
    symlinkSync(region.data, region.path('link'));
    for (const path of [join(region.data, 'b.tar'), region.path('link/b.tar'), join(region.data, 'events.db')])
      expect(await region.run('backup', '--replace', path)).toMatchObject({
        code: 2,
        err: expect.stringContaining('FILE: expected a file outside the data folder'),
      });
    expect(existsSync(join(region.data, 'b.tar'))).toBe(false);
  }, 60_000);

  it('is the business of an admin, as restoring one is', async () => {
    const key = ['--master-key', join(region.data, 'master.key')];
    for (const [role, code] of [
      ['clerk', 3],
      ['manager', 3],
      ['admin', 0],
    ] as const) {
      const own = { ALMANAC_ROLE: role };
      const file = region.path(`${role}.tar`);
      expect(await almanacIn(own, '--data', region.data, 'backup', file)).toMatchObject({ code });
      expect(existsSync(file)).toBe(code === 0);
      const to = region.path(`by-${role}`);
      expect(await almanacIn(own, '--data', to, 'restore', region.path('first.tar'), ...key)).toMatchObject({ code });
      expect(existsSync(to)).toBe(code === 0);
    }
  }, 60_000);

  it('without forecasts holds the events, and the forecast made anew has the same figures', async () => {
    const { out } = await region.run('--json', 'backup', '--without-forecasts', region.path('lean.tar'));
    expect(json(out)['parts']).toMatchObject([{ name: 'events.db' }, { name: 'access.db' }]);
    const restored = await region.runOn('lean', 'restore', region.path('lean.tar'));
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('It holds no forecasts') });
    const [before, after] = [region.data, region.path('lean')].map((data) =>
      almanacIn({}, '--data', data, '--json', 'reproduce', 'latest'),
    );
    expect(json((await after!).out)).toEqual({ ...json((await before!).out), keptAgain: true });
  }, 120_000);

  it('holds the accounts: who could sign in can after a restore', async () => {
    const added = await region.run('users', 'add', 'lin', '--roles', 'clerk', '--areas', '*');
    expect(added.code).toBe(0);
    const [, password = ''] = /password: (\S+)/.exec(added.out) ?? [];
    const made = await region.run('--json', 'backup', region.path('accounts.tar'));
    const names = (json(made.out)['parts'] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['forecasts.db', 'events.db', 'access.db']);
    expect(await region.runOn('accounts', 'restore', region.path('accounts.tar'))).toMatchObject({ code: 0 });
    const service = new TestService(
      () => region.path('accounts'),
      () => signInByDefault,
    );
    await service.start();
    const signedIn = await service.post('/api/sign-in', { name: 'lin', password });
    const refused = await service.post('/api/sign-in', { name: 'lin', password: `${password}x` });
    await service.stop();
    expect([signedIn.status, refused.status]).toEqual([200, 401]);
  }, 60_000);

  it('names the key that signs, and does not hold it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    writeFileSync(region.path('key.pem'), pem);
    const own = { ALMANAC_SIGNING_KEY: region.path('key.pem') };
    const made = await almanacIn(own, '--data', region.data, 'backup', region.path('signed.tar'));
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Not in the backup: the key of ALMANAC_SIGNING_KEY, [0-9a-f]{64}/),
    });
    const masterKey =
      /Not in the backup: the master key \(master\.key of the data folder, or ALMANAC_MASTER_KEY\), [0-9a-f]{16}\. Keep it elsewhere\./;
    expect(made.out).toMatch(masterKey);
    expect(region.read('signed.tar').includes(pem.split('\n')[1]!)).toBe(false);
    const restored = await region.runOn('signed', 'restore', region.path('signed.tar'));
    expect(restored.out).toContain('Not in the backup: the key of ALMANAC_SIGNING_KEY');
  }, 60_000);

  it('of PostgreSQL or KurrentDB is made by their own tools: the command says where that is written', async () => {
    const servers = [
      ['DATABASE_URL', 'postgres://a@127.0.0.1:1/a'],
      ['KURRENTDB_URL', 'kurrentdb://127.0.0.1:1'],
    ];
    for (const [variable = '', url = ''] of servers)
      for (const command of ['backup', 'restore'])
        expect(
          await almanacIn({ [variable]: url }, '--data', region.path('none'), command, region.path('server.tar')),
        ).toMatchObject({
          code: 2,
          err: expect.stringContaining('docs/operations.md'),
        });
  });
});

describe('a restore', () => {
  it('refuses a folder that has a store, and leaves it as it is', async () => {
    const before = region.read('data/events.db');
    const refused = await region.run('restore', region.path('first.tar'));
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('--data: expected a folder without a store'),
    });
    expect(region.read('data/events.db').equals(before)).toBe(true);
  });

  it('takes an empty folder, as where a disk is mounted, and one with files of others', async () => {
    mkdirSync(region.path('mounted/lost+found'), { recursive: true });
    expect(await region.runOn('mounted', 'restore', region.path('first.tar'))).toMatchObject({ code: 0 });
    const files = ['access.db', 'events.db', 'forecasts.db', 'lost+found', 'master.key', 'read-models.db'];
    expect(readdirSync(region.path('mounted')).sort()).toEqual(files);
    expect(await region.runOn('mounted', 'verify')).toMatchObject({ code: 0 });
  }, 60_000);

  it('up to a position gives the store as it was then, with its proofs, and goes on from there', async () => {
    const first = json((await region.runOn('same', '--json', 'checkpoint', '--out', region.path('then.json'))).out);
    const at = Number((first['last'] as { position: string }).position) + 1;
    for (const name of ['a', 'b', 'c']) {
      writeFileSync(region.path('more.csv'), `retailer_id,name\nlate-${name},Shop\n`);
      expect(await region.runOn('same', 'import', 'retailers', region.path('more.csv'))).toMatchObject({ code: 0 });
    }
    expect(await region.runOn('same', 'backup', region.path('later.tar'))).toMatchObject({ code: 0 });
    const restored = await region.runOn('then', 'restore', region.path('later.tar'), '--at', String(at));
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining(`up to position ${at}, digest`) });
    expect(restored.out).toContain('Left out: the events after it');
    const verified = await region.runOn('then', '--json', 'verify', '--checkpoint', region.path('then.json'));
    expect([verified.code, json(verified.out)]).toEqual([
      0,
      expect.objectContaining({ events: at, position: String(at), faultCount: 0 }),
    ]);
    expect(await eventAt(region.path('then'), String(at))).toEqual(await eventAt(region.path('same'), String(at)));
    const late = await region.runOn('then', 'history', 'retailer-late-a');
    expect(late.out).toContain('Nothing was recorded of retailer late-a.');
    expect(await region.runOn('then', 'suggest', '--retailer', 'R0001', '--on', '2021-07-06')).toMatchObject({
      code: 0,
    });
    expect(await region.runOn('then', 'import', 'retailers', region.path('more.csv'))).toMatchObject({ code: 0 });
    expect(await region.runOn('then', 'verify')).toMatchObject({ code: 0 });
  }, 120_000);

  it.each(['0', '99999999', '-1', 'x', ''])(
    'up to position %j, which the backup does not have, is refused',
    async (at) => {
      const refused = await region.runOn('nowhere', 'restore', region.path('first.tar'), `--at=${at}`);
      expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/--at/) });
      expect([existsSync(region.path('nowhere')), leftovers()]).toEqual([false, []]);
    },
  );

  const digits = (bytes: Buffer, text: string, by: string) => {
    const altered = Buffer.from(bytes);
    altered.write(by, altered.indexOf(text));
    return altered;
  };
  const faults: [string, (bytes: Buffer) => Buffer, RegExp][] = [
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2), /it was cut/],
    ['cut after the manifest', (bytes) => bytes.subarray(0, 512 * 4), /it was cut/],
    ['empty', () => Buffer.alloc(0), /no backup/],
    ['something else', () => Buffer.from('retailer_id,name\nr1,Shop\n'.repeat(100)), /no backup/],
    ['altered in an event', (bytes) => digits(bytes, '"retailerId":"R0001"', '"retailerId":"R0002"'), /it was altered/],
    [
      'altered in who made it',
      (bytes) => digits(bytes, '"actor": "lin"', '"actor": "max"'),
      /manifest\.json: its digest/,
    ],
    ['altered in the name of a part', (bytes) => digits(bytes, 'events.db\0', 'event5.db\0'), /cut or altered/],
  ];
  it.each(faults)('of a file that is %s is refused with what is wrong', async (_, fault, says) => {
    writeFileSync(region.path('bad.tar'), fault(region.read('first.tar')));
    const refused = await region.runOn('bad', 'restore', region.path('bad.tar'));
    expect(refused).toMatchObject({ code: 3, out: '', err: expect.stringMatching(says) });
    expect(refused.err).toContain('Nothing was restored.');
    expect([existsSync(region.path('bad')), leftovers()]).toEqual([false, []]);
  });

  it('of a file that is not there says so', async () =>
    expect(await region.runOn('bad', 'restore', region.path('no.tar'))).toMatchObject({
      code: 3,
      err: expect.stringContaining('there is no such file'),
    }));
});
