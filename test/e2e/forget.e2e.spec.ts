import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { almanacIn } from '../support/almanac.js';
import { BackedUpRegion } from '../support/backed-up-region.js';
import { textsInFiles } from '../support/grep-files.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const region = new BackedUpRegion(folder);
const json = (out: string) => JSON.parse(out) as Record<string, unknown>;
/** Texts of a run stand nowhere else: half Chinese, as names are. */
const word = (place: string) => `王秀英${place}${randomUUID().slice(0, 8)}`;
const said = {
  imported: word('小店'),
  renamed: word('商行'),
  rejected: word('食杂'),
  heading: word('列'),
  headless: word('无'),
  inBook: word('便利'),
  rejectedInBook: word('超市'),
  typed: word('副食'),
  rejectedTyped: word('批发'),
  feedback: word('说'),
  task: word('送'),
  summary: word('记'),
  complaint: word('诉'),
  wording: word('想'),
  missed: word('忙'),
  reason: word('因'),
};
const texts = Object.values(said);
const neighbour = word('隔壁');
/** Who records it all; forgotten last. */
const clerk = `zhao${randomUUID().slice(0, 6)}`;
const backups = { before: region.path('before.tar'), after: region.path('after.tar') };
let figures: unknown;
let plan: Buffer;

async function planOf(name: string): Promise<Buffer> {
  const out = region.path(`${name}.csv`);
  expect(await region.run('plan', '--from', '2021-07-05', '--weeks', '8', '--out', out)).toMatchObject({ code: 0 });
  return readFileSync(out);
}

const columns = ['retailer_id', 'name', 'area', 'class', 'business_type'];

/** Sends a file of retailers, of which one row is rejected, and waits for its job. */
async function sendFile(service: TestService, body: Buffer, type: string): Promise<void> {
  const headers = { 'content-type': type, 'x-actor': clerk, 'x-role': 'system' };
  const sent = await service.fetch('/api/imports/retailers', { method: 'POST', headers, body: new Uint8Array(body) });
  const { jobId } = (await sent.json()) as { jobId: string };
  const job = async () => (await service.get(`/api/jobs/${jobId}`)).body as { stage: string; result?: object };
  await until(async () => (await job()).stage === 'done');
  expect((await job()).result).toMatchObject({ rejected: 1 });
}

/** Sends a file without headings: its job fails, and says which first row it found. */
async function sendHeadless(service: TestService, name: string): Promise<void> {
  const headers = { 'content-type': 'text/csv', 'x-actor': clerk, 'x-role': 'system' };
  const body = `F1,${name},503,B,shop\n`;
  const sent = await service.fetch('/api/imports/retailers', { method: 'POST', headers, body });
  const { jobId } = (await sent.json()) as { jobId: string };
  const job = async () => (await service.get(`/api/jobs/${jobId}`)).body as { stage: string; failure?: string };
  await until(async () => (await job()).stage === 'failed');
  expect((await job()).failure).toContain(name);
}

async function sayAll(service: TestService): Promise<void> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const { status, body: answer } = await service.post(`/api/${path}`, body, { 'x-actor': clerk, ...headers });
    expect([path, status, answer]).toEqual([path, 201, answer]);
  };
  const retailerId = 'F1';
  const on = { givenOn: '2021-07-05' };
  const rows = (name: string, rejected: string) => [
    ['F1', name, '503', 'B', 'shop'],
    ['F2', neighbour, '503', 'B', 'shop'],
    ['x'.repeat(300), rejected, '503', 'B', 'shop'],
  ];
  const csvOf = (table: string[][]) =>
    [[...columns, said.heading], ...table.map((row) => [...row, ''])].map((row) => `${row.join(',')}\n`).join('');
  await sendFile(service, Buffer.from(csvOf(rows(said.imported, said.rejected))), 'text/csv');
  await sendHeadless(service, said.headless);
  const cells = [columns, ...rows(said.inBook, said.rejectedInBook)].map((row) => row.map((value) => ({ value })));
  const book = await writeXlsxFile([{ sheet: '零售户', data: cells }]).toBuffer();
  await sendFile(service, book, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const [typed, rejects] = [region.path('typed.csv'), region.path('rejects.csv')];
  writeFileSync(typed, csvOf(rows(said.typed, said.rejectedTyped)));
  expect(await region.run('import', 'retailers', typed, '--rejects', rejects)).toMatchObject({ code: 0 });
  expect(readFileSync(rejects, 'utf8')).toContain(said.rejectedTyped);
  await post('retailers/F1/details', { name: said.renamed });
  await post('visits', { visitId: 'fv', retailerId, plannedOn: '2021-07-05', accountManager: clerk });
  await post('visits/fv/start', { startedOn: '2021-07-05' });
  const followUp = { followUpId: 'ff', task: said.task, dueOn: '2021-07-09' };
  await post('visits/fv/feedback', { ...on, text: said.feedback, followUp });
  await post('visits/fv/end', { endedOn: '2021-07-05', summary: said.summary });
  const complaint = { complaintId: 'fc', retailerId, complainedOn: '2021-07-05', about: 'price' };
  await post('complaints', { ...complaint, text: said.complaint }, { 'idempotency-key': randomUUID() });
  await post('wishes', { wishId: 'fw', retailerId, wishedOn: '2021-07-05', wording: said.wording });
  await post(
    'missed-calls?wait=9000',
    { retailerId, dueOn: '2021-07-05', cause: said.missed },
    {
      'x-reason': encodeURIComponent(said.reason),
    },
  );
}

beforeAll(async () => {
  await region.make();
  const service = new TestService(() => region.data);
  await service.start();
  await sayAll(service);
  const found = await service.get(`/api/audit/events?text=${encodeURIComponent(said.feedback)}`, { 'x-role': 'admin' });
  expect((found.body as { items: unknown[] }).items).toHaveLength(1);
  await service.stop();
  expect(await region.run('users', 'add', clerk, '--roles', 'planner')).toMatchObject({ code: 0 });
  const asClerk = ['--data', region.data, 'forecast', '--as-of', '2021-07-04', '--horizon', '13'];
  expect(await almanacIn({ ALMANAC_ACTOR: clerk }, ...asClerk)).toMatchObject({ code: 0 });
  expect(await region.run('prove', 'retailer-F1', '--out', region.path('proof.json'))).toMatchObject({ code: 0 });
  expect(await region.run('checkpoint', '--out', region.path('points.json'))).toMatchObject({ code: 0 });
  expect(await region.run('backup', backups.before)).toMatchObject({ code: 0 });
  figures = json((await region.run('--json', 'reproduce', 'latest')).out);
  plan = await planOf('before');
}, 500_000);

describe('almanac forget', () => {
  it('asks back, and does nothing where nobody can answer or the reason is missing', async () => {
    expect(await region.run('forget', 'F1', '--reason', 'asked for')).toMatchObject({ code: 2 });
    expect(await region.run('forget', 'F1', '--yes')).toMatchObject({ code: 2 });
    expect(await region.run('forget', '--reason', 'asked for', '--yes')).toMatchObject({ code: 2 });
    const own = { ALMANAC_ROLE: 'manager' };
    const refused = await almanacIn(own, '--data', region.data, 'forget', 'F1', '--reason', 'x', '--yes');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('ErasePersonalData') });
    expect((await region.run('history', 'retailer-F1')).out).toContain(said.renamed);
  }, 200_000);

  it('leaves no name and no note of a retailer in any file', async () => {
    const forgotten = await region.run('forget', 'F1', '--reason', 'asked for', '--yes');
    expect(forgotten).toMatchObject({ code: 0, out: expect.stringContaining('was erased') });
    expect(textsInFiles(region.data, texts)).toEqual([]);
    expect(textsInFiles(region.data, [neighbour])).not.toEqual([]);
  }, 200_000);

  it('leaves chain, checkpoints and an older proof valid', async () => {
    const verified = await region.run('--json', 'verify', '--checkpoint', region.path('points.json'));
    expect([verified.code, json(verified.out)]).toEqual([0, expect.objectContaining({ faultCount: 0 })]);
    const check = ['scripts/check-proof.mjs', region.path('proof.json'), '--checkpoint', region.path('points.json')];
    expect(execFileSync(process.execPath, check, { encoding: 'utf8' })).toMatch(
      /^The proof of \d+ events of retailer-F1 holds/,
    );
    expect(await region.run('prove', 'retailer-F1', '--out', region.path('later.json'))).toMatchObject({ code: 0 });
  }, 200_000);

  it('changes no figure: the forecast can be made again, and the plan is the same to the byte', async () => {
    expect(json((await region.run('--json', 'reproduce', 'latest')).out)).toEqual(figures);
    expect((await planOf('afterwards')).equals(plan)).toBe(true);
  }, 120_000);

  it('reads as erased in the history, in the language of the reader', async () => {
    const english = await region.run('history', 'retailer-F1');
    expect(english.out).toContain('[erased]');
    expect(english.out).toContain('was erased; figures stay');
  });

  it('is not in a backup that is made afterwards', async () => {
    expect(await region.run('backup', backups.after)).toMatchObject({ code: 0 });
    const bytes = readFileSync(backups.after);
    expect(texts.filter((text) => bytes.includes(text))).toEqual([]);
  }, 200_000);

  it('is done again in an older backup that is restored', async () => {
    const erasures = join(region.data, 'erasures.jsonl');
    expect(statSync(erasures).mode & 0o777).toBe(0o600);
    const restored = await region.runOn('older', 'restore', backups.before, '--erasures', erasures);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Erased again') });
    expect(textsInFiles(region.path('older'), texts)).toEqual([]);
    expect(await region.runOn('older', 'verify')).toMatchObject({ code: 0 });
    expect((await region.runOn('older', 'history', 'retailer-F2')).out).toContain(neighbour);
    expect((await region.runOn('older', 'history', 'retailer-F1')).out).toContain('figures stay');
  }, 200_000);

  it('leaves a retailer that can order and be given a name again', async () => {
    const csv = region.path('again.csv');
    writeFileSync(csv, 'retailer_id,name\nF1,New Owner\n');
    expect(await region.run('import', 'retailers', csv)).toMatchObject({ code: 0 });
    expect((await region.run('history', 'retailer-F1')).out).toContain('New Owner');
  }, 200_000);

  it('forgets a person whose name stands in events of all kinds', async () => {
    expect(textsInFiles(region.data, [clerk])).not.toEqual([]);
    const active = await region.run('forget', '--person', clerk, '--reason', 'left', '--yes');
    expect(active).toMatchObject({ code: 3, err: expect.stringContaining('disable the account first') });
    expect(await region.run('users', 'disable', clerk)).toMatchObject({ code: 0 });
    const forgotten = await region.run('forget', '--person', clerk, '--reason', 'left', '--yes');
    expect(forgotten).toMatchObject({ code: 0, out: expect.stringContaining('was erased') });
    expect(textsInFiles(region.data, [clerk])).toEqual([]);
    expect((await region.run('history', 'visit-fv')).out).toContain('[erased]');
    const nobody = await region.run('forget', '--person', 'nobody', '--reason', 'left', '--yes');
    expect(nobody).toMatchObject({ code: 0, out: expect.stringContaining('nothing was known') });
  }, 200_000);

  it('forgets a person again, with the account, in an older backup that is restored', async () => {
    const erasures = join(region.data, 'erasures.jsonl');
    const restored = await region.runOn('account', 'restore', backups.before, '--erasures', erasures);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Erased again') });
    expect(textsInFiles(region.path('account'), [clerk])).toEqual([]);
    const users = await region.runOn('account', '--json', 'users', 'list');
    expect([users.code, users.out.includes(clerk)]).toEqual([0, false]);
    expect(await region.runOn('account', 'verify')).toMatchObject({ code: 0 });
  }, 200_000);
});

describe('the master key', () => {
  it('is replaced, and nothing else changes', async () => {
    const file = join(region.data, 'master.key');
    const before = readFileSync(file, 'utf8');
    expect(await region.run('keys', 'rotate')).toMatchObject({ code: 0 });
    const after = readFileSync(file, 'utf8');
    expect([after === before, after.length, statSync(file).mode & 0o777]).toEqual([false, 65, 0o600]);
    expect((await region.run('history', 'retailer-F2')).out).toContain(neighbour);
    // As it is left where a rotation was ended before the keys were wrapped.
    writeFileSync(file, `${'1'.repeat(64)}\n${after}`);
    expect((await region.run('history', 'retailer-F2')).out).toContain(neighbour);
    expect(await region.run('keys', 'rotate')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(`${'1'.repeat(64)}\n`);
    expect((await region.run('history', 'retailer-F2')).out).toContain(neighbour);
  }, 180_000);

  it('that is missing stops the start with what to do, and no other is made', async () => {
    const file = join(region.data, 'master.key');
    renameSync(file, region.path('kept.key'));
    for (const args of [['history', 'retailer-F2'], ['serve'], ['forget', 'F2', '--reason', 'x', '--yes']])
      expect(await region.run(...args)).toMatchObject({ code: 3, err: expect.stringContaining('Put it back') });
    expect(existsSync(file)).toBe(false);
    const own = { ALMANAC_MASTER_KEY_FILE: region.path('kept.key') };
    const found = await almanacIn(own, '--data', region.data, 'history', 'retailer-F2');
    expect(found.out).toContain(neighbour);
    expect(await region.run('verify')).toMatchObject({ code: 0 });
    rmSync(region.path('kept.key'));
  }, 180_000);
});
