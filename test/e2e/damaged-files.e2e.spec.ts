import {
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  closeSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { almanac } from '../support/almanac.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const sound = join(folder, 'sound');

const damages: Record<string, (file: string) => void> = {
  'a header that is garbage': (file) => overwrite(file, 0, 4_096),
  'pages that were overwritten': (file) => overwrite(file, 8 * 4_096, 6 * 4_096),
  'half of the file': (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096),
  'another file in its stead': (file) => writeFileSync(file, 'not a database '.repeat(1_000)),
};

function overwrite(file: string, at: number, length: number): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(opened);
}

let copies = 0;
function damagedCopy(name: string, damage: (file: string) => void): string {
  const data = join(folder, `copy-${++copies}`);
  cpSync(sound, data, { recursive: true });
  damage(join(data, name));
  return data;
}

const keptIn = (data: string) => readdirSync(data).filter((name) => /\.db\.damaged-\d{8}T\d{6}Z$/.test(name));

let retailers: unknown;
let plan: string;

async function serving<Result>(data: string, work: (service: TestService) => Promise<Result>): Promise<Result> {
  const service = new TestService(() => data);
  await service.start();
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

const isCaughtUp = async (service: TestService) => (await service.get('/health/ready')).body.caughtUp === true;

beforeAll(async () => {
  mkdirSync(sound);
  const simulated = await almanac(
    'simulate',
    '--retailers',
    '12',
    '--products',
    '8',
    '--weeks',
    '60',
    '--until',
    '2027-02-22',
    '--data',
    sound,
  );
  expect(simulated).toMatchObject({ code: 0 });
  expect(await almanac('forecast', '--as-of', '2027-02-22', '--data', sound)).toMatchObject({ code: 0 });
  plan = (await almanac('plan', '--from', '2027-02-22', '--weeks', '4', '--data', sound, '--json')).out;
  retailers = await serving(sound, async (service) => {
    await until(() => isCaughtUp(service));
    return (await service.get('/api/retailers?limit=100')).body as unknown;
  });
}, 120_000);

describe.each(Object.keys(damages))('damaged read models: %s', (kind) => {
  it('are set aside and made anew by the service, which says so', async () => {
    const data = damagedCopy('read-models.db', damages[kind]!);
    await serving(data, async (service) => {
      await until(() => isCaughtUp(service));
      await until(
        () => service.log.some((line) => line.includes('read-models.db.damaged-')) || keptIn(data).length > 0,
      );
      expect((await service.get('/api/retailers?limit=100')).body).toEqual(retailers);
    });
    expect(keptIn(data)).toEqual([expect.stringMatching(/^read-models\.db\.damaged-/)]);
  }, 180_000);

  it('are set aside and made anew by a rebuild, beside the running service, too', async () => {
    const data = damagedCopy('read-models.db', () => undefined);
    await serving(data, async (service) => {
      await until(() => isCaughtUp(service));
      damages[kind]!(join(data, 'read-models.db'));
      const { code, out } = await almanac('rebuild', 'retailers', '--data', data);
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('rebuilt up to position') });
      await until(() => isCaughtUp(service));
      const order = { retailerId: 'new', name: 'Corner shop', area: 'a', class: 'A', businessType: 'shop' };
      expect((await service.post('/api/retailers?wait=9000', order)).body).toMatchObject({ visible: true });
      expect((await service.get('/api/retailers/new')).status).toBe(200);
      const { items } = (await service.get('/api/retailers?limit=100')).body;
      expect(items).toHaveLength((retailers as { total: number }).total + 1);
    });
    expect(keptIn(data).length).toBeGreaterThan(0);
  }, 180_000);
});

describe.each(Object.keys(damages))('damaged forecasts: %s', (kind) => {
  it('are set aside by the service, which says what is lost, and made again', async () => {
    const data = damagedCopy('forecasts.db', damages[kind]!);
    await serving(data, async (service) => {
      expect((await service.get('/api/forecasts/latest')).status).toBe(404);
    });
    expect(keptIn(data)).toEqual([expect.stringMatching(/^forecasts\.db\.damaged-/)]);
    expect(await almanac('forecast', '--as-of', '2027-02-22', '--data', data)).toMatchObject({ code: 0 });
    const again = await almanac('plan', '--from', '2027-02-22', '--weeks', '4', '--data', data, '--json');
    const lines = (JSON.parse(plan) as { lines: unknown[] }).lines;
    expect(lines.length).toBeGreaterThan(0);
    expect((JSON.parse(again.out) as { lines: unknown[] }).lines).toEqual(lines);
  }, 180_000);
});

describe('a command', () => {
  it('names the file that is damaged, what is wrong, where it is kept and what is lost, and goes on', async () => {
    const data = damagedCopy('forecasts.db', damages['a header that is garbage']!);
    const { code, err } = await almanac('history', '--actor', 'lin', '--data', data);
    expect(code).toBe(0);
    expect(err).toContain(`Forecasts ${join(data, 'forecasts.db')}: expected a SQLite database, found something else.`);
    expect(err).toContain('It is kept as');
    expect(err).toContain('almanac forecast');
  });

  it('heals read models that are damaged', async () => {
    const data = damagedCopy('read-models.db', damages['half of the file']!);
    const { code, err } = await almanac('history', '--actor', 'lin', '--data', data);
    expect(code).toBe(0);
    const named = `Read models ${join(data, 'read-models.db')}: expected a SQLite database, found a damaged one`;
    expect(err).toContain(named);
    expect(keptIn(data)).toHaveLength(1);
  });

  it('says that forecasts are gone where their file is empty', async () => {
    const data = damagedCopy('forecasts.db', (file) => truncateSync(file, 0));
    const { code, err } = await almanac('history', '--actor', 'lin', '--data', data);
    expect([code, err]).toEqual([0, expect.stringContaining('expected a database beside the events, found nothing')]);
  });
});
