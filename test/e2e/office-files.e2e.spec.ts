import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { almanacIn } from '../support/almanac.js';
import { TestService } from '../support/service.js';
import { encoded } from '../support/table-file.js';
import { until } from '../support/until.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const served = join(folder, 'served');
mkdirSync(served);
const service = new TestService(() => served);
const run = (...args: string[]) => almanacIn({ ALMANAC_ROLE: 'planner' }, '--data', join(folder, 'data'), ...args);
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The five kinds of file as an office keeps them, in the encoding of its spreadsheets. */
const office = {
  retailers: '零售户编号;零售户名称;档位;订货日\n城南01;城南便利店;A;3\n',
  products: '商品编码\t商品名称\t品牌\t批发价（元）\n飞天\t飞天茅台\t茅台\t1499.00\n',
  orders: '订单号,客户编码,订货日期,商品编码,数量,单价\n单1,城南01,2026/1/5,飞天,12,1499\n',
  visits:
    '拜访编号,零售户编号,拜访日期,客户经理,商品编码,盘点数量,是否上柜,反馈\n访1,城南01,2026年1月6日,王小明,飞天,3,是,"要发票, 纸质"\n',
  deliveries: '送货单号;订单号;零售户编号;送货日期;商品编码;送货数量\n送1;单2;城南01;2026.1.8;飞天;6\n',
};
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const gbk = (kind: keyof typeof office) => file(`${kind}.csv`, encoded(office[kind], 'gb18030'));
const workbook = () =>
  writeXlsxFile([
    { sheet: '说明', data: [[{ value: '订单在第二张表' }]] },
    {
      sheet: '订单',
      data: [
        ['订单号', '客户编码', '订货日期', '商品编码', '数量', '单价'].map((value) => ({ value })),
        [
          { value: '单9' },
          { value: '城南01' },
          { value: new Date('2026-01-07T00:00:00Z'), type: Date, format: 'yyyy/m/d' },
          { value: '飞天' },
          { value: 6 },
          { value: 1499 },
        ],
      ],
    },
  ]).toBuffer();

/** Sends a file and waits for its job. */
async function sent(path: string, body: Buffer, type: string, actor = 'lin') {
  const headers = { 'content-type': type, 'x-actor': actor, 'x-role': 'planner' };
  const answer = await fetch(`${service.url}${path}`, { method: 'POST', headers, body: new Uint8Array(body) });
  const { jobId, ...problem } = (await answer.json()) as { jobId: string };
  if (answer.status !== 202) return { status: answer.status, problem, result: undefined };
  await (await fetch(`${service.url}/api/jobs/${jobId}/progress`)).text();
  const { body: job } = await service.get(`/api/jobs/${jobId}`);
  return { status: 202, problem: job.failure as unknown, result: job.result };
}

beforeAll(() => service.start(), 60_000);
afterAll(() => service.stop(), 60_000);

describe('almanac import', () => {
  it('shows with --check how it reads a file, and imports each kind of file as an office has it', async () => {
    const check = await run('import', 'orders', gbk('orders'), '--check');
    expect(check.out).toContain('read as gb18030 (guessed), separated by comma (guessed)');
    expect(check.out).toContain('订单号 is order_id, 客户编码 is retailer_id');
    for (const kind of ['retailers', 'products', 'orders', 'visits'] as const) {
      const { code, out } = await run('--json', 'import', kind, gbk(kind));
      expect([kind, code, JSON.parse(out)]).toMatchObject([
        kind,
        0,
        { recorded: 1, rejected: 0, form: { encoding: 'gb18030' } },
      ]);
    }
    const { out } = await run('history', 'visit-访1');
    expect(out).toContain('2026-01-06');
    const books = await run('--json', 'import', 'orders', file('orders.xlsx', await workbook()), '--sheet', '订单');
    expect(JSON.parse(books.out)).toMatchObject({ recorded: 1, form: { format: 'xlsx', sheet: '订单', guessed: [] } });
    expect((await run('history', 'order-单9')).out).toContain('2026-01-07');
  }, 60_000);

  it('exits with 1 where every row is rejected, and says what is wrong with the file where it is none', async () => {
    const bad = file('bad.csv', 'sku,unit_price\nA,1\nB,x\n');
    const worse = file('worse.csv', 'sku,unit_price\nA,y\nB,x\n');
    expect(await run('import', 'products', bad, '--check')).toMatchObject({ code: 0 });
    expect(await run('import', 'products', bad, '--check', '--strict')).toMatchObject({ code: 1 });
    const rejects = join(folder, 'rejects.csv');
    expect(await run('import', 'products', worse, '--rejects', rejects)).toMatchObject({ code: 1 });
    expect(readFileSync(rejects, 'utf8')).toContain('"A,y"');
    const doubled = await run('import', 'products', file('doubled.csv', 'sku,商品编码\nA,B\n'));
    expect([doubled.code, doubled.err]).toEqual([
      3,
      expect.stringContaining('Heading sku: expected it once, found "sku" and "商品编码".'),
    ]);
    const forced = await run('import', 'retailers', gbk('retailers'), '--encoding', 'utf-8', '--separator', ';');
    expect([forced.code, forced.err]).toEqual([
      3,
      expect.stringContaining('expected UTF-8 text, found bytes of another encoding'),
    ]);
  }, 60_000);

  it('records who brought it in as the name is written', async () => {
    const own = file('own.csv', 'sku\nNEW\n');
    expect((await run('import', 'products', own, '--actor', encodeURIComponent('王小明'))).code).toBe(0);
    for (const name of ['王小明', encodeURIComponent('王小明')])
      expect((await run('history', '--actor', name)).out).toContain('王小明');
  }, 60_000);
});

describe('a file sent over HTTP', () => {
  it('is read as the command line reads it', async () => {
    const orders = await sent(
      '/api/imports/orders',
      encoded(office.orders, 'gb18030'),
      'text/csv',
      '%E7%8E%8B%E5%B0%8F%E6%98%8E',
    );
    expect(orders).toMatchObject({
      status: 202,
      result: { recorded: 1, form: { encoding: 'gb18030', guessed: ['encoding', 'separator'] } },
    });
    const history = `/api/history/actor-${encodeURIComponent('王小明')}`;
    await until(async () => (await service.get(history)).body.items?.length > 0);
    const utf16 = encoded(office.products, 'utf-16le', true);
    const products = await sent('/api/imports/products?separator=tab', utf16, 'text/tab-separated-values');
    expect(products.result).toMatchObject({
      recorded: 1,
      form: { encoding: 'utf-16le', separator: 'tab', guessed: ['encoding'] },
    });
    const stated = await sent('/api/imports/retailers', encoded(office.retailers, 'gb18030'), 'text/csv; charset=GBK');
    expect(stated.result).toMatchObject({ recorded: 1, form: { encoding: 'gb18030', guessed: ['separator'] } });
    const other = office.orders
      .replace('单1', '单2')
      .replace('2026/1/5', '2026年1月5日')
      .replace('数量,', '数量,送货数量,')
      .replace(',12,', ',12,0,');
    expect((await sent('/api/imports/orders', Buffer.from(other), 'text/csv')).result).toMatchObject({ recorded: 1 });
    const deliveries = await sent('/api/imports/deliveries', encoded(office.deliveries, 'utf-16be'), 'text/csv');
    expect(deliveries.result).toMatchObject({ recorded: 1, form: { encoding: 'utf-16be', separator: 'semicolon' } });
    const visits = await sent('/api/imports/visits?encoding=gbk', encoded(office.visits, 'gb18030'), 'text/csv');
    expect(visits.result).toMatchObject({ recorded: 1, form: { encoding: 'gb18030' } });
  }, 60_000);

  it('may be a workbook, of which a sheet can be named', async () => {
    const bytes = await workbook();
    const named = await sent(`/api/imports/orders?sheet=${encodeURIComponent('订单')}`, bytes, xlsx);
    expect(named.result).toMatchObject({
      recorded: 1,
      file: expect.stringMatching(/\.xlsx$/),
      form: { sheet: '订单' },
    });
    expect((await sent('/api/imports/orders', bytes, xlsx)).problem).toContain('Missing columns order_id');
    expect((await sent('/api/imports/orders?sheet=x', bytes, xlsx)).problem).toContain(
      'expected a sheet x, found 说明, 订单.',
    );
  }, 60_000);

  it('is refused where it is said to be in what cannot be read', async () => {
    const body = Buffer.from('sku\nA\n');
    for (const [path, type, field] of [
      ['/api/imports/products', 'text/csv; charset=big5', 'Content-Type'],
      ['/api/imports/products?encoding=big5', 'text/csv', 'encoding'],
      ['/api/imports/products?separator=x', 'text/csv', 'separator'],
    ] as const)
      expect(await sent(path, body, type)).toMatchObject({ status: 400, problem: { errors: [{ field }] } });
  });
});
