import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { CheckpointExport } from '../../src/audit/checkpoints/checkpoint.schemas.js';
import { almanacIn, type Outcome } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const region = ['--retailers', '12', '--products', '6', '--weeks', '60', '--seed', '5', '--until', '2026-11-23'];
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const [secretFile, publicFile] = [join(folder, 'secret.pem'), join(folder, 'public.pem')];
writeFileSync(secretFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));

interface Found {
  readonly items: readonly { readonly position: string }[];
  readonly before: string | null;
}

/** The published script, in a process of its own. */
const checkProof = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) =>
    execFile(process.execPath, ['scripts/check-proof.mjs', ...args], { env: {} }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );

describeEachDatabase('an auditor', (url) => {
  const data = () => join(folder, url() === undefined ? 'sqlite' : 'postgres');
  const file = (name: string) => `${data()}-${name}`;
  const environment = () => ({
    ...{ DATABASE_URL: url() ?? '', ALMANAC_SIGNING_KEY: secretFile, ALMANAC_CHECKPOINT_EVENTS: '2000' },
  });
  const almanac = (...args: string[]) => almanacIn(environment(), '--data', data(), ...args);
  let service: TestService | undefined;

  beforeAll(async () => {
    expect((await almanac('simulate', ...region)).code).toBe(0);
    expect((await almanac('forecast', '--as-of', '2026-11-22', '--holidays', 'none')).code).toBe(0);
  }, 240_000);
  afterAll(() => service?.stop());

  it('finds checkpoints that the service made by itself, and fetches them', async () => {
    service = new TestService(data, environment);
    await service.start();
    await until(async () => (await service!.get('/api/audit/checkpoints')).body.checkpoints.length > 0);
    const { body } = await service.get('/api/audit/checkpoints');
    expect(body.checkpoints[0]).toMatchObject({ number: 1, after: '0', position: '2000', chain: 'store' });
    expect(body.publicKey).toBe(readFileSync(publicFile, 'utf8'));
    const { body: history } = await service.get('/api/history/checkpoint-almanac');
    const sentences = (history.items as { sentence: string }[]).map(({ sentence }) => sentence);
    expect(sentences.at(-1)).toMatch(/^Checkpoint 1 of the store, signed, covers 2000 events up to/);
  }, 120_000);

  it('has the service verify what it keeps', async () => {
    const { body: checkpoints } = await service!.get('/api/audit/checkpoints');
    const newest = (checkpoints.checkpoints as { position: string }[]).at(-1);
    const given = { checkpoints, publicKey: readFileSync(publicFile, 'utf8') };
    const { body: job } = await service!.post('/api/verifications', given);
    await until(async () => (await service!.get(`/api/jobs/${job.jobId}`)).body.stage === 'done');
    const { body } = await service!.get(`/api/jobs/${job.jobId}`);
    expect(body.result).toMatchObject({
      faultCount: 0,
      faults: [],
      reach: { exported: newest?.position },
    });
    expect((await service!.post('/api/verifications', { publicKey: 'none' })).status).toBe(400);
    await service!.stop();
    service = undefined;
  }, 120_000);

  it('keeps checkpoints elsewhere and verifies with them', async () => {
    const made = await almanac('checkpoint', '--out', file('kept.json'));
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/Checkpoint \d+, signed, covers/)]);
    expect((await almanac('checkpoint')).out).toContain('Nothing was recorded since checkpoint');
    const plain = await almanac('verify');
    expect([plain.code, plain.out]).toEqual([0, expect.stringContaining('No exported checkpoint was given')]);
    const full = await almanac('verify', '--checkpoint', file('kept.json'), '--public-key', publicFile);
    expect(full.code).toBe(0);
    expect(full.out).toMatch(/Compared with the exported checkpoints up to position \d+\./);
    expect(full.out).toMatch(/A checkpoint with a good signature reaches to position \d+\./);
    expect(full.out).toContain('Nothing was altered.');
  }, 120_000);

  it('is told where checkpoints are of another store', async () => {
    const kept = JSON.parse(readFileSync(file('kept.json'), 'utf8')) as CheckpointExport;
    const [first, ...others] = kept.checkpoints;
    const checkpoints = [{ ...first, merkleRoot: '0'.repeat(64) }, ...others];
    writeFileSync(file('other.json'), JSON.stringify({ ...kept, checkpoints }));
    const { code, out } = await almanac('verify', '--checkpoint', file('other.json'));
    expect([code, out]).toEqual([3, expect.stringContaining('after position 0, up to 2000, range: expected')]);
    writeFileSync(file('no.json'), '{}');
    expect((await almanac('verify', '--checkpoint', file('no.json'))).code).toBe(2);
  }, 120_000);

  it('takes a proof away and checks it without Almanac', async () => {
    const proof = file('proof.json');
    const written = await almanac('prove', 'retailer-R0002', '--out', proof);
    expect([written.code, written.out]).toEqual([0, expect.stringMatching(/\d+ events of retailer-R0002 written to/)]);
    const good = await checkProof(proof, '--checkpoint', file('kept.json'), '--public-key', publicFile);
    expect([good.code, good.out]).toEqual([
      0,
      expect.stringMatching(/^The proof of \d+ events of retailer-R0002 holds\./),
    ]);
    expect((await checkProof(proof)).out).toContain('Nothing outside it vouches for its checkpoints.');
    writeFileSync(file('forged.json'), readFileSync(proof, 'utf8').replace('\\"retailerId\\"', '\\"RetailerId\\"'));
    const bad = await checkProof(file('forged.json'));
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('The proof does not hold.')]);
    expect((await almanac('prove', 'retailer-none', '--out', proof)).code).toBe(3);
  }, 120_000);

  it('finds events of the whole history, page by page, and takes them away as files', async () => {
    const looked = ['--entity', 'retailer-R0002', '--type', 'OrderPlaced', '--type', 'OrderGranted'];
    const json = async (...args: string[]) => JSON.parse((await almanac('--json', 'audit', ...args)).out) as Found;
    const first = await json('search', ...looked, '--limit', '5');
    const second = await json('search', ...looked, '--limit', '5', '--before', first.before!);
    const positions = [...first.items, ...second.items].map(({ position }) => BigInt(position));
    expect(positions).toHaveLength(10);
    expect(positions).toEqual([...positions].sort((a, b) => (a < b ? 1 : -1)));
    for (const ending of ['csv', 'jsonl']) {
      const written = await almanac('audit', 'export', ...looked, '--out', file(`found.${ending}`));
      expect([written.code, written.out]).toEqual([0, expect.stringMatching(/^\d+ events written to /)]);
      const rows = readFileSync(file(`found.${ending}`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(rows.length - Number(ending === 'csv')).toBe(Number(/^\d+/.exec(written.out)![0]));
    }
    const [line] = readFileSync(file('found.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(line!)).toEqual(first.items[0]);
    for (const [args, message] of [
      [['search', '--entity', 'nobody'], 'entity: expected one of retailer'],
      [['search', '--text', '…'], 'text: expected words with letters or digits'],
      [['search', '--recorded-from', 'noon'], 'recordedFrom: expected a day'],
      [['search', '--before', 'x'], '--before: expected a position'],
      [['export', '--out', file('found.txt')], '--out: expected a file ending in .csv or .jsonl'],
      [['known', 'order-1'], 'entity: expected retailer-ID or product-SKU'],
    ] as const)
      expect(await almanac('audit', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  }, 240_000);

  it('asks what was known at a moment, and what changed between two', async () => {
    const then = await almanac('audit', 'known', 'retailer-R0002', '--at', '2026-06-30');
    expect([then.code, then.out]).toEqual([0, expect.stringContaining('No forecast.')]);
    const now = await almanac('audit', 'known', 'retailer-R0002');
    expect(now.out).toMatch(/Forecast 2026-11-22-\w+, 13 weeks from 2026-11-23/);
    const changed = await almanac(
      ...['audit', 'changes', 'retailer-R0002', '--since', '2026-06-30', '--language', 'zh'],
    );
    expect([changed.code, changed.out]).toEqual([
      0,
      expect.stringMatching(/产品 \S+，2026-\d\d-\d\d 当周：需求量 0 → \d+/),
    ]);
    const unknown = await almanac('audit', 'known', 'product-none');
    expect([unknown.code, unknown.err]).toEqual([3, expect.stringContaining('Product none was not known at')]);
  }, 120_000);

  it('has a forecast made again, also where its figures are gone', async () => {
    const first = await almanac('reproduce', 'latest');
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^Forecast 2026-11-22-\w+ .*\nEqual: content [0-9a-f]{64}/),
    ]);
    const [runId] = /2026-11-22-\w+/.exec(first.out)!;
    await removeForecasts(url(), data());
    const again = await almanac('reproduce', runId.slice(0, -4));
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('Its figures were no longer kept, and are again.'),
    ]);
    expect((await almanac('forecast', '--as-of', '2026-11-22', '--holidays', 'none')).out).toContain(
      `Forecast ${runId} of`,
    );
    const unknown = await almanac('reproduce', 'nothing');
    expect([unknown.code, unknown.err]).toEqual([3, expect.stringContaining('No forecast nothing was completed')]);
  }, 240_000);
});

async function removeForecasts(url: string | undefined, data: string): Promise<void> {
  if (url === undefined) {
    for (const ending of ['', '-wal', '-shm']) rmSync(join(data, `forecasts.db${ending}`), { force: true });
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('DROP SCHEMA forecasts CASCADE');
  await client.end();
}
