import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describeEachDatabase } from '../support/postgres.js';
import { TestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const csv = { 'content-type': 'text/csv' };
const orders = [
  'Bill,retailer_id,ordered_on,sku,Boxes,quantity',
  'o-1,r-1,2026-01-05,p-1,2,20',
  'o-2,r-1,2026-02-31,p-1,3,30',
].join('\n');

describeEachDatabase('the check of a file', (url) => {
  const folder = temporaryFolder();
  const own = temporaryFolder();
  const settings = (): Record<string, string> => {
    const database = url();
    return database === undefined ? {} : { DATABASE_URL: database };
  };
  const service = new TestService(() => folder, settings);
  beforeAll(() => service.start(), 120_000);
  afterAll(() => service.stop(), 60_000);

  const resultOf = async (path: string, body = orders) => {
    const sent = await service.post(path, body, csv);
    expect(sent).toMatchObject({ status: 202 });
    const { jobId } = sent.body as { jobId: string };
    await (await fetch(`${service.url}/api/jobs/${jobId}/progress`)).text();
    return (await service.get(`/api/jobs/${jobId}`)).body as Record<string, unknown>;
  };

  it('says at once what a file could be, and keeps nothing of it', async () => {
    const { status, body } = await service.post('/api/import-previews', orders, csv);
    expect([status, body]).toEqual([200, expect.objectContaining({ kind: 'orders' })]);
    expect(body.headings).toEqual(['Bill', 'retailer_id', 'ordered_on', 'sku', 'Boxes', 'quantity']);
    expect(body.rows[0]).toEqual({ line: 2, cells: ['o-1', 'r-1', '2026-01-05', 'p-1', '2', '20'] });
    expect((await service.get('/api/jobs')).body).toEqual([]);
  });

  it('says of a file that cannot be read why, as a fault of the file', async () => {
    const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    for (const [path, file, said] of [
      ['/api/import-previews', xls, 'save it as .xlsx without one'],
      ['/api/import-previews', Buffer.from('PK\x03\x04 cut off', 'latin1'), 'body: '],
      ['/api/import-previews?sheet=orders', Buffer.from(orders), 'found a file without sheets'],
    ] as const) {
      const sent = await fetch(service.url + path, { method: 'POST', headers: csv, body: new Uint8Array(file) });
      const { detail, errors } = (await sent.json()) as { detail: string; errors: object[] };
      expect([sent.status, detail]).toEqual([400, expect.stringContaining(said)]);
      expect([detail.includes(folder), errors.length]).toEqual([false, 1]);
    }
    expect(await service.post('/api/import-previews', orders, csv)).toMatchObject({ status: 200 });
  });

  it('reports what would be rejected, by the columns that were said, and records nothing', async () => {
    const failed = await resultOf('/api/imports/orders/check');
    expect(failed).toMatchObject({
      ...{ stage: 'failed', failure: expect.stringContaining('Missing column order_id') },
      failureZh: expect.stringContaining('缺少列 order_id。应有'),
    });
    const column = '?column=order_id%3DBill&column=quantity%3DBoxes';
    const job = await resultOf(`/api/imports/orders/check${column}`);
    expect(job).toMatchObject({
      ...{ kind: 'import-check', stage: 'done' },
      result: {
        ...{ rows: 2, groups: 1, recorded: 0, rejected: 1 },
        form: { columns: { order_id: 'Bill', quantity: 'Boxes' }, unused: ['quantity'] },
        rejections: [{ line: 3, reason: expect.stringContaining('ordered_on') }],
      },
    });
    expect((await service.get('/api/orders')).body.total).toBe(0);
    const { rejects } = job['result'] as { rejects: string };
    expect((await service.get(`/api/results/${rejects}`)).body).toContain('o-2,r-1,2026-02-31');
  });

  it('is followed by an import with the same columns', async () => {
    const job = await resultOf('/api/imports/orders?column=order_id%3DBill&column=quantity%3DBoxes');
    expect(job).toMatchObject({ kind: 'import', result: { recorded: 1, rejected: 1 } });
    const { lines } = (await service.get('/api/orders/o-1?wait=5000')).body as { lines: { requested: number }[] };
    expect(lines.map(({ requested }) => requested)).toEqual([2]);
  });

  it('refuses a column that the kind does not have, before it takes the file', async () => {
    const { status, body } = await service.post('/api/imports/orders/check?column=colour%3DBlue', orders, csv);
    expect([status, body.errors[0]]).toEqual([
      400,
      expect.objectContaining({ field: 'column', found: '"colour=Blue"' }),
    ]);
  });

  it('is made at the command line by the same columns', async () => {
    const file = join(folder, 'orders.csv');
    writeFileSync(file, orders);
    const run = ['--data', own, '--json', 'import', 'orders', file, '--check', '--column', 'order_id=Bill'];
    const { out } = await almanacIn({ DATABASE_URL: '' }, ...run, '--column', 'quantity=Boxes');
    expect(JSON.parse(out)).toMatchObject({ rows: 2, recorded: 0, rejected: 1 });
    const wrong = await almanacIn({ DATABASE_URL: '' }, ...run, '--column', 'quantity=Crates');
    expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining('expected the heading "Crates"')]);
  });
});
