import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { itOnFiles } from '../support/it-on-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { signedInService } from '../support/signed-in.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const service = signedInService(() => folder);

const retailer = {
  retailerId: '2190',
  name: 'Corner shop',
  area: '503',
  class: 'A',
  businessType: 'grocery',
  orderDay: 1,
};
const product = { sku: 'A', name: 'Gin', brand: 'Fir', category: 'gin', supplier: 'Fir & Co', packSize: 6 };
const order = {
  orderId: 'o-1',
  retailerId: '2190',
  orderedOn: '2021-07-05',
  takenBy: 'lin',
  lines: [{ sku: 'A', requested: 12 }],
};

describe('the day of a phone-order clerk, over HTTP', () => {
  it('registers a retailer and a product, and shows them at once to who waits', async () => {
    expect(await service.post('/api/retailers?wait=5000', retailer)).toMatchObject({
      status: 201,
      body: { visible: true },
    });
    expect((await service.post('/api/products?wait=5000', product)).status).toBe(201);
    expect((await service.get('/api/retailers/2190')).body).toMatchObject({
      ...retailer,
      listed: true,
      closedOn: null,
    });
    expect((await service.get('/api/products?supplier=Fir %26 Co')).body).toMatchObject({ total: 1, items: [product] });
  });

  it('refuses a filter it does not know, instead of answering with everything', async () => {
    const answer = await service.get('/api/demand?retailer=2190');
    expect(answer).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') });
    expect(answer.body.errors).toEqual([
      { field: 'retailer', expected: 'one of limit, offset, from, to, retailerId, sku', found: '"2190"' },
    ]);
  });

  it('takes an order once, however often the reply is lost', async () => {
    const key = { 'idempotency-key': '2b0e0e0a-4a76-4f0e-9d3f-0a4f3d1f6f11' };
    const first = await service.post('/api/orders?wait=5000', order, key);
    const again = await service.post('/api/orders', order, key);
    expect(first.status).toBe(201);
    expect(again.body.position).toBe(first.body.position);
    expect((await service.get('/api/orders?retailerId=2190')).body.total).toBe(1);
  });

  it('refuses another command under a key that was used, and names the key', async () => {
    const key = '2b0e0e0a-4a76-4f0e-9d3f-0a4f3d1f6f11';
    const other = { ...order, lines: [{ sku: 'A', requested: 24 }] };
    const { status, body } = await service.post('/api/orders', other, { 'idempotency-key': key });
    expect(status).toBe(422);
    expect(body).toMatchObject({ title: 'key-reused', errors: [{ field: 'Idempotency-Key', found: key }] });
  });

  it('refuses the same order under another key, with a problem document', async () => {
    const { status, type, body } = await service.post('/api/orders', order);
    expect(status).toBe(409);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({ title: 'order-exists', detail: 'Order o-1 was already placed.' });
  });

  it('changes a line with a reason, grants it, delivers it, and shows the week', async () => {
    const change = { sku: 'A', to: 18, reason: 'called back' };
    expect((await service.post('/api/orders/o-1/lines', change)).status).toBe(201);
    expect((await service.get('/api/open-order-lines?retailerId=2190')).status).toBe(200);
    const grant = { lines: [{ sku: 'A', granted: 12, cutBy: 'quota' }] };
    expect((await service.post('/api/orders/o-1/grant?wait=5000', grant)).status).toBe(201);
    expect((await service.get('/api/open-order-lines')).body.items).toMatchObject([{ requested: 18, granted: 12 }]);
    const completed = {
      orderId: 'o-1',
      retailerId: '2190',
      deliveredOn: '2021-07-06',
      lines: [{ sku: 'A', delivered: 11, refused: 1, refusal: 'broken' }],
    };
    const lines = [{ sku: 'A', delivered: 13 }];
    const tooMuch = await service.post('/api/deliveries/d-1/complete', { ...completed, lines });
    expect(tooMuch).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'lines.0.delivered', expected: 'at most 12', found: '13' }] },
    });
    expect((await service.post('/api/deliveries/d-1/complete?wait=5000', completed)).status).toBe(201);
    expect((await service.get('/api/demand?retailerId=2190')).body.items).toEqual([
      {
        retailerId: '2190',
        sku: 'A',
        weekOf: '2021-07-05',
        requested: 18,
        granted: 12,
        delivered: 11,
        carried: 0,
        kind: 'censored',
        estimate: 18,
      },
    ]);
    expect((await service.get('/api/open-order-lines')).body.total).toBe(0);
  });

  it('reads an order back line by line', async () => {
    const { status, body } = await service.get('/api/orders/o-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      orderId: 'o-1',
      stage: 'delivered',
      requestedUnits: 18,
      grantedUnits: 12,
      revision: 3,
    });
    const figures = { requested: 18, granted: 12, cutBy: 'quota', delivered: 11, refused: 1, outstanding: 0 };
    expect(body.lines).toMatchObject([{ sku: 'A', orderedOn: '2021-07-05', ...figures, voided: false, revision: 2 }]);
  });

  it('neither cancels nor changes an order that was delivered, and says what to do', async () => {
    const cancel = await service.post('/api/orders/o-1/cancel', { reason: 'not wanted' });
    expect([cancel.status, cancel.body.title]).toEqual([409, 'order-delivered']);
    expect(cancel.body.detail).toContain('recorded with its delivery');
    const [week] = (await service.get('/api/demand?retailerId=2190')).body.items;
    expect(week).toMatchObject({ requested: 18, granted: 12, delivered: 11 });
  });

  it('gives who repeats a cancellation the first answer, also after the order arrived nonetheless', async () => {
    await service.post('/api/orders', { ...order, orderId: 'o-3', orderedOn: '2021-08-02' });
    const key = { 'idempotency-key': '2b0e0e0a-4a76-4f0e-9d3f-0a4f3d1f6f12' };
    const first = await service.post('/api/orders/o-3/cancel', { reason: 'not wanted' }, key);
    expect(first.status).toBe(201);
    const leaving = { deliveryId: 'd-3', orderId: 'o-3', retailerId: '2190', dispatchedOn: '2021-08-03' };
    const dispatched = await service.post('/api/deliveries', { ...leaving, lines: [{ sku: 'A', quantity: 12 }] });
    expect([dispatched.status, dispatched.body.title]).toEqual([409, 'order-cancelled']);
    const arrived = { orderId: 'o-3', retailerId: '2190', deliveredOn: '2021-08-03' };
    const lines = [{ sku: 'A', delivered: 12 }];
    expect((await service.post('/api/deliveries/d-3/complete?wait=5000', { ...arrived, lines })).status).toBe(201);
    const again = await service.post('/api/orders/o-3/cancel', { reason: 'not wanted' }, key);
    expect(again.body.position).toBe(first.body.position);
    const otherwise = await service.post('/api/orders/o-3/cancel', { reason: 'another' }, key);
    expect([otherwise.status, otherwise.body.title]).toEqual([422, 'key-reused']);
  });

  it('shows the history of the retailer: who, what and why, newest first', async () => {
    const { body } = await service.get('/api/history/retailer-2190');
    expect((body.items as { type: string }[]).map(({ type }) => type)).toEqual([
      'DeliveryCompleted',
      'OrderCancelled',
      'OrderPlaced',
      'DeliveryCompleted',
      'OrderGranted',
      'OrderLineChanged',
      'OrderPlaced',
      'RetailerRegistered',
    ]);
    expect(body.items[5]).toMatchObject({ actor: 'lin', role: 'clerk', reason: 'called back' });
    expect(body.items[6]).toMatchObject({ type: 'OrderPlaced', occurredOn: '2021-07-05' });
    expect(body.items[3]).toMatchObject({ type: 'DeliveryCompleted', occurredOn: '2021-07-06' });
    expect((await service.get('/api/history/actor-lin?limit=2')).body).toMatchObject({
      total: 9,
      items: { length: 2 },
    });
  });

  it('knows what stands at the retailer, as far as somebody counted', async () => {
    const visit = { retailerId: '2190', accountManager: 'mei', startedOn: '2021-07-08' };
    await service.post('/api/visits/v-1/start', visit);
    const counts = { countedOn: '2021-07-08', counts: [{ sku: 'A', quantity: 5 }] };
    await service.post('/api/visits/v-1/stock-counts?wait=5000', counts);
    const { status, body } = await service.get('/api/retailers/2190/stock?on=2021-08-31');
    expect(status).toBe(200);
    expect(body).toEqual([{ sku: 'A', lastCountedOn: '2021-07-08', lastCount: 5, deliveredSince: 12, onOrder: 0 }]);
    expect((await service.get('/api/retailers/2190/stock?on=2021-07-07')).body).toEqual([]);
    expect((await service.get('/api/retailers/nobody/stock?on=2021-07-07')).status).toBe(404);
  });

  it('knows what was sold between two counts, spread over the days between', async () => {
    const visit = { retailerId: '2190', accountManager: 'mei', startedOn: '2021-08-05' };
    await service.post('/api/visits/v-sold/start', visit);
    const counts = { countedOn: '2021-08-05', counts: [{ sku: 'A', quantity: 3 }] };
    await service.post('/api/visits/v-sold/stock-counts?wait=5000', counts);
    const { body } = await service.get('/api/retailers/2190/sell-through?on=2021-08-31&sku=A');
    const [{ stretches, weeks }] = body as [{ stretches: { units: number }[]; weeks: { units: number }[] }];
    expect(stretches).toMatchObject([{ after: '2021-07-08', until: '2021-08-05', emptied: false }]);
    const sum = (each: { units: number }[]) => each.reduce((total, { units }) => total + units, 0);
    expect(weeks).toHaveLength(5);
    expect(sum(weeks)).toBe(sum(stretches));
    expect((await service.get('/api/retailers/2190/sell-through?on=2021-08-31&sku=Z')).body).toEqual([]);
    expect((await service.get('/api/retailers/nobody/sell-through?on=2021-08-31')).status).toBe(404);
    expect((await service.get('/api/retailers/2190/sell-through')).status).toBe(400);
  });

  it('has nothing on its way of what was granted nothing', async () => {
    await service.post('/api/orders', { ...order, orderId: 'o-4', orderedOn: '2021-08-09' });
    await service.post('/api/orders/o-4/grant?wait=5000', { lines: [] });
    expect((await service.get('/api/open-order-lines?retailerId=2190')).body.total).toBe(0);
    expect((await service.get('/api/orders/o-4')).body).toMatchObject({ stage: 'granted', grantedUnits: 0 });
  });
});

describe('what cannot be accepted', () => {
  it.each([
    ['a missing field', { ...order, orderId: undefined }, 'orderId', 'nothing'],
    ['a wrong type', { ...order, orderId: 'x', lines: [{ sku: 'A', requested: '12' }] }, 'lines.0.requested', '"12"'],
    [
      'a negative quantity',
      { ...order, orderId: 'x', lines: [{ sku: 'A', requested: -1 }] },
      'lines.0.requested',
      '-1',
    ],
    ['a day that does not exist', { ...order, orderId: 'x', orderedOn: '2021-02-30' }, 'orderedOn', '"2021-02-30"'],
  ])('is %s: the problem names field, expected and found', async (_case, body, field, found) => {
    const answer = await service.post('/api/orders', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ field, found });
  });
  it('is an order for a retailer that is not known', async () => {
    const { status, body } = await service.post('/api/orders', { ...order, orderId: 'x', retailerId: '9' });
    expect([status, body.title]).toEqual([422, 'retailer-unknown']);
  });
  it('is an order of a day long before any business: a slip of the finger would stretch every history', async () => {
    const { status, body } = await service.post('/api/orders', { ...order, orderId: 'x', orderedOn: '1021-07-05' });
    expect([status, body.errors[0]]).toEqual([
      400,
      { field: 'orderedOn', expected: 'a day from 1970-01-01 to 2199-12-31', found: '"1021-07-05"' },
    ]);
  });
  it('is a delivery of an order to somebody else', async () => {
    await service.post('/api/retailers', { ...retailer, retailerId: 'neighbour' });
    const away = { deliveryId: 'd-9', orderId: 'o-1', dispatchedOn: '2021-07-06', lines: [{ sku: 'A', quantity: 1 }] };
    const { status, body } = await service.post('/api/deliveries', { ...away, retailerId: 'neighbour' });
    expect([status, body.detail]).toEqual([409, 'Order o-1 is of retailer 2190, not neighbour.']);
  });
  it('is a command on an order that was never placed, and it is named', async () => {
    const { status, body } = await service.post('/api/orders/ghost/grant', { lines: [] });
    expect([status, body.title, body.errors[0].found]).toEqual([404, 'order-unknown', 'ghost']);
    expect((await service.get('/api/orders/ghost')).body.detail).toBe('Order ghost is not known.');
  });
  it('is a period that ends before it begins', async () => {
    const { status, body } = await service.get('/api/orders?from=2021-08-01&to=2021-07-01');
    expect([status, body.errors[0].field]).toEqual([400, 'to']);
  });
  it('is a command of nobody, whoever its headers name', async () => {
    const headers = { authorization: '', 'x-actor': 'lin', 'x-role': 'clerk' };
    const { status, body } = await service.post('/api/orders', order, headers);
    expect([status, body.errors[0].field]).toEqual([401, 'Authorization']);
  });
  it.each(['/api/retailers?limit=0', '/api/history/nobody', '/api/orders?from=July'])('is GET %s', async (path) => {
    expect((await service.get(path)).status).toBe(400);
  });
  it('is a key that another command had, and says so', async () => {
    const key = { 'idempotency-key': '018f0000-0000-7000-8000-000000000001' };
    expect((await service.post('/api/retailers', { ...retailer, retailerId: 'k-1' }, key)).status).toBe(201);
    const { status, body } = await service.post('/api/retailers', { ...retailer, retailerId: 'k-2' }, key);
    expect([status, body.detail]).toEqual([422, expect.stringContaining('was used before, on retailer-k-1')]);
  });
  it('is an order line of a product that is not known, also when the order is changed', async () => {
    await service.post('/api/orders', { ...order, orderId: 'o-2' });
    const { status, body } = await service.post('/api/orders/o-2/lines', { sku: 'none', to: 1, reason: 'more' });
    expect([status, body.title]).toEqual([422, 'product-unknown']);
  });
  it.each([
    ['orderId', { ...order, orderId: 'a\u0007' }],
    ['lines.0.requested', { ...order, orderId: 'x', lines: [{ sku: 'A', requested: Number.MAX_SAFE_INTEGER }] }],
  ])('is an order with a wrong field: its %s', async (field, body) => {
    const answer = await service.post('/api/orders', body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });
  it.each([
    ['/api/retailers/2190/suggestions', 'nothing'],
    ['/api/retailers/2190/suggestions?on=2021-02-30', '"2021-02-30"'],
    ['/api/retailers/2190/stock', 'nothing'],
  ])('is GET %s: a date is expected, and it says how it is written', async (path, found) => {
    const { status, body } = await service.get(path);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'on', expected: 'a date YYYY-MM-DD', found }]);
  });
  it('is an address that cannot be read', async () => {
    const { status, type } = await service.get('/api/orders/%zz');
    expect([status, type]).toEqual([400, expect.stringContaining('application/problem+json')]);
  });
  it('is a body that is no JSON, and the service lives on', async () => {
    expect((await service.post('/api/orders', '{bad')).status).toBe(400);
    expect((await service.get('/health/live')).body).toEqual({ status: 'live' });
  });
});

describe('a file sent to be imported', () => {
  const csv =
    'order_id,retailer_id,ordered_on,sku,quantity,unit_price\ni-1,77,2021-06-01,Z,6,2.50\ni-2,77,2021-06-31,Z,6,2.50\n';

  it('is imported in the background, with progress as server-sent events and its rejects to fetch', async () => {
    const sent = await service.post('/api/imports/orders', csv, { 'content-type': 'text/csv' });
    expect(sent.status).toBe(202);
    const events = await service.fetch(`/api/jobs/${sent.body.jobId}/progress`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    expect(await events.text()).toContain('"stage":"done"');
    const late = await service.fetch(`/api/jobs/${sent.body.jobId}/progress`);
    expect(await late.text()).toContain('"stage":"done"');
    const { body } = await service.get(`/api/jobs/${sent.body.jobId}`);
    expect(body).toMatchObject({ stage: 'done', progress: 1, result: { rows: 2, recorded: 1, rejected: 1 } });
    expect((await service.get(`/api/results/${body.result.rejects}`)).body).toContain('2021-06-31');
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  });
  it('may be packed, and changes nothing the second time', async () => {
    const gzip = await service.fetch(`/api/imports/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(csv),
    });
    const { jobId } = (await gzip.json()) as { jobId: string };
    await (await service.fetch(`/api/jobs/${jobId}/progress`)).text();
    expect((await service.get(`/api/jobs/${jobId}`)).body).toMatchObject({ result: { recorded: 0, unchanged: 1 } });
  });
  it('is refused where it is no file', async () => {
    expect((await service.post('/api/imports/orders', { rows: [] })).status).toBe(400);
    expect((await service.post('/api/imports/pets', csv, { 'content-type': 'text/csv' })).status).toBe(400);
  });
});

describe('a doubtful line', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `q-${i},77,2021-05-${String(i + 1).padStart(2, '0')},Q,12,10.00`);
  const csv = [
    'order_id,retailer_id,ordered_on,sku,quantity,unit_price',
    ...rows,
    'q-99,77,2021-05-28,Q,1,120.00',
  ].join('\n');

  it('waits in quarantine until somebody repairs it, with a reason', async () => {
    await service.post('/api/products?wait=5000', { ...product, sku: 'Q', packSize: 12 });
    const sent = await service.post('/api/imports/orders', csv, { 'content-type': 'text/csv' });
    await (await service.fetch(`/api/jobs/${sent.body.jobId}/progress`)).text();
    await service.post('/api/retailers?wait=5000', { ...retailer, retailerId: 'after' });
    expect((await service.get('/api/quarantine')).body.items).toMatchObject([
      { orderId: 'q-99', requested: 1, proposedUnits: 12, retailerId: '77', productName: product.name },
    ]);
    const [inChinese] = (await service.get('/api/quarantine', { 'accept-language': 'zh-CN' })).body.items;
    expect(inChinese.doubt).toMatch(/^单价 120\.00 是通常单价 .* 的 12 倍/);
    expect((await service.post('/api/quarantine/release', { resolution: 'repaired', reason: ' ' })).status).toBe(400);
    const repaired = { resolution: 'repaired', reason: 'a case, not a bottle', orderedOn: '2021-05-28' };
    expect((await service.post('/api/quarantine/release', repaired)).body).toMatchObject({ lines: 1, leftHeld: 0 });
    await service.post('/api/retailers?wait=5000', { ...retailer, retailerId: 'later' });
    expect((await service.get('/api/quarantine')).body.total).toBe(0);
    expect((await service.get('/api/demand?sku=Q&from=2021-05-24')).body.items).toMatchObject([{ requested: 12 }]);
  });
});

describe('a file of series', () => {
  it('is forecast without the store', async () => {
    const long = ['unique_id,ds,y', ...Array.from({ length: 40 }, (_, t) => `a,${t + 1},${20 + (t % 4)}`)].join('\n');
    const sent = await service.post('/api/predictions?freq=W&season=4&horizon=2', long, { 'content-type': 'text/csv' });
    expect(sent.status).toBe(202);
    await (await service.fetch(`/api/jobs/${sent.body.jobId}/progress`)).text();
    const { body } = await service.get(`/api/jobs/${sent.body.jobId}`);
    expect(body).toMatchObject({ stage: 'done', result: { series: 1, rows: 2 } });
    expect((await service.get(`/api/results/${body.result.forecasts}`)).body).toMatch(
      /^unique_id,ds,mean,p10,p50,p90\na,41,/,
    );
  });
});

describe('the service itself', () => {
  it('verifies that nothing was altered', async () => {
    const { body } = await service.post('/api/verifications', {});
    await (await service.fetch(`/api/jobs/${body.jobId}/progress`)).text();
    expect((await service.get(`/api/jobs/${body.jobId}`)).body).toMatchObject({
      stage: 'done',
      result: { faults: [] },
    });
  });
  it('rebuilds a read model while it serves', async () => {
    const { body } = await service.post('/api/rebuilds', { projection: 'orders' });
    await (await service.fetch(`/api/jobs/${body.jobId}/progress`)).text();
    expect((await service.get('/api/orders/o-1')).body).toMatchObject({ stage: 'delivered' });
  });
  it('rebuilds all of them where none is named, without a body', async () => {
    const response = await service.fetch('/api/rebuilds', { method: 'POST' });
    const { jobId } = (await response.json()) as { jobId: string };
    await (await service.fetch(`/api/jobs/${jobId}/progress`)).text();
    expect((await service.get(`/api/jobs/${jobId}`)).body).toMatchObject({
      stage: 'done',
      result: { projection: 'all' },
    });
    expect((await service.get('/api/orders/o-1')).body).toMatchObject({ stage: 'delivered' });
  });
  it('documents every route', async () => {
    const { body } = await service.get('/api/docs-json');
    expect(Object.keys(body.paths as object)).toEqual(expect.arrayContaining(['/api/orders', '/api/history/{entity}']));
    expect(body.paths['/api/orders'].post.requestBody).toBeDefined();
    expect((await service.get('/api/docs')).type).toContain('text/html');
  });
  it('tells programs at its front door where to find them, as text or as JSON', async () => {
    expect((await service.get('/')).body).toContain('documentation: /api/docs');
    const { body } = await service.get('/', { accept: 'application/json' });
    expect(body).toMatchObject({ name: 'Almanac', links: { openapi: '/api/docs-json' } });
  });
  itOnFiles(
    'says in its log and under /health/ready what keeps the read models from going on',
    async () => {
      const rename = (from: string, to: string) => {
        const readModels = new Database(join(folder, 'read-models.db'));
        readModels.exec(`ALTER TABLE ${from} RENAME TO ${to}`);
        readModels.close();
      };
      const ready = async () => (await service.get('/health/ready')).status === 200;
      rename('orders', 'hidden');
      await service.post('/api/orders', { ...order, orderId: 'o-8' });
      await until(async () => !(await ready()));
      const said = () => service.log.find((line) => line.includes('stand still'));
      await until(() => said() !== undefined);
      expect(JSON.parse(said()!)).toMatchObject({
        level: 50,
        context: 'Projector',
        position: expect.stringMatching(/^\d+$/),
      });
      rename('hidden', 'orders');
      await until(ready);
    },
    90_000,
  );
  it('does not wait for ever for a client that begins and says no more', async () => {
    const { hostname, port } = new URL(service.url);
    const stalled = connect(Number(port), hostname);
    await once(stalled, 'connect');
    stalled.on('error', () => undefined);
    stalled.write(
      `POST /api/orders HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{`,
    );
    await service.get('/health/live');
    const asked = performance.now();
    expect(await service.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(20_000);
    stalled.destroy();
    await service.start();
  }, 60_000);
  it('is ready, stops when asked to, and finds everything again', async () => {
    expect((await service.get('/health/ready')).body).toMatchObject({ status: 'ready' });
    expect(await service.stop()).toBe(0);
    const left = join(folder, 'uploads', 'incoming-1');
    mkdirSync(left);
    for (const file of ['in-use.db', 'orders.csv']) writeFileSync(join(left, file), '');
    await service.start();
    expect(existsSync(left)).toBe(false);
    expect((await service.get('/api/orders/o-1')).body).toMatchObject({ stage: 'delivered', requestedUnits: 18 });
  });
});
