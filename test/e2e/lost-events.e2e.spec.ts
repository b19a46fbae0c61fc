import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { almanacIn, type Outcome } from '../support/almanac.js';
import { describeEachDatabase, describePostgres } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const header = 'retailer_id,name,area,class,business_type,listed';
const retailers = (...ids: string[]) => [header, ...ids.map((id) => `${id},Shop ${id},north,A,shop,true`)].join('\n');

/** A data folder whose store held two retailers when a backup was made, and four when its read models were. */
function region(name: string, url: () => string | undefined) {
  const data = join(folder, name);
  const file = (path: string) => join(data, path);
  const run = (...args: string[]): Promise<Outcome> => {
    const database = url();
    return almanacIn(database === undefined ? {} : { DATABASE_URL: database }, '--data', data, ...args);
  };
  const add = async (...ids: string[]) => {
    writeFileSync(join(folder, `${name}.csv`), retailers(...ids));
    expect(await run('import', 'retailers', join(folder, `${name}.csv`))).toMatchObject({ code: 0 });
  };
  return { data, file, run, add };
}

describe('a data folder whose events were lost', () => {
  const { file, run, add } = region('files', () => undefined);
  const models = () => readFileSync(file('read-models.db'));
  beforeAll(async () => {
    await add('r1', 'r2');
    copyFileSync(file('events.db'), join(folder, 'backup.db'));
    await add('r3', 'r4');
    copyFileSync(file('events.db'), join(folder, 'whole.db'));
  });
  const other = region('other', () => undefined);

  const ways: [string, () => void | Promise<void>, RegExp][] = [
    ['missing', () => rmSync(file('events.db')), /found no events\. At least 4 events are missing\./],
    ['empty', () => truncateSync(file('events.db'), 0), /found no events\. At least 4 events are missing\./],
    [
      'restored from an older backup',
      () => copyFileSync(join(folder, 'backup.db'), file('events.db')),
      /found the newest event at position 2, recorded at \S+Z\. At least 2 events are missing\./,
    ],
    [
      'those of another store',
      async () => {
        await other.add('x1', 'x2', 'x3', 'x4', 'x5');
        copyFileSync(other.file('events.db'), file('events.db'));
      },
      /found another there\. These are other events/,
    ],
  ];
  it.each(ways)('that are %s is opened by no command, and nothing is changed', async (_, lose, found) => {
    await lose();
    const before = models();
    const there = existsSync(file('events.db')) ? statSync(file('events.db')).size : undefined;
    for (const args of [
      ['history', 'retailer-r1'],
      ['import', 'retailers', join(folder, 'files.csv')],
      ['rebuild'],
      ['migrate'],
      ['serve'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([args[0], code, out]).toEqual([args[0], 3, '']);
      expect(err).toMatch(
        /Events file \S+: expected the event at position 4, recorded at \S+Z, which was seen by the read models \(\S+read-models\.db\)/,
      );
      expect(err).toMatch(found);
      expect(err).toContain('Restore the events');
      expect(err).toContain('--accept-loss "REASON"');
    }
    if (there)
      expect(await run('verify')).toMatchObject({ code: 3, out: expect.stringContaining('seen by the read models') });
    else expect(await run('verify')).toMatchObject({ code: 3, out: '', err: expect.stringMatching(found) });
    expect(models().equals(before)).toBe(true);
    expect(existsSync(file('events.db')) ? statSync(file('events.db')).size : undefined).toBe(there);
    copyFileSync(join(folder, 'whole.db'), file('events.db'));
    expect(await run('history', 'retailer-r4')).toMatchObject({ code: 0, out: expect.stringContaining('registered') });
  });

  it('is noticed by the forecasts, too, where the read models are gone with the events', async () => {
    const forecasts = new Sqlite(file('forecasts.db'));
    const models = new Sqlite(file('read-models.db'));
    const [head] = models
      .prepare('SELECT position, hash, store_hash, recorded_at FROM known_heads')
      .raw()
      .all() as string[][];
    forecasts.prepare("INSERT INTO known_heads VALUES ('forecasts', ?, ?, ?, ?)").run(...head!);
    for (const db of [models, forecasts]) db.close();
    rmSync(file('read-models.db'));
    rmSync(file('events.db'));
    expect(await run('serve')).toMatchObject({ code: 3, err: expect.stringContaining('seen by the forecasts (') });
    expect([existsSync(file('events.db')), existsSync(file('read-models.db'))]).toEqual([false, false]);
    copyFileSync(join(folder, 'whole.db'), file('events.db'));
    expect(await run('history', 'retailer-r4')).toMatchObject({ code: 0 });
  });

  it('catches up as ever where the read models are the older ones', async () => {
    const old = readFileSync(file('read-models.db'));
    await add('r5');
    writeFileSync(file('read-models.db'), old);
    expect(await run('history', 'retailer-r5')).toMatchObject({ code: 0, out: expect.stringContaining('Shop r5') });
  });

  it('knows a loss by the checkpoints of a version that did not remember the newest event', async () => {
    const db = new Sqlite(file('read-models.db'));
    db.exec("DROP TABLE known_heads; DELETE FROM migrations WHERE name = 'known-heads'");
    db.close();
    copyFileSync(file('events.db'), join(folder, 'whole.db'));
    copyFileSync(join(folder, 'backup.db'), file('events.db'));
    expect(await run('serve')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/position 5, which was seen by .* At least 3 events are missing/),
    });
    copyFileSync(join(folder, 'whole.db'), file('events.db'));
    expect(await run('migrate')).toMatchObject({ code: 0 });
  });
});

describeEachDatabase('a loss that is accepted', (url) => {
  const { file, run, add } = region('accepted', url);

  async function loseAllAfter(position: number): Promise<void> {
    const database = url();
    if (database === undefined) {
      const db = new Sqlite(file('events.db'));
      db.exec(`DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position > ${position}`);
      db.close();
      return;
    }
    const client = new Client(database);
    await client.connect();
    await client.query('ALTER TABLE events.events DISABLE TRIGGER USER');
    await client.query(`DELETE FROM events.events WHERE position > ${position}`);
    await client.query(
      `UPDATE events.head SET position = ${position}, store_hash = (SELECT store_hash FROM events.events WHERE position = ${position})`,
    );
    await client.query('ALTER TABLE events.events ENABLE TRIGGER USER');
    await client.end();
  }

  it('is refused before, recorded with its reason, and leaves read models of what is left', async () => {
    await add('r1', 'r2', 'r3');
    await add('r4');
    expect(await run('--accept-loss', 'just so', 'history', 'retailer-r1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--accept-loss: expected events that were lost, found none; leave the option out'),
    });
    await loseAllAfter(3);
    const missing = 'At least 1 event is missing.';
    expect(await run('history', 'retailer-r1')).toMatchObject({ code: 3, err: expect.stringContaining(missing) });
    expect(await run('--accept-loss', ' ', 'rebuild')).toMatchObject({ code: 2 });
    expect(await run('--accept-loss', 'the disk failed', 'rebuild')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/the loss was accepted and recorded\. .*At least 1 event is missing\./),
    });
    const left = await run('--json', 'history', 'retailer-r4');
    expect(JSON.parse(left.out)).toMatchObject({ total: 0 });
    expect((await run('history', 'retailer-r3')).out).toContain('Shop r3');
    const acts = (await run('history', '--actor', 'lin')).out;
    expect(acts).toMatch(
      /lin \(admin\): Events up to position 4, .* were lost; position 3 was the newest left\. Reason: the disk failed\./,
    );
    expect((await run('history', 'loss-almanac')).out).toContain('Reason: the disk failed.');
    await add('r4');
    expect((await run('history', 'retailer-r4')).out).toContain('Shop r4');
    expect(await run('verify')).toMatchObject({ code: 0 });
  });
});

describePostgres('a database whose events were dropped', (url) => {
  const { run, add } = region('dropped', url);
  it('is not given empty ones beside full read models', async () => {
    await add('r1');
    const client = new Client(url());
    await client.connect();
    await client.query('DROP SCHEMA events CASCADE');
    expect(await run('serve')).toMatchObject({
      code: 3,
      err: expect.stringMatching(
        /schema events: expected the event at position 1, .* found no events\. At least 1 event is missing/,
      ),
    });
    expect((await client.query("SELECT FROM pg_namespace WHERE nspname = 'events'")).rowCount).toBe(0);
    await client.end();
  });
});

describe('a write-ahead log that lost its end, after kill -9', () => {
  const data = join(folder, 'killed');
  const wal = join(data, 'events.db-wal');
  mkdirSync(data);
  const service = new TestService(() => data);
  const register = async (id: string) => {
    const retailer = { retailerId: id, name: `Shop ${id}`, area: 'north', class: 'A', businessType: 'shop' };
    expect(await service.post('/api/retailers?wait=10000', retailer)).toMatchObject({
      status: 201,
      body: { visible: true },
    });
  };

  it.each([
    ['cut off', (size: number) => truncateSync(wal, Math.floor(size / 2))],
    [
      'damaged',
      (size: number) => {
        const bytes = readFileSync(wal);
        writeFileSync(wal, bytes.fill(0x5a, Math.floor(size / 2)));
      },
    ],
  ])('is noticed where it was %s, with the number of events that are missing', async (_, damage) => {
    const before = existsSync(join(data, 'events.db')) ? await head() : 0;
    await service.start();
    for (let i = 1; i <= 30; i++) await register(`${_}-${i}`);
    await service.kill();
    const whole = readFileSync(wal);
    damage(whole.length);
    const refused = await almanacIn({}, '--data', data, 'serve');
    expect(refused.code).toBe(3);
    const [, expected, found, missing] =
      /at position (\d+), .*found the newest event at position (\d+), .*At least (\d+) events? (?:is|are) missing/.exec(
        refused.err,
      ) ?? [];
    expect(Number(expected)).toBe(before + 30);
    expect(Number(missing)).toBe(Number(expected) - Number(found));
    expect(Number(missing)).toBeGreaterThan(0);
    expect(Number(missing)).toBeLessThan(30);
    expect(await almanacIn({}, '--data', data, '--accept-loss', 'power cut', 'verify')).toMatchObject({ code: 0 });
  });

  async function head(): Promise<number> {
    const { out } = await almanacIn({}, '--data', data, '--json', 'verify');
    return Number((JSON.parse(out) as { position: string }).position);
  }
});
