import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/calendar/weeks.js';
import { configFrom } from '../../src/config.js';
import { openEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import { signedInService } from '../support/signed-in.js';
import { marketAsOf, recordSmallMarket } from '../support/small-market.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
beforeAll(async () => {
  const store = await openEvents(locationsOf(configFrom(process.env, folder)).events);
  await recordSmallMarket(store);
  await store.close();
}, 60_000);
const service = signedInService(() => folder);
const firstDay = addDays(marketAsOf, 1);

describe('the day of a sourcing planner, over HTTP', () => {
  it('asks for a forecast and follows its progress to the end', async () => {
    const { status, body } = await service.post('/api/forecasts', { asOf: marketAsOf, holidays: 'none' });
    expect(status).toBe(202);
    const progress = await (await service.fetch(`/api/forecasts/${body.requestId}/progress`)).text();
    const states = [...progress.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as { stage: string });
    expect(states.at(-1)).toMatchObject({ stage: 'completed', share: 1, run: { asOf: marketAsOf, horizon: 13 } });
  });
  it('gets the same answer under the same key, and none for another question', async () => {
    const key = { 'idempotency-key': '0b4f2c1e-8d62-4b0a-9c55-0d7f7c3d1a12' };
    const ask = (horizon: number) => service.post('/api/forecasts', { asOf: marketAsOf, horizon }, key);
    const first = await ask(2);
    expect([first.status, (await ask(2)).body.requestId]).toEqual([202, first.body.requestId]);
    const other = await ask(3);
    expect([other.status, other.body.title]).toEqual([422, 'key-reused']);
    await (await service.fetch(`/api/forecasts/${first.body.requestId}/progress`)).text();
  });
  it('reads its nodes', async () => {
    const { body } = await service.get('/api/forecasts/latest/nodes?level=area-sku&sku=tea');
    expect(body).toMatchObject({ total: 2, items: [{ area: 'north', sku: 'tea' }, { area: 'south' }] });
    expect(body.items[0].weeks[0]).toMatchObject({ week: firstDay });
  });
  it('learns what is wrong with a request', async () => {
    const { status, body } = await service.post('/api/forecasts', { asOf: '2021-02-30' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'asOf' }]);
    expect((await service.get('/api/forecasts/none')).status).toBe(404);
  });
  it('draws up a plan and takes it home as a table and a workbook', async () => {
    const { status, body } = await service.post('/api/plans', { from: firstDay, weeks: 8 });
    expect(status).toBe(201);
    expect((await service.get(`/api/plans/${body.planId}`)).body).toEqual(body);
    const { items, total } = (await service.get('/api/plans?limit=1')).body;
    expect([total, items[0].planId, items[0].drawnUpBy]).toEqual([1, body.planId, 'lin']);
    const csv = await service.get(`/api/plans/${body.planId}.csv`);
    expect(csv.type).toContain('text/csv');
    expect(csv.body).toMatch(
      /^level,supplier,sku,name,month,expected,p10,p90,owed,covered,to_buy,value_minor,[a-z_,]+\ntotal,/,
    );
    const book = await service.fetch(`/api/plans/${body.planId}.xlsx`);
    expect(new Uint8Array(await book.arrayBuffer()).slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
  });
  it('sees who would get what, were a product short', async () => {
    const { body } = await service.post('/api/plans/latest/allocations', { sku: 'gin', available: 9 });
    expect(body).toMatchObject({ sku: 'gin', allocated: 9 });
    const unknown = await service.post('/api/plans/latest/allocations', { sku: 'gim', available: 9 });
    expect([unknown.status, unknown.body.detail]).toEqual([404, expect.stringContaining('no line of product gim')]);
    const later = { sku: 'gin', available: 9, month: '2031-01' };
    expect((await service.post('/api/plans/latest/allocations', later)).status).toBe(404);
  });
  it('learns what is wrong with a plan', async () => {
    const twice = { from: firstDay, stock: [1, 2].map((onHand) => ({ sku: 'gin', onHand })) };
    const { status, body } = await service.post('/api/plans', twice);
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'stock', expected: 'each product once' })],
    ]);
    const unknown = await service.post('/api/plans', { from: firstDay, stock: [{ sku: 'gim', onHand: 1 }] });
    expect(unknown).toMatchObject({
      status: 422,
      body: { title: 'product-unknown', errors: [{ field: 'stock.0.sku', found: 'gim' }] },
    });
    const short = { sku: 'gin', available: 9, priority: ['Z'] };
    expect(await service.post('/api/plans/latest/allocations', short)).toMatchObject({
      status: 422,
      body: { title: 'class-unknown', errors: [{ field: 'priority.0', found: 'Z' }] },
    });
    const far = await service.post('/api/plans', { from: '2031-01-06', weeks: 4 });
    expect([far.status, far.body.detail]).toEqual([404, expect.stringContaining('the 4 weeks from 2031-01-06')]);
  });
  it('cannot forecast from a day long after the last order', async () => {
    const { body } = await service.post('/api/forecasts', { asOf: '2031-01-05' });
    const progress = await (await service.fetch(`/api/forecasts/${body.requestId}/progress`)).text();
    expect(progress).toContain('nothing was ordered for over a year: the newest order is of the week of');
  });
});

describe('a call, over HTTP', () => {
  it('shows what to order, the most important first, with reasons', async () => {
    const { status, body } = await service.get(`/api/retailers/r1/suggestions?on=${addDays(firstDay, 1)}&limit=2`);
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ packSize: 3, reasons: [{ kind: 'rhythm' }, expect.anything()] });
    for (const { text, en } of body.items[0].reasons) expect(text).toBe(en);
  });
  it('says it in the language that is asked for', async () => {
    const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
    const { body } = await service.get(`/api/retailers/r1/suggestions?on=${addDays(firstDay, 1)}&limit=1`, chinese);
    const [{ sku, reasons }] = body.items;
    for (const { text, zh } of reasons) expect(text).toBe(zh);
    const why = await service.get(`/api/why/suggestions/r1/${sku}?on=${addDays(firstDay, 1)}`, chinese);
    expect(why.body.suggestion.reasons[0].text).toMatch(/。$/);
    const weeks = why.body.history as { events: { sentence: string }[] }[];
    expect(weeks.at(-1)?.events[0]?.sentence).toMatch(/。$/);
  });
  it('wonders about a slip of the finger', async () => {
    const on = addDays(firstDay, 1);
    const typed = (quantity: number | string) =>
      service.get(`/api/retailers/r1/typed-quantity?on=${on}&sku=tea&quantity=${encodeURIComponent(quantity)}`);
    expect((await typed(1000)).body.warning).toMatchObject({ kind: 'much-more' });
    expect((await typed(6)).body).toEqual({ units: 6, warning: null });
    expect((await typed('两个')).body).toMatchObject({ units: 2 });
    const { status, body } = await typed('3桶');
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'quantity', expected: expect.stringContaining('3 units'), found: '"3桶"' })],
    ]);
  });
  it('says where no forecast reaches the day', async () => {
    const { status, body } = await service.get('/api/retailers/r1/suggestions?on=2031-01-06');
    expect([status, body.title]).toEqual([404, 'forecast-unknown']);
    expect(body.detail).toContain('run a forecast first');
  });
  it('does not know a retailer that was never registered', async () =>
    expect((await service.get(`/api/retailers/nobody/suggestions?on=${firstDay}`)).status).toBe(404));
});
