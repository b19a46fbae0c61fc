import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStoredEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import { almanacIn, type Outcome } from '../support/almanac.js';
import { textsInFiles } from '../support/grep-files.js';
import { saidBy, sayEverything } from '../support/personal-region.js';
import { makePlain, type Place, readIn, storedIn, textsInTables } from '../support/plain-store.js';
import { createDatabase, describeEachDatabase, dropDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const region = ['--retailers', '8', '--products', '6', '--weeks', '60', '--seed', '3', '--until', '2021-07-05'];
const json = (out: string) => JSON.parse(out) as Record<string, unknown>;
const mark = randomUUID().slice(0, 6);
const said = saidBy((place) => `金海${place}${mark}杂货`);
const other = saidBy((place) => `南门${place}${mark}烟酒`);
const texts = Object.values(said);
const clerk = `赵敏${mark}`;
const neighbours = Object.values(other);
const head = ['position', 'stream', 'revision', 'eventId', 'type'] as const;
const headOf = (event: object) => head.map((name) => (event as Record<string, unknown>)[name]);

describeEachDatabase('almanac seal', (url) => {
  const isServer = () => url() !== undefined;
  const kind = () => (isServer() ? 'server' : 'files');
  const path = (name: string) => join(folder, `${kind()}-${name}`);
  /** Databases of the tests, by name; a folder of the name where there are none. */
  const databases = new Map<string, string>();
  const databaseOf = async (name: string) => {
    const known = databases.get(name) ?? (name === 'old' ? url()! : await createDatabase(url()!));
    databases.set(name, known);
    return known;
  };
  /** A server keeps its keys in one data folder, whichever database is in use. */
  const placeOf = async (name: string): Promise<Place> => ({
    dataFolder: path(isServer() ? 'data' : name),
    databaseUrl: isServer() ? await databaseOf(name) : undefined,
  });
  const environmentOf = ({ databaseUrl = '' }: Place) => ({ DATABASE_URL: databaseUrl });
  const targetOf = ({ dataFolder, databaseUrl }: Place) => databaseUrl ?? dataFolder;
  const run = async (name: string, ...args: string[]): Promise<Outcome> => {
    const place = await placeOf(name);
    return almanacIn(environmentOf(place), '--data', place.dataFolder, ...args);
  };
  const done = async (name: string, ...args: string[]): Promise<string> => {
    const { code, out, err } = await run(name, ...args);
    expect([args, code, err]).toEqual([args, 0, err]);
    return out;
  };
  const seal = (target: string) => run('old', 'seal', target, '--reason', 'to be forgotten some day');
  /** What a planner gets: the same to the byte, or it is another store. */
  const conclusionsOf = async (name: string) => {
    const csv = path(`${name}-plan.csv`);
    const suggestions = await done(name, '--json', 'suggest', '--retailer', 'R0003', '--on', '2021-07-06');
    await done(name, 'plan', '--from', '2021-07-05', '--weeks', '8', '--out', csv);
    const plan = readFileSync(csv, 'utf8');
    const { made, isEqual, runId } = json(await done(name, '--json', 'reproduce', 'latest'));
    const forecast = json(await done(name, '--json', 'forecast', '--as-of', '2021-07-04', '--horizon', '13'));
    return { plan, suggestions: json(suggestions), made, isEqual, runId, forecast };
  };
  const rawTexts = async (name: string, wanted: readonly string[], { models = true } = {}): Promise<string[]> => {
    const { dataFolder, databaseUrl } = await placeOf(name);
    if (databaseUrl === undefined)
      return textsInFiles(dataFolder, wanted).filter((each) => models || !each.includes('read-models.db'));
    return textsInTables(databaseUrl, wanted, ['events', 'forecasts', 'access', ...(models ? ['models'] : [])]);
  };

  let before: Awaited<ReturnType<typeof conclusionsOf>>;
  let oldEvents: Awaited<ReturnType<typeof storedIn>>;
  let digest: unknown;

  beforeAll(async () => {
    const place = await placeOf('old');
    await done('old', 'simulate', ...region);
    await makePlain(place);
    const plain = await openStoredEvents(locationsOf(place).events);
    await sayEverything(plain, 'F1', said, clerk);
    await sayEverything(plain, 'F2', other, clerk);
    await plain.close();
  }, 180_000);
  afterAll(async () => {
    for (const [name, database] of databases) if (name !== 'old') await dropDatabase(database);
  });

  it('asks to migrate a store of an older version first', async () => {
    const refused = await seal(targetOf(await placeOf('early')));
    expect(refused).toMatchObject({ err: expect.stringContaining('almanac migrate') });
    await done('old', 'migrate');
    await done('old', 'forecast', '--as-of', '2021-07-04', '--horizon', '13');
    await done('old', 'plan', '--from', '2021-07-05', '--weeks', '8');
    await done('old', 'checkpoint', '--out', path('old-points.json'));
    before = await conclusionsOf('old');
    oldEvents = await storedIn(await placeOf('old'));
    expect(before.isEqual).toBe(true);
  }, 180_000);

  it('is what verify, start and forget name where a store has plain text', async () => {
    const verified = json(await done('old', '--json', 'verify'));
    digest = verified['digest'];
    expect(verified).toMatchObject({ faultCount: 0, notices: [expect.stringContaining('`almanac seal`')] });
    const refused = await run('old', 'forget', 'F1', '--reason', 'asked for', '--yes');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('`almanac seal`') });
  }, 60_000);

  it('refuses while a service runs, and says so', async () => {
    const place = await placeOf('old');
    const service = new TestService(
      () => place.dataFolder,
      () => environmentOf(place),
    );
    await service.start();
    const refused = await seal(targetOf(await placeOf('early')));
    await service.stop();
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('stop every process of Almanac') });
    expect(service.log.join('\n')).toContain('`almanac seal`');
  }, 60_000);

  it('refuses targets that are none, and makes nothing there', async () => {
    const place = await placeOf('old');
    const full = path('full');
    mkdirSync(full, { recursive: true });
    writeFileSync(join(full, 'note.txt'), 'mine');
    const wrong = isServer()
      ? [
          [place.databaseUrl!, 'expected a database without a store'],
          [full, 'another database'],
          ['postgres://', 'another database'],
        ]
      : [
          [place.dataFolder, 'expected a folder that is not there or is empty'],
          [join(place.dataFolder, 'copy'), 'expected a folder outside of'],
          [full, 'note.txt'],
          [join(full, 'note.txt'), 'a file'],
          [join(folder, 'none', 'copy'), 'expected a folder in one that is there'],
          ['postgres://localhost/almanac', 'expected a folder'],
        ];
    for (const [target, message] of wrong) {
      const { code, err } = await seal(target!);
      expect([target, code > 1, err]).toEqual([target, true, expect.stringContaining(message!)]);
    }
    expect(readdirSync(full)).toEqual(['note.txt']);
    expect(await run('old', 'seal', targetOf(await placeOf('early')))).toMatchObject({ code: 2 });
    const clerkOnly = { ...environmentOf(place), ALMANAC_ROLE: 'manager' };
    const args = ['--data', place.dataFolder, 'seal', targetOf(await placeOf('early')), '--reason', 'x'];
    expect(await almanacIn(clerkOnly, ...args)).toMatchObject({ code: 3, err: expect.stringContaining('SealStore') });
    expect((await storedIn(place)).length).toBe(oldEvents.length);
  }, 120_000);

  it('that is killed leaves nothing that opens, and the next one starts over', async () => {
    const target = await placeOf('killed');
    const place = await placeOf('old');
    const args = ['--data', place.dataFolder, 'seal', targetOf(target), '--reason', 'x'];
    const env = {
      ...process.env,
      ...environmentOf(place),
      NODE_OPTIONS: '',
      ALMANAC_ACTOR: 'lin',
      ALMANAC_SIGN_IN: 'off',
    };
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await untilCopying(target);
    child.kill('SIGKILL');
    expect((await ended)[0]).toBeNull();
    if (isServer())
      for (const command of [['verify'], ['migrate'], ['history', 'retailer-F1']])
        expect(await run('killed', ...command)).toMatchObject({
          code: 3,
          err: expect.stringContaining('Run `almanac seal` again'),
        });
    else expect(existsSync(target.dataFolder)).toBe(false);
    expect(await seal(targetOf(target))).toMatchObject({ code: 0 });
    expect(json(await done('killed', '--json', 'verify'))).toMatchObject({
      faultCount: 0,
      events: oldEvents.length + 1,
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('.almanac-'))).toEqual([]);
  }, 120_000);

  async function untilCopying({ dataFolder, databaseUrl }: Place): Promise<void> {
    for (let i = 0; i < 20_000; i++) {
      const hidden = readdirSync(folder).filter((name) => name.startsWith('.almanac-seal-'));
      const isFile = hidden.some((name) => existsSync(join(folder, name, 'ready', 'forecasts.db')));
      if (databaseUrl === undefined ? isFile || existsSync(dataFolder) : await hasTable(databaseUrl, 'forecasts'))
        return;
      await sleep(1);
    }
  }

  it('copies every event with its id, time and position, and seals what is personal', async () => {
    const copied = await seal(targetOf(await placeOf('new')));
    expect([copied.code, copied.err]).toEqual([0, '']);
    expect(copied.out).toContain(`${oldEvents.length} events were copied`);
    expect(copied.out).not.toContain('@');
    const events = await storedIn(await placeOf('new'));
    expect(events.slice(1).map(headOf)).toEqual(oldEvents.map(headOf));
    const newest = oldEvents.at(-1)!;
    expect([events[0]?.position, events[0]?.type, JSON.parse(events[0]?.data ?? '')]).toEqual([
      0n,
      'StoreContinued',
      {
        position: String(newest.position),
        hash: newest.hash,
        storeHash: newest.storeHash,
        events: oldEvents.length,
        digest,
      },
    ]);
    expect(await readIn(await placeOf('new'))).toEqual(await readIn(await placeOf('old')));
    expect(await rawTexts('new', [...texts, ...neighbours, clerk], { models: false })).toEqual([]);
    expect(await rawTexts('old', texts, { models: false })).not.toEqual([]);
  }, 120_000);

  it('leaves the store before as it was', async () => {
    expect(await storedIn(await placeOf('old'))).toEqual(oldEvents);
    expect(json(await done('old', '--json', 'verify', '--checkpoint', path('old-points.json')))).toMatchObject({
      faultCount: 0,
      digest,
    });
  }, 60_000);

  it('gives a store with the same forecast, plan and suggestions, to the byte', async () => {
    expect(await conclusionsOf('new')).toEqual(before);
  }, 180_000);

  it('gives a store that says where it comes from, in both languages', async () => {
    const english = await done('new', 'history', 'store-almanac');
    expect(english).toContain(`This store continues another one: ${oldEvents.length} events`);
    expect(english).toContain('to be forgotten some day');
    expect(await done('new', 'history', 'store-almanac', '--language', 'zh')).toContain('本存储接续另一存储');
    const verified = await done('new', 'verify');
    expect(verified).toContain(`It continues a store of ${oldEvents.length} events`);
    expect(verified).not.toContain('plain text');
  }, 60_000);

  it('gives a store whose checkpoints and proofs are its own, and that knows those of before', async () => {
    await done('new', 'checkpoint', '--out', path('new-points.json'));
    const own = json(await done('new', '--json', 'verify', '--checkpoint', path('new-points.json')));
    expect(own).toMatchObject({ faultCount: 0, reach: { exported: expect.stringMatching(/^\d+$/) } });
    const former = await run('new', 'verify', '--checkpoint', path('old-points.json'));
    expect(former).toMatchObject({ code: 0, out: expect.stringContaining('are of the store that this one continues') });
    const exported = json(readFileSync(path('old-points.json'), 'utf8')) as { checkpoints: Record<string, unknown>[] };
    const altered = exported.checkpoints.map((each) => ({ ...each, storeHash: 'f'.repeat(64) }));
    writeFileSync(path('altered.json'), JSON.stringify({ ...exported, checkpoints: altered }));
    expect(await run('new', 'verify', '--checkpoint', path('altered.json'))).toMatchObject({ code: 3 });
    await done('new', 'prove', 'retailer-F2', '--out', path('proof.json'));
    const check = ['scripts/check-proof.mjs', path('proof.json'), '--checkpoint', path('new-points.json')];
    expect(execFileSync(process.execPath, check, { encoding: 'utf8' })).toContain('holds');
  }, 120_000);

  it('gives a store of which a past moment is known, which is backed up, and goes on', async () => {
    const at = String(oldEvents[Math.floor(oldEvents.length / 2)]!.position);
    const known = await Promise.all(
      ['old', 'new'].map(async (name) => {
        const out = path(`${name}-known.csv`);
        await done(name, 'audit', 'as-of', at, '--out', out);
        return readFileSync(out, 'utf8');
      }),
    );
    expect(known[0]).toBe(known[1]);
    expect(known[0]!.length).toBeGreaterThan(1_000);
    const csv = path('later.csv');
    writeFileSync(csv, 'retailer_id,name\nlate,Later Shop\n');
    await done('new', 'import', 'retailers', csv);
    expect(json(await done('new', '--json', 'verify'))).toMatchObject({ faultCount: 0 });
    if (isServer()) return;
    const { dataFolder } = await placeOf('new');
    await done('new', 'backup', path('new.tar'));
    const key = ['--master-key', join(dataFolder, 'master.key')];
    await done('restored', 'restore', path('new.tar'), '--at', at, ...key);
    expect(json(await done('restored', '--json', 'verify'))).toMatchObject({ faultCount: 0, position: at });
    expect(await done('restored', 'history', 'store-almanac')).toContain('continues another one');
  }, 120_000);

  it('gives a store in which somebody is forgotten: nothing of them is left in it', async () => {
    const forgotten = await done('new', 'forget', 'F1', '--reason', 'asked for', '--yes');
    expect(forgotten).toContain('was erased');
    await done('new', 'forget', '--person', clerk, '--reason', 'left', '--yes');
    expect(await rawTexts('new', [...texts, clerk])).toEqual([]);
    expect(await rawTexts('new', neighbours)).not.toEqual([]);
    expect(await done('new', 'history', 'retailer-F1')).toContain('[erased]');
    expect(json(await done('new', '--json', 'verify'))).toMatchObject({ faultCount: 0 });
    expect((await conclusionsOf('new')).plan).toBe(before.plan);
  }, 180_000);

  it('refuses events in KurrentDB, without asking it', async () => {
    const place = await placeOf('old');
    const environment = { ...environmentOf(place), KURRENTDB_URL: 'kurrentdb://127.0.0.1:1?tls=false' };
    const refused = await almanacIn(environment, '--data', place.dataFolder, 'seal', path('kurrent'), '--reason', 'x');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('KurrentDB, which cannot be copied') });
  }, 60_000);

  it('refuses a store in which everything is sealed', async () => {
    const target = targetOf(await placeOf('early'));
    const refused = await run('new', 'seal', target, '--reason', 'again');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('nothing to copy it for') });
    rmSync(path('early'), { recursive: true, force: true });
  }, 60_000);
});

async function hasTable(url: string, schema: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT FROM pg_tables WHERE schemaname = $1', [schema])).rowCount !== 0;
  } finally {
    await client.end();
  }
}
