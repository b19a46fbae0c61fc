import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/until.js';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = testService(() => folder);
/** Mondays. */
const [first, second, third, on] = ['2026-01-26', '2026-02-02', '2026-02-09', '2026-03-02'] as const;
let orders = 0;
let key: string;

interface Line {
  readonly requested: number;
  readonly unitPriceMinor?: number;
}
const order = (orderedOn: string, line: Line, more: object = {}) => {
  return {
    orderId: `o${++orders}`,
    retailerId: 'r1',
    orderedOn,
    takenBy: 'lin',
    lines: [{ sku: 'A', ...line }],
    ...more,
  };
};
const place = (body: object, headers = {}) => service.post('/api/orders?wait=10000', body, headers);
const warned = (...codes: string[]) => ({
  status: 409,
  body: { title: 'confirmation-needed', warnings: codes.map((code) => expect.objectContaining({ code })) },
});

beforeAll(async () => {
  const named = { name: 'Red Lantern', area: '503', class: 'B', businessType: 'corner shop', orderDay: 1 };
  const prices = { unitPriceMinor: 1000, retailPriceMinor: 1200 };
  const product = { sku: 'A', name: 'Baijiu', brand: 'H', category: 'c', supplier: 'H', packSize: 6, ...prices };
  await service.post('/api/retailers', { retailerId: 'r1', ...named });
  await service.post('/api/retailers', { retailerId: 'r2', ...named });
  await service.post('/api/products?wait=10000', product);
  for (const day of [first, second, third])
    expect(await place(order(day, { requested: 12 }))).toMatchObject({ status: 201 });
});

describe('an order that is only suspicious', () => {
  it('is asked back in the language of the clerk', async () => {
    const asked = await place(order(on, { requested: 120 }), { 'accept-language': 'zh-CN' });
    expect(asked.body.detail).toMatch(
      /^产品 A 订 120，多于平常：一般最多 \d+。如无误，请附 confirm: unusual-quantity 重新提交。$/,
    );
    expect(asked.body.detail).toContain(asked.body.warnings[0].zh);
  });

  it('is refused in that language, too, where a rule or the description of the API does not allow it', async () => {
    const asked = { 'accept-language': 'zh-CN' };
    const unknown = { ...order(on, { requested: 12 }), lines: [{ sku: 'nobody-sells-it', requested: 12 }] };
    expect((await place(unknown, asked)).body.detail).toBe('没有登记过产品 nobody-sells-it。');
    expect((await place(unknown)).body.detail).toBe('lines.0.sku: nobody-sells-it is not known.');
    const { detail } = (await service.get('/api/orders/none', asked)).body;
    expect(detail).toBe('没有编号为 none 的订单。');
    const wrong = (await service.get('/api/orders?limit=0', asked)).body;
    expect(wrong).toMatchObject({
      detail: 'limit：应为不小于 1 的数字，实际为 "0"。',
      errors: [{ field: 'limit', expected: '不小于 1 的数字', found: '"0"' }],
    });
    expect((await service.get('/api/nowhere', asked)).body.errors).toMatchObject([
      { field: 'path', expected: 'API 的地址，见 /api/docs' },
    ]);
  });

  it.each([
    ['of ten times the usual quantity', order(on, { requested: 120 }), ['unusual-quantity']],
    ['of nearly everything', order(on, { requested: 999_999_996 }), ['unusual-quantity']],
    ['of part of a pack', order(on, { requested: 7 }), ['part-of-pack']],
    ['on another day', order('2026-03-03', { requested: 12 }), ['no-order-day']],
    ['at another price', order(on, { requested: 12, unitPriceMinor: 1 }), ['unusual-price']],
    [
      'in every way',
      order('2026-03-03', { requested: 125, unitPriceMinor: 9999 }),
      ['no-order-day', 'unusual-quantity', 'part-of-pack', 'unusual-price'],
    ],
  ])('%s is asked back, recorded by the same command and key with its codes, and says so', async (_, body, codes) => {
    const headers = { 'idempotency-key': randomUUID() };
    const asked = await place(body, headers);
    expect(asked).toMatchObject(warned(...codes));
    expect((asked.body.warnings as { field: string }[]).every(({ field }) => field.length > 0)).toBe(true);
    expect(await service.get(`/api/orders/${body.orderId}`)).toMatchObject({ status: 404 });

    if (codes.length > 1)
      expect(await place({ ...body, confirm: codes.slice(1) }, headers)).toMatchObject(warned(...codes));
    const confirmed = await place({ ...body, confirm: codes }, headers);
    expect(confirmed).toMatchObject({ status: 201, body: { revision: 1 } });
    expect(await place({ ...body, confirm: codes }, headers)).toEqual(confirmed);
    const history = await service.get(`/api/history/order-${body.orderId}`);
    expect(history.body.items[0]).toMatchObject({
      type: 'OrderPlaced',
      confirmed: expect.arrayContaining(codes),
    });
    expect(JSON.stringify(history.body.items[0].data)).not.toContain('confirm');
    const shownAt = `/api/orders/${body.orderId}`;
    await until(async () => (await service.get(shownAt)).status === 200);
    const { lines } = (await service.get(shownAt)).body as { lines: { confirmed: string[] }[] };
    for (const { confirmed: shown } of lines) expect([...shown].sort()).toEqual([...codes].sort());
  });

  it('is measured by the call calendar: a festival is asked back, and a make-up day is not', async () => {
    const festival = '2026-02-16';
    expect((await place(order(festival, { requested: 12 }))).body.warnings).toMatchObject([
      {
        code: 'no-order-day',
        field: 'orderedOn',
        expected: 'a call day; the next one is 2026-03-02, a Monday',
        found: `${festival}, a Monday`,
      },
    ]);
    expect(await service.post('/api/calendar/moved?wait=10000', { day: festival, to: '2026-02-13' })).toMatchObject({
      status: 201,
    });
    expect(await place(order('2026-02-13', { requested: 12 }))).toMatchObject({ status: 201 });
    expect(await place(order(festival, { requested: 12 }))).toMatchObject(warned('no-order-day'));
  });

  it('is not confirmed beforehand: a code that was not asked back is refused', async () => {
    const answer = await place(order(on, { requested: 12 }, { confirm: ['part-of-pack'] }));
    expect(answer).toMatchObject({
      status: 422,
      body: {
        title: 'confirmation-unasked',
        errors: [{ field: 'confirm', expected: 'no code', found: 'part-of-pack' }],
      },
    });
    expect(await place(order(on, { requested: 12 }, { confirm: ['anything'] }))).toMatchObject({ status: 400 });
  });

  it('is asked back of a line that is changed, too', async () => {
    const body = order(on, { requested: 12 });
    await place(body);
    const change = (more: object) =>
      service.post(`/api/orders/${body.orderId}/lines`, { sku: 'A', to: 121, reason: 'called back', ...more });
    expect(await change({})).toMatchObject(warned('unusual-quantity', 'part-of-pack'));
    expect(await change({ confirm: ['unusual-quantity', 'part-of-pack'] })).toMatchObject({ status: 201 });
  });

  it('is measured by the class where the retailer has no history', async () => {
    const body = { ...order(on, { requested: 120 }), retailerId: 'r2' };
    expect(await place(body)).toMatchObject(warned('unusual-quantity'));
    expect(await place({ ...body, lines: [{ sku: 'A', requested: 12 }] })).toMatchObject({ status: 201 });
  });
});

describe('what is hard stays hard', () => {
  it.each([
    ['a day in the far future', order('2099-01-01', { requested: 12 }), 'day-in-future', 'orderedOn'],
    ['an unknown field', order(on, { requested: 12 }, { qty: 12 }), 'invalid', 'qty'],
  ])('%s', async (_, body, title, field) => {
    const answer = await place(body);
    expect(answer.body).toMatchObject({
      title,
      errors: [{ field, expected: expect.any(String), found: expect.any(String) }],
    });
    expect([400, 422]).toContain(answer.status);
  });
});

describe('at a visit', () => {
  beforeAll(async () => {
    key = randomUUID();
    await service.post('/api/visits/v1/start', { startedOn: on, retailerId: 'r1', accountManager: 'Mei' });
  });

  it('a count of what cannot be there is asked back', async () => {
    const count = (quantity: number, more: object = {}) =>
      service.post(
        '/api/visits/v1/stock-counts?wait=10000',
        { countedOn: on, counts: [{ sku: 'A', quantity }], ...more },
        { 'idempotency-key': key },
      );
    expect(await count(90_000)).toMatchObject(warned('unusual-count'));
    expect(await count(90_000, { confirm: ['unusual-count'] })).toMatchObject({ status: 201 });
  });

  it('and so is a price on the shelf far from the guide price', async () => {
    const observe = (shelfPriceMinor: number, more: object = {}) => {
      const products = [{ sku: 'A', onShelf: true, shelfPriceMinor }];
      return service.post('/api/visits/v1/shelf', { observedOn: on, products, ...more });
    };
    expect(await observe(1)).toMatchObject(warned('unusual-price'));
    expect(await observe(1250)).toMatchObject({ status: 201 });
    expect(await observe(1, { confirm: ['unusual-price'] })).toMatchObject({ status: 201 });
  });
});

describe('a command on what others changed meanwhile', () => {
  it('is refused with who changed what since the revision that its client saw', async () => {
    const body = order(on, { requested: 12 });
    await place(body);
    const seen = await fetch(`${service.url}/api/orders/${body.orderId}`);
    const tag = seen.headers.get('etag')!;
    const change = (to: number, actor: string, match: string) =>
      service.post(
        `/api/orders/${body.orderId}/lines?wait=10000`,
        { sku: 'A', to, reason: 'called back' },
        { 'if-match': match, 'x-actor': actor, 'x-role': 'clerk' },
      );
    expect(await change(18, 'mei', tag)).toMatchObject({ status: 201 });
    const stale = await change(6, 'lin', tag);
    expect(stale).toMatchObject({
      status: 412,
      body: {
        title: 'revision-stale',
        errors: [{ field: 'If-Match', expected: '"2"', found: '1' }],
        changes: [
          {
            ...{ revision: 2, type: 'OrderLineChanged', actor: 'mei', role: 'clerk', reason: 'called back' },
            data: { sku: 'A', from: 12, to: 18 },
          },
        ],
      },
    });
    expect(await change(6, 'lin', stale.body.errors[0].expected as string)).toMatchObject({ status: 201 });
  });
});
