import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { configFrom } from '../../src/config.js';
import { openEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import { signedInService } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = signedInService(() => folder);
let store: EventStore;

beforeAll(async () => {
  store = await openEvents(locationsOf(configFrom(process.env, folder)).events, {
    readonly: true,
  });
});
afterAll(() => store.close());

const post = (path: string, data: object, headers: Record<string, string> = {}) =>
  service.post(`/api/${path}`, data, headers);
const typesOf = async (stream: string) => (await store.read(stream)).map(({ type }) => type);

const on = '2021-07-06';
const retailer = { retailerId: 'r1', name: 'Red Lantern', area: '503', class: 'B', businessType: 'corner shop' };
const product = {
  sku: 'A',
  name: 'Baijiu',
  brand: 'Hong',
  category: 'baijiu',
  supplier: 'Hong Distillery',
  packSize: 6,
};
const quota = { quotaId: 'q1', retailerClass: 'B', from: on, to: on, limit: 12 };
const visitor = { retailerId: 'r1', accountManager: 'Mei' };
const followUp = { followUpId: 'f1', task: 'bring the price list', dueOn: on };

const accepted: [command: string, path: string, body: object][] = [
  ['registers a retailer', 'retailers', retailer],
  ['changes its details', 'retailers/r1/details', { orderDay: 2 }],
  ['registers a product', 'products', product],
  ['changes its details', 'products/A/details', { unitPriceMinor: 1299 }],
  ['sets a quota', 'supply/A/quotas', quota],
  ['lifts it', 'supply/A/quotas/q1/lift', { liftedOn: on }],
  ['declares a shortage', 'supply/A/shortage', { from: on, cause: 'strike' }],
  ['ends it', 'supply/A/shortage/end', { endedOn: on }],
  ['moves a call day', 'calendar/moved', { day: '2021-07-13', to: '2021-07-14', cause: 'stocktaking' }],
  ['drops a call day', 'calendar/dropped', { day: '2021-07-20' }],
  ['adds a call day', 'calendar/added', { day: '2021-07-24', orderDay: 2 }],
  ['plans a visit', 'visits', { visitId: 'v1', plannedOn: on, ...visitor }],
  ['starts it', 'visits/v1/start', { startedOn: on }],
  ['counts stock', 'visits/v1/stock-counts', { countedOn: on, counts: [{ sku: 'A', quantity: 0 }] }],
  ['observes the shelf', 'visits/v1/shelf', { observedOn: on, products: [{ sku: 'A', onShelf: false }] }],
  [
    'declares demand',
    'visits/v1/declarations',
    { declaredOn: on, declarations: [{ sku: 'A', from: on, to: on, quantity: 6 }] },
  ],
  ['notes feedback', 'visits/v1/feedback', { givenOn: on, text: 'sells well', sku: 'A', followUp }],
  ['ends the visit', 'visits/v1/end', { endedOn: on, summary: 'all well' }],
  ['does the follow-up', 'visits/v1/follow-ups/f1/done', { doneOn: on, outcome: 'handed over' }],
  ['starts a visit that was not planned', 'visits/v2/start', { startedOn: on, ...visitor }],
  [
    'places an order',
    'orders',
    { orderId: 'o1', retailerId: 'r1', orderedOn: on, takenBy: 'lin', lines: [{ sku: 'A', requested: 6 }] },
  ],
  [
    'dispatches a delivery',
    'deliveries',
    { deliveryId: 'd1', orderId: 'o1', retailerId: 'r1', dispatchedOn: on, lines: [{ sku: 'A', quantity: 6 }] },
  ],
  [
    'completes it',
    'deliveries/d1/complete',
    { deliveredOn: on, lines: [{ sku: 'A', delivered: 5, refused: 1, refusal: 'broken' }] },
  ],
  ['discontinues the product', 'products/A/discontinue', { discontinuedOn: on }],
  ['closes the retailer', 'retailers/r1/close', { closedOn: on }],
];

describe('recording over HTTP', () => {
  it.each(accepted)('%s at %s', async (_, path, body) => {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status: 201, body: { position: expect.stringMatching(/^\d+$/) } });
  });

  it('leaves each fact in the stream of what it is about', async () => {
    expect(await typesOf('retailer-r1')).toEqual(['RetailerRegistered', 'RetailerDetailsChanged', 'RetailerClosed']);
    expect(await typesOf('product-A')).toEqual(['ProductRegistered', 'ProductDetailsChanged', 'ProductDiscontinued']);
    expect(await typesOf('supply-A')).toEqual(['QuotaSet', 'QuotaLifted', 'ShortageDeclared', 'ShortageEnded']);
    expect(await typesOf('calendar-main')).toEqual(['CallDayMoved', 'CallDayDropped', 'CallDayAdded']);
    expect(await typesOf('delivery-d1')).toEqual(['DeliveryDispatched', 'DeliveryCompleted']);
    expect(await typesOf('visit-v2')).toEqual(['VisitPlanned', 'VisitStarted']);
    expect(await typesOf('visit-v1')).toEqual([
      'VisitPlanned',
      'VisitStarted',
      'StockCounted',
      'ShelfObserved',
      'DemandDeclared',
      'FeedbackGiven',
      'VisitEnded',
      'FollowUpDone',
    ]);
  });

  const refused: [rule: string, status: number, path: string, body: object, field: string][] = [
    [
      'an unknown retailer',
      422,
      'visits',
      { visitId: 'v3', plannedOn: on, ...visitor, retailerId: 'r9' },
      'retailerId',
    ],
    ['an unknown product', 404, 'supply/B/shortage', { from: on, cause: 'strike' }, 'sku'],
    [
      'an unknown product on a line',
      422,
      'visits/v2/stock-counts',
      { countedOn: on, counts: [{ sku: 'B', quantity: 1 }] },
      'counts.0.sku',
    ],
    [
      'an unknown order',
      422,
      'deliveries/d2/complete',
      { orderId: 'o9', retailerId: 'r1', deliveredOn: on, lines: [{ sku: 'A', delivered: 1 }] },
      'orderId',
    ],
    ['a weekday that does not exist', 400, 'retailers', { ...retailer, orderDay: 8 }, 'orderDay'],
    ['details without any', 400, 'products/A/details', {}, 'body'],
    ['a detail that is not known', 400, 'products/A/details', { packsize: 6 }, 'packsize'],
    ['a call day moved by a year', 400, 'calendar/moved', { day: on, to: '2022-07-06' }, 'to'],
    ['a call day of no weekday', 400, 'calendar/added', { day: on, orderDay: 8 }, 'orderDay'],
    [
      'a cycle without a first call',
      400,
      'retailers',
      { ...retailer, retailerId: 'r9', orderDay: 2, orderCycle: 2 },
      'firstCall',
    ],
    ['half a unit', 400, 'supply/A/quotas', { ...quota, limit: 0.5 }, 'limit'],
    ['more units than anybody has', 400, 'supply/A/quotas', { ...quota, limit: 1e12 }, 'limit'],
    ['a control character in an id', 400, 'visits/v%07/start', { startedOn: on, ...visitor }, 'path'],
  ];
  it.each(refused)('refuses %s with a problem document that names the field', async (_, status, path, body, field) => {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status, body: { status } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it('refuses what contradicts the past as a conflict', async () => {
    const { status, body } = await post('retailers', retailer);
    expect([status, body.title]).toEqual([409, 'retailer-exists']);
  });

  it('answers a repeated command with what happened the first time', async () => {
    const key = { 'idempotency-key': '0b4f2c1e-8d62-4b0a-9c55-0d7f7c3d1a11' };
    const declare = () => post('supply/A/shortage', { from: on, cause: 'flood' }, key);
    const first = await declare();
    expect(await declare()).toEqual(first);
    expect(await typesOf('supply-A')).toHaveLength(5);
  });

  it('names who has signed in as the actor, whatever the headers say, in the first role that may', async () => {
    const forged = { 'x-actor': 'somebody else', 'x-role': 'system' };
    expect(await post('retailers', { ...retailer, retailerId: 'r2' }, forged)).toMatchObject({ status: 201 });
    for (const stream of ['retailer-r1', 'retailer-r2', 'visit-v1', 'order-o1'])
      for (const { metadata } of await store.read(stream)) expect(metadata.actor).toBe('lin');
    const [[registered], [placed]] = [await store.read('retailer-r2'), await store.read('order-o1')];
    expect([registered?.metadata.role, placed?.metadata.role]).toEqual(['account-manager', 'clerk']);
  });

  it('describes what each command expects in OpenAPI', async () => {
    const { paths } = (await service.get('/api/docs-json')).body as { paths: Record<string, Described> };
    const streams =
      /^\/api\/(retailers|products|supply|calendar|visits|orders|deliveries|complaints|wishes|notices)(\/|$)/;
    const described = Object.entries(paths).filter(([path, { post: command }]) => command && streams.test(path));
    for (const [path, { post: command }] of described)
      expect([path, command?.requestBody]).toMatchObject([
        path,
        { content: { 'application/json': { schema: expect.any(Object) } } },
      ]);
    expect(described.length).toBeGreaterThanOrEqual(25);
  });
});

interface Described {
  readonly post?: { readonly requestBody?: object };
}
