import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DescribedService, type OpenApi, type Request } from '../support/described-service.js';
import { TestService } from '../support/service.js';
import { addUser, bearer, ownPassword } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = new TestService(() => folder);
const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenApi;
const api = new DescribedService(service, document);

const asOf = '2021-07-04';
const on = '2021-07-06';
const wait = { wait: 5000 };
const csv = { 'content-type': 'text/csv' };
const anonymous = { headers: { 'x-actor': '' } };
const retailer = {
  retailerId: 'shop',
  name: 'Corner shop',
  area: '503',
  class: 'A',
  businessType: 'grocery',
  orderDay: 2,
};
const product = { sku: 'A', name: 'Gin', brand: 'Fir', category: 'gin', supplier: 'Fir & Co', packSize: 12 };
const order = {
  orderId: 'o-1',
  retailerId: 'shop',
  orderedOn: on,
  takenBy: 'lin',
  lines: [{ sku: 'A', requested: 12 }],
};
const delivery = { orderId: 'o-1', retailerId: 'shop', deliveredOn: on, lines: [{ sku: 'A', delivered: 12 }] };

const succeeds = async (route: string, request?: Request) => {
  const answer = await api.call(route, request);
  expect([route, answer.status < 300, answer.body]).toEqual([route, true, answer.body]);
  return answer;
};
const fails = async (route: string, status: number, request?: Request) => {
  expect([route, (await api.call(route, request)).status]).toEqual([route, status]);
};
/** The job's state once it has ended. */
const ended = async (jobId: string): Promise<{ result: { rejects: string } }> => {
  await succeeds('GET /api/jobs/{jobId}/progress', { path: { jobId } });
  const { body } = await succeeds('GET /api/jobs/{jobId}', { path: { jobId } });
  expect(body).toMatchObject({ stage: 'done' });
  return body as { result: { rejects: string } };
};

/** A retailer and product of which a stock is estimated. */
const stockEstimateOf = async (retailers: readonly { retailerId: string }[]) => {
  for (const { retailerId } of retailers) {
    const { body } = await service.get(`/api/retailers/${retailerId}/stock-estimates?on=${on}`);
    const [first] = body as { sku: string }[];
    if (first) return { retailerId, sku: first.sku };
  }
  throw new Error('No stock is estimated.');
};

let oneTimePassword: string;
let admin: Record<string, string>;
beforeAll(async () => {
  oneTimePassword = await addUser(folder, 'root', '--roles', 'admin');
  await service.start();
});
afterAll(() => service.stop());

describe('openapi.json', () => {
  it('is what the service says of itself: `npm run openapi` writes it', async () => {
    expect((await service.get('/api/docs-json')).body).toEqual(document);
  });
});

describe('what the routes answer is described', () => {
  beforeAll(async () => {
    const region = { retailers: 8, products: 6, weeks: 60, seed: 3, until: '2021-07-05' };
    await ended((await succeeds('POST /api/simulations', { body: region })).body.jobId as string);
  });

  it('of commands on retailers and products', async () => {
    await succeeds('POST /api/retailers', { body: retailer, query: wait });
    await succeeds('POST /api/retailers/{retailerId}/details', { path: { retailerId: 'shop' }, body: { area: '504' } });
    await succeeds('POST /api/retailers', { body: { ...retailer, retailerId: 'gone' } });
    await succeeds('POST /api/retailers/{retailerId}/close', { path: { retailerId: 'gone' }, body: { closedOn: on } });
    await succeeds('POST /api/products', { body: product });
    await succeeds('POST /api/products/{sku}/details', { path: { sku: 'A' }, body: { unitPriceMinor: 1000 } });
    await succeeds('POST /api/products', { body: { ...product, sku: 'old' } });
    await succeeds('POST /api/products/{sku}/discontinue', { path: { sku: 'old' }, body: { discontinuedOn: on } });
  });

  it('of commands on visits', async () => {
    const path = { visitId: 'v-1', followUpId: 'f-1' };
    const visit = { visitId: 'v-1', retailerId: 'shop', plannedOn: on, accountManager: 'mei' };
    await succeeds('POST /api/visits', { body: visit });
    await succeeds('POST /api/visits/{visitId}/start', { path, body: { startedOn: on } });
    const counts = [{ sku: 'A', quantity: 5 }];
    await succeeds('POST /api/visits/{visitId}/stock-counts', { path, body: { countedOn: on, counts } });
    const products = [{ sku: 'A', onShelf: true, shelfPriceMinor: 1290 }];
    await succeeds('POST /api/visits/{visitId}/shelf', { path, body: { observedOn: on, products } });
    const declarations = [{ sku: 'A', from: on, to: '2021-07-20', quantity: 30 }];
    await succeeds('POST /api/visits/{visitId}/declarations', { path, body: { declaredOn: on, declarations } });
    const followUp = { followUpId: 'f-1', task: 'send a poster', dueOn: '2021-07-20' };
    await succeeds('POST /api/visits/{visitId}/feedback', {
      path,
      body: { givenOn: on, text: 'sells well', followUp },
    });
    const done = { doneOn: on, outcome: 'sent' };
    await succeeds('POST /api/visits/{visitId}/follow-ups/{followUpId}/done', { path, body: done });
    const count = { countedOn: on, sku: 'A', quantity: 6, reason: 'one more behind the door' };
    await succeeds('POST /api/visits/{visitId}/stock-counts/corrections', { path, body: count });
    const price = { observedOn: on, sku: 'A', shelfPriceMinor: 1350, reason: 'misread' };
    await succeeds('POST /api/visits/{visitId}/shelf/corrections', { path, body: price });
    await succeeds('POST /api/visits/{visitId}/end', { path, body: { endedOn: on }, query: wait });
  });

  it('of commands on orders, deliveries and supply', async () => {
    const path = { orderId: 'o-1', deliveryId: 'd-1', sku: 'A', quotaId: 'q-1' };
    await succeeds('POST /api/orders', { body: order });
    await succeeds('POST /api/orders/{orderId}/lines', { path, body: { sku: 'A', to: 24, reason: 'called back' } });
    await succeeds('POST /api/orders/{orderId}/grant', { path, body: { lines: [{ sku: 'A', granted: 12 }] } });
    const dispatched = { deliveryId: 'd-1', orderId: 'o-1', retailerId: 'shop', dispatchedOn: on };
    await succeeds('POST /api/deliveries', { body: { ...dispatched, lines: [{ sku: 'A', quantity: 12 }] } });
    await succeeds('POST /api/deliveries/{deliveryId}/complete', { path, body: delivery });
    const miscounted = { sku: 'A', delivered: 11, reason: 'miscounted' };
    await succeeds('POST /api/deliveries/{deliveryId}/corrections', { path, body: miscounted });
    const misheard = { sku: 'A', granted: 24, reason: 'misheard' };
    await succeeds('POST /api/orders/{orderId}/corrections', { path, body: misheard });
    await succeeds('POST /api/orders', { body: { ...order, orderId: 'o-2' } });
    await succeeds('POST /api/orders/{orderId}/cancel', { path: { orderId: 'o-2' }, body: { reason: 'a mistake' } });
    await succeeds('POST /api/orders', { body: { ...order, orderId: 'o-3' } });
    await succeeds('POST /api/missed-calls', { body: { retailerId: 'shop', dueOn: '2021-07-05', cause: 'no answer' } });
    const call = { retailerId: 'shop', dueOn: on };
    await succeeds('POST /api/call-backs', { body: { ...call, callBackOn: on, callBackAt: '15:30' } });
    await succeeds('POST /api/calls-without-order', { body: { ...call, why: 'enough in stock' } });
    const wish = { wishId: 'w-1', retailerId: 'shop', wishedOn: on, wording: 'the blue one' };
    await succeeds('POST /api/wishes', { body: wish });
    await succeeds('POST /api/wishes/{wishId}/match', { path: { wishId: 'w-1' }, body: { sku: 'A' } });
    const complaint = {
      complaintId: 'c-1',
      retailerId: 'shop',
      complainedOn: on,
      about: 'delivery',
      text: 'came late',
    };
    await succeeds('POST /api/complaints', { body: { ...complaint, orderId: 'o-1', dueOn: '2021-07-09' } });
    const settled = { path: { complaintId: 'c-1' }, body: { closedOn: '2021-07-08', outcome: 'apologised' } };
    await succeeds('POST /api/complaints/{complaintId}/close', settled);
    await succeeds('POST /api/complaints', { body: { ...complaint, complaintId: 'c-2' } });
    const notice = { noticeId: 'n-1', from: on, until: '2021-07-31', en: 'A is short.', zh: 'A 缺货。', skus: ['A'] };
    await succeeds('POST /api/notices', { body: notice });
    await succeeds('POST /api/notices', { body: { ...notice, noticeId: 'n-2' } });
    const taken = { path: { noticeId: 'n-2' }, body: { withdrawnOn: on, reason: 'it came' } };
    await succeeds('POST /api/notices/{noticeId}/withdraw', taken);
    const quota = { quotaId: 'q-1', retailerClass: '*', from: on, to: '2021-07-31', limit: 24 };
    await succeeds('POST /api/supply/{sku}/quotas', { path, body: quota });
    await succeeds('POST /api/supply/{sku}/quotas', { path, body: { ...quota, quotaId: 'q-2' } });
    await succeeds('POST /api/supply/{sku}/quotas/{quotaId}/lift', { path, body: { liftedOn: on } });
    await succeeds('POST /api/supply/{sku}/shortage', { path, body: { from: on, cause: 'strike' } });
    await succeeds('POST /api/supply/{sku}/shortage/end', { path, body: { endedOn: '2021-07-10' }, query: wait });
    await succeeds('POST /api/calendar/moved', { body: { day: '2021-07-13', to: '2021-07-14', cause: 'stocktaking' } });
    await succeeds('POST /api/calendar/dropped', { body: { day: '2021-07-20' } });
    await succeeds('POST /api/calendar/added', { body: { day: '2021-07-24', orderDay: 2 }, query: wait });
  });

  it('of imports, and of the lines they hold', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `q-${i},shop,2021-05-${String(i + 1).padStart(2, '0')},A,12,10.00`,
    );
    const doubtful = [
      'q-96,shop,2021-05-26,A,1,120.00',
      'q-98,shop,2021-05-27,A,1,120.00',
      'q-99,shop,2021-05-28,A,1,120.00',
      'q-97,shop,2021-05-32,A,1,1.00',
    ];
    const body = ['order_id,retailer_id,ordered_on,sku,quantity,unit_price', ...rows, ...doubtful].join('\n');
    await succeeds('POST /api/import-previews', { body, headers: csv });
    const file = { path: { kind: 'orders' }, body, headers: csv };
    const checked = await ended((await succeeds('POST /api/imports/{kind}/check', file)).body.jobId as string);
    expect(checked.result).toMatchObject({ held: 3, rejected: 1, recorded: 0 });
    const sent = await succeeds('POST /api/imports/{kind}', { path: { kind: 'orders' }, body, headers: csv });
    const { result } = await ended(sent.body.jobId as string);
    expect(result).toMatchObject({ held: 3, rejected: 1 });
    await succeeds('GET /api/results/{file}', { path: { file: result.rejects } });
    await succeeds('POST /api/retailers', { body: { ...retailer, retailerId: 'after' }, query: wait });
    const { body: page } = await succeeds('GET /api/quarantine');
    expect(page.total).toBe(3);
    const [never, { orderId, line }] = page.items;
    const reject = { lines: [{ line: never.line }], reason: 'never ordered' };
    await succeeds('POST /api/orders/{orderId}/held-lines/reject', { path: { orderId: never.orderId }, body: reject });
    const others = { resolution: 'repaired', reason: 'a case' };
    const release = { ...others, lines: [{ line }] };
    await succeeds('POST /api/orders/{orderId}/held-lines/release', { path: { orderId }, body: release, query: wait });
    expect((await succeeds('POST /api/quarantine/release', { body: others })).body).toMatchObject({ lines: 1 });
    await succeeds('GET /api/quarantine', { query: { resolution: 'repaired' } });
  });

  it('of other jobs', async () => {
    const body = ['unique_id,ds,y', ...Array.from({ length: 40 }, (_, t) => `a,${t + 1},${20 + (t % 4)}`)].join('\n');
    const options = { freq: 'W', season: 4, horizon: 2 };
    const sent = await succeeds('POST /api/predictions', { query: options, body, headers: csv });
    await ended(sent.body.jobId as string);
    await ended((await succeeds('POST /api/verifications')).body.jobId as string);
    const checkpoints = (await succeeds('GET /api/audit/checkpoints')).body as object;
    await ended((await succeeds('POST /api/verifications', { body: { checkpoints } })).body.jobId as string);
    await ended((await succeeds('POST /api/rebuilds', { body: { projection: 'supply' } })).body.jobId as string);
    const known = (await succeeds('POST /api/audit/as-of', { body: { at: '2021-06-30' } })).body;
    const { result } = (await ended(known.jobId as string)) as unknown as { result: { file: string; rows: number } };
    const file = await succeeds('GET /api/results/{file}', { path: { file: result.file } });
    expect((file.body as string).trimEnd().split('\n')).toHaveLength(result.rows);
    await succeeds('GET /api/jobs');
  });

  it('of read models', async () => {
    const pages = [
      'retailers',
      'products',
      'orders',
      'demand',
      'visits',
      'follow-ups',
      'declared-demand',
      'wishes',
      'complaints',
      'notices',
    ];
    for (const path of [
      ...pages,
      'shelf-observations',
      'open-order-lines',
      'supply/quotas',
      'supply/shortages',
      'calendar/changes',
    ]) {
      const { body } = await succeeds(`GET /api/${path}`, { query: { limit: 200 } });
      expect([path, body.items.length > 0]).toEqual([path, true]);
    }
    await succeeds('GET /api/retailers/{retailerId}', { path: { retailerId: 'shop' } });
    await succeeds('GET /api/products/{sku}', { path: { sku: 'A' } });
    await succeeds('GET /api/orders/{orderId}', { path: { orderId: 'o-1' } });
    await succeeds('GET /api/orders/{orderId}/read-back', { path: { orderId: 'o-1' } });
    await succeeds('GET /api/complaints/{complaintId}', { path: { complaintId: 'c-1' } });
    await succeeds('GET /api/notices/{noticeId}', { path: { noticeId: 'n-1' } });
    await succeeds('GET /api/promises', { query: { on } });
    await succeeds('GET /api/delivery-list', { query: { on } });
    await succeeds('GET /api/deliveries', { query: { on } });
    await succeeds('GET /api/visits/{visitId}', { path: { visitId: 'v-1' } });
    const stock = await succeeds('GET /api/retailers/{retailerId}/stock', {
      path: { retailerId: 'shop' },
      query: { on },
    });
    expect(stock.body).toHaveLength(1);
    const july = { from: '2021-07-05', to: '2021-07-31' };
    const calls = await succeeds('GET /api/retailers/{retailerId}/calls', {
      path: { retailerId: 'shop' },
      query: july,
    });
    const days = ['2021-07-06', '2021-07-14', '2021-07-24', '2021-07-27'];
    expect(calls.body.calls).toMatchObject(days.map((day) => ({ on: day })));
    const sold = await succeeds('GET /api/retailers/{retailerId}/sell-through', {
      path: { retailerId: 'shop' },
      query: { on },
    });
    expect(sold.body).toHaveLength(1);
    await succeeds('GET /api/history/{entity}', { path: { entity: 'retailer-shop' }, query: { limit: 5 } });
    const search = { entity: 'retailer-shop', actor: 'lin', text: 'poster', from: on, recordedFrom: '2021-01-01' };
    const { body: found } = await succeeds('GET /api/audit/events', { query: search });
    const [feedback] = found.items as { type: string; stream: string }[];
    expect(feedback).toMatchObject({ type: 'FeedbackGiven', stream: 'visit-v-1' });
    for (const ending of ['csv', 'jsonl']) {
      const { body: file } = await succeeds(`GET /api/audit/events.${ending}`, { query: { ...search, limit: 5 } });
      expect(file).toContain('send a poster');
    }
    const types = await succeeds('GET /api/audit/event-types');
    expect(types.body).toContainEqual({ type: 'FeedbackGiven', name: 'Feedback given' });
    await succeeds('GET /health/live');
    await succeeds('GET /health/ready');
    await succeeds('GET /metrics');
    await succeeds('GET /api/projections');
    await succeeds('GET /api/projections/parked', { query: { projection: 'orders' } });
  });

  it('of forecasts, suggestions and plans, and of why they are what they are', async () => {
    const started = await succeeds('POST /api/forecasts', { body: { asOf, horizon: 8 } });
    await succeeds('GET /api/forecasts/{runId}/progress', { path: { runId: started.body.requestId } });
    const runId = 'latest';
    expect((await succeeds('GET /api/forecasts')).body.total).toBe(1);
    await succeeds('GET /api/forecasts/{runId}', { path: { runId } });
    for (const level of ['total', 'retailer-sku'])
      for (const list of ['nodes', 'named-nodes'])
        await succeeds(`GET /api/forecasts/{runId}/${list}`, { path: { runId }, query: { level, limit: 20 } });
    await succeeds('GET /api/forecasts/{runId}/origins', { path: { runId }, query: { level: 'total' } });
    const weeks = await succeeds('GET /api/demand/weeks', { query: { level: 'total' } });
    expect(weeks.body.weeks.length).toBeGreaterThan(50);
    const year = { from: '2021-01-01', to: '2021-12-31' };
    expect((await succeeds('GET /api/calendar/festivals', { query: year })).body.items).toHaveLength(7);

    const { body: retailers } = await succeeds('GET /api/retailers');
    const calls: { retailerId: string; sku: string }[] = [];
    for (const { retailerId } of retailers.items as { retailerId: string }[]) {
      const call = await succeeds('GET /api/retailers/{retailerId}/suggestions', {
        path: { retailerId },
        query: { on },
      });
      await succeeds('GET /api/retailers/{retailerId}/stock-estimates', { path: { retailerId }, query: { on } });
      for (const { sku } of call.body.items as { sku: string }[]) calls.push({ retailerId, sku });
    }
    const [path] = calls;
    expect(path).toBeDefined();
    for (const quantity of [100_000, 1]) {
      const query = { on, sku: path!.sku, quantity };
      await succeeds('GET /api/retailers/{retailerId}/typed-quantity', { path, query });
    }
    await succeeds('GET /api/why/suggestions/{retailerId}/{sku}', { path, query: { on } });

    for (const list of ['calls', 'calls/next', 'supply-notice', 'product-news', 'visit-list', 'order-rhythm'])
      await succeeds(`GET /api/${list}`, { query: { on } });
    const rhythm = { path: { retailerId: 'shop' }, query: { on } };
    await succeeds('GET /api/retailers/{retailerId}/order-rhythm', rhythm);

    const plan = { from: '2021-07-05', weeks: 6, stock: [{ sku: path!.sku, onHand: 5, onOrder: 0 }] };
    const { planId } = (await succeeds('POST /api/plans', { body: plan })).body as { planId: string };
    await succeeds('GET /api/plans');
    for (const ending of ['', '.csv', '.xlsx'])
      await succeeds(`GET /api/plans/{planId}${ending}`, { path: { planId } });
    const short = { path: { planId }, body: { sku: path!.sku, available: 10 } };
    await succeeds('POST /api/plans/{planId}/allocations', short);
    await succeeds('GET /api/why/plans/{planId}/{sku}', { path: { planId, sku: path!.sku } });

    const leaf = { runId: 'latest', sku: path!.sku };
    await succeeds('GET /api/why/forecasts/{runId}/{sku}', { path: leaf, query: { retailerId: path!.retailerId } });
    const ofShop = { retailerId: 'shop', sku: 'A' };
    const { body: demand } = await succeeds('GET /api/why/demand/{retailerId}/{sku}', {
      path: ofShop,
      query: { week: on },
    });
    const requested = (demand.effects as { requested: number }[]).reduce((sum, each) => sum + each.requested, 0);
    expect([demand.week.weekOf, demand.week.requested]).toEqual(['2021-07-05', requested]);
    const { body: stock } = await succeeds('GET /api/why/stock/{retailerId}/{sku}', { path: ofShop, query: { on } });
    expect(stock.stock.lastCount).toBe(6);
    const counted = (stock.parts as { part: string; type: string }[]).filter(({ part }) => part === 'counted');
    expect(counted.map(({ type }) => type)).toEqual(['StockCounted', 'CountCorrected']);

    for (const level of ['total', 'retailer-sku']) {
      const query = level === 'total' ? { level } : { level, ...path };
      await succeeds('GET /api/why/forecast-nodes/{runId}', { path: { runId: 'latest' }, query });
    }
    const week = { path: { sku: path!.sku }, query: { week: '2021-06-28' } };
    await succeeds('GET /api/why/product-demand/{sku}', week);
    await succeeds('GET /api/why/order-rhythm/{retailerId}', { path, query: { on, sku: path!.sku } });
    await succeeds('GET /api/why/sell-through/{retailerId}/{sku}', { path: ofShop, query: { on } });
    const estimated = await stockEstimateOf(retailers.items as { retailerId: string }[]);
    await succeeds('GET /api/why/stock-estimates/{retailerId}/{sku}', { path: estimated, query: { on } });

    await succeeds('GET /api/audit/known/retailers/{retailerId}', { path });
    const product = await succeeds('GET /api/audit/known/products/{sku}', { path: { sku: path!.sku } });
    expect(product.body).toMatchObject({ plan: { planId }, forecast: { horizon: 8 } });
    const since = '2021-06-30';
    const changed = { path: { retailerId: 'shop' }, query: { since: '1', sku: 'A' } };
    const { body: changes } = await succeeds('GET /api/audit/changes/retailers/{retailerId}', changed);
    expect(changes.changes.length).toBeGreaterThan(0);
    await fails('GET /api/audit/changes/retailers/{retailerId}', 400, { ...changed, query: { since: 'July' } });
    await succeeds('GET /api/audit/changes/products/{sku}', { path: { sku: path!.sku }, query: { since } });
  });

  it('of sign-in, accounts and keys', async () => {
    const root = { name: 'root', password: oneTimePassword };
    const first = (await succeeds('POST /api/sign-in', { body: root })).body as Record<string, string>;
    admin = bearer(first['accessToken'] ?? '');
    const passwords = { oldPassword: oneTimePassword, newPassword: ownPassword };
    await succeeds('POST /api/me/password', { body: passwords, headers: admin });
    await succeeds('POST /api/refresh', { body: { refreshToken: first['refreshToken'] } });
    await succeeds('GET /api/service');
    await succeeds('GET /api/me', { headers: admin });
    await succeeds('POST /api/users', { body: { name: 'lin', roles: ['clerk'], areas: ['503'] }, headers: admin });
    await succeeds('GET /api/users', { headers: admin });
    await succeeds('POST /api/users/{name}', { path: { name: 'lin' }, body: { areas: ['504'] }, headers: admin });
    await succeeds('POST /api/users/{name}/reset-password', { path: { name: 'lin' }, headers: admin });
    const { body } = await succeeds('POST /api/api-keys', { body: { name: 'erp', roles: ['system'] }, headers: admin });
    await succeeds('GET /api/me', { headers: bearer(body.key as string) });
    await succeeds('GET /api/api-keys', { headers: admin });
    await succeeds('POST /api/api-keys/{name}/revoke', { path: { name: 'erp' }, headers: admin });
    expect((await succeeds('GET /api/account-changes', { headers: admin })).body.total).toBe(7);
    const forgotten = { retailerId: 'forgotten', name: 'Shop', area: '503', class: 'B', businessType: 'shop' };
    await succeeds('POST /api/retailers', { body: forgotten });
    const path = { retailerId: 'forgotten' };
    const erased = await succeeds('POST /api/retailers/{retailerId}/forget', {
      path,
      body: { reason: 'asked' },
      headers: admin,
    });
    expect(erased.body).toEqual({ erased: true });
    await succeeds('POST /api/people/forget', { body: { name: 'nobody', reason: 'left' }, headers: admin });
    await fails('POST /api/sign-in', 401, { body: root });
    await fails('POST /api/sign-in', 400, { body: { name: 'root' } });
    await fails('POST /api/refresh', 401, { body: { refreshToken: first['refreshToken'] } });
    await fails('POST /api/sign-out', 400, { body: { sessionId: 'x' } });
    const again = await succeeds('POST /api/sign-in', { body: { ...root, password: ownPassword } });
    admin = bearer(again.body.accessToken as string);
    await fails('GET /api/users', 403, { headers: bearer(await clerkKey()) });
    expect((await succeeds('GET /api/refused-attempts', { headers: admin })).body.total).toBe(3);
    await fails('POST /api/users', 409, { body: { name: 'lin', roles: ['clerk'] }, headers: admin });
    await fails('POST /api/users/{name}', 404, { path: { name: 'x' }, body: { active: false }, headers: admin });
    await fails('POST /api/users/{name}', 409, { path: { name: 'root' }, body: { active: false }, headers: admin });
    await fails('POST /api/users/{name}/reset-password', 404, { path: { name: 'x' }, headers: admin });
    await fails('POST /api/api-keys', 409, { body: { name: 'erp', roles: ['system'] }, headers: admin });
    await fails('POST /api/api-keys/{name}/revoke', 404, { path: { name: 'x' }, headers: admin });
    const other = await succeeds('POST /api/sign-in', { body: { ...root, password: ownPassword } });
    await succeeds('POST /api/sign-out', { headers: bearer(other.body.accessToken as string) });
  });

  it('of jobs that are cancelled', async () => {
    // One rebuild runs at a time: the second one waits.
    for (const projection of ['orders', 'visits', 'supply'])
      await succeeds('POST /api/rebuilds', { body: { projection } });
    const { jobId } = (await succeeds('POST /api/rebuilds', { body: { projection: 'products' } })).body as {
      jobId: string;
    };
    const body = { reason: 'not needed' };
    const cancelled = await succeeds('POST /api/jobs/{jobId}/cancel', { path: { jobId }, body });
    expect(cancelled.body).toMatchObject({ stage: 'cancelled', cancel: { actor: 'lin', reason: 'not needed' } });
    await fails('POST /api/jobs/{jobId}/cancel', 409, { path: { jobId } });
    await succeeds('GET /api/jobs');
  });

  it('of requests that are refused', async () => {
    const path = {
      retailerId: 'x',
      sku: 'x',
      orderId: 'x',
      visitId: 'x',
      followUpId: 'x',
      deliveryId: 'x',
      quotaId: 'x',
      wishId: 'x',
      complaintId: 'x',
      noticeId: 'x',
      jobId: 'x',
      kind: 'orders',
    };
    const refused = Object.entries(document.paths).flatMap(([template, operations]) =>
      Object.entries(operations).map(([method, { responses }]) => ({ template, method, responses })),
    );
    // Who gives a command is asked of every command.
    for (const { template, method, responses } of refused)
      if (method === 'post' && (responses['201'] ?? responses['202']))
        await fails(`POST ${template}`, 400, { path, ...(isOfAdmins(template) ? { headers: admin } : anonymous) });
    // Of every list: how long its part may be.
    for (const { template, method, responses } of refused)
      if (method === 'get' && responses['400'] && !template.includes('{'))
        await fails(`GET ${template}`, 400, { query: { limit: 0 }, headers: admin });
    // Of everything that is not public: who asks, where a token is sent.
    for (const { template, method, responses } of refused)
      if (responses['401'] && template !== '/api/sign-in' && template !== '/api/refresh')
        await fails(`${method.toUpperCase()} ${template}`, 401, {
          path: { ...path, runId: 'x', planId: 'x', file: 'x', name: 'x', entity: 'retailer-x' },
          headers: bearer('nonsense'),
        });
    const unknown = { runId: 'x', planId: 'x', file: 'x', ...path };
    for (const { template, method, responses } of refused)
      if (method === 'get' && responses['404'])
        await fails(`GET ${template}`, 404, { path: unknown, ...(responses['400'] && { query: queryOf(template) }) });
    await fails('GET /api/history/{entity}', 400, { path: { entity: 'nobody' } });
    await fails('POST /api/plans/{planId}/allocations', 404, {
      path: { planId: 'x' },
      body: { sku: 'x', available: 1 },
    });
    await fails('POST /api/jobs/{jobId}/cancel', 404, { path });
    await fails('POST /api/quarantine/release', 400);
    await fails('POST /api/forecasts', 400, { body: { asOf: 'July' } });
    await fails('POST /api/simulations', 400, { body: { weeks: 0 } });
    await fails('GET /api/projections/parked', 400, { query: { limit: 0 } });
    await fails('POST /api/rebuilds', 400, { body: { projection: 'none' } });
    await fails('POST /api/imports/{kind}', 400, { path: { kind: 'pets' }, body: 'a', headers: csv });
    await fails('POST /api/predictions', 400, { body: 'a', headers: csv });
  });

  it('of every route, with success and with failure', () => {
    // A store that cannot be read is not to be had in a service that runs.
    expect(api.notExercised()).toEqual(['GET /health/ready: failure']);
  });
});

function isOfAdmins(template: string): boolean {
  return template.startsWith('/api/users') || template.startsWith('/api/api-keys');
}

/** The key of a program that may do little. */
async function clerkKey(): Promise<string> {
  const asked = { body: { name: 'clerk', roles: ['clerk'] }, headers: admin };
  return (await succeeds('POST /api/api-keys', asked)).body.key as string;
}

function queryOf(template: string): Record<string, string | number> {
  if (template.endsWith('typed-quantity')) return { on, sku: 'x', quantity: 1 };
  if (template.endsWith('product-news')) return { on, retailerId: 'x' };
  if (template.endsWith('calls')) return { from: on, to: on };
  if (template.includes('/audit/changes/')) return { since: '1' };
  if (/why.(product-)?demand/.test(template)) return { week: on };
  if (template.includes('/why/forecast-nodes/') || template.endsWith('/origins')) return { level: 'total' };
  return /suggestions|stock|sell-through|order-rhythm/.test(template) ? { on } : {};
}
