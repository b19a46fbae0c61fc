import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';
import { testService } from '../support/service.js';

const folder = temporaryFolder();
const service = testService(() => folder);

/** A Tuesday. */
const on = '2021-07-06';
const retailer = (retailerId: string, orderDay: number) => {
  return { retailerId, name: retailerId, area: '503', class: 'A', businessType: 'grocery', orderDay };
};
const product = (sku: string) => {
  return { sku, name: `Gin ${sku}`, brand: 'Fir', category: 'gin', supplier: 'Fir & Co', packSize: 6, unit: '瓶' };
};
const order = (orderId: string, retailerId: string, lines: object[], refused?: object[]) => {
  return { orderId, retailerId, orderedOn: on, takenBy: 'lin', lines, ...(refused && { refused }) };
};
const listed = async () =>
  ((await service.get(`/api/calls?on=${on}`)).body.items as { retailerId: string; state: string }[]).map(
    ({ retailerId, state }) => `${retailerId} ${state}`,
  );

describe('a day of calls, over HTTP', () => {
  it('begins with everybody who is due and in business', async () => {
    for (const [id, day] of [
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 2],
      ['e', 2],
      ['wednesday', 3],
      ['closed', 2],
    ] as const)
      expect((await service.post('/api/retailers', retailer(id, day))).status).toBe(201);
    for (const sku of ['A', 'B', 'C']) expect((await service.post('/api/products', product(sku))).status).toBe(201);
    expect((await service.post('/api/retailers/closed/close?wait=5000', { closedOn: '2021-06-30' })).status).toBe(201);
    expect(await listed()).toEqual(['a due', 'b due', 'c due', 'd due', 'e due']);
    expect((await service.get('/api/products/A')).body).toMatchObject({ unit: '瓶' });
  });

  it('names the next call in one answer', async () => {
    const { status, body } = await service.get(`/api/calls/next?on=${on}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      on,
      left: 5,
      call: { retailerId: 'a', state: 'due' },
      suggestions: null,
      news: { retailerId: 'a', leaving: [] },
    });
    expect((await service.get('/api/calls/next?on=2021-13-06')).status).toBe(400);
  });

  it('follows what becomes of each call', async () => {
    const call = (retailerId: string, facts: object) => ({ retailerId, dueOn: on, ...facts });
    expect((await service.post('/api/missed-calls', call('b', { cause: 'nobody answered' }))).status).toBe(201);
    expect((await service.post('/api/calls-without-order', call('c', { why: 'has enough' }))).status).toBe(201);
    const back = { callBackOn: on, callBackAt: '15:30', note: 'after lunch' };
    expect((await service.post('/api/call-backs', call('d', back))).status).toBe(201);
    const tooEarly = await service.post('/api/call-backs', call('e', { callBackOn: '2021-07-05' }));
    expect([tooEarly.status, tooEarly.body.errors[0].field]).toEqual([400, 'callBackOn']);
    const placed = order('o-1', 'a', [{ sku: 'A', requested: 12 }]);
    expect((await service.post('/api/orders?wait=5000', placed)).status).toBe(201);
    expect(await listed()).toEqual(['e due', 'd call-back', 'b missed', 'a done', 'c done']);
    expect((await service.get(`/api/calls/next?on=${on}&at=15:45`)).body).toMatchObject({
      left: 2,
      call: { retailerId: 'd', callBackAt: '15:30' },
    });
    expect((await service.get(`/api/calls/next?on=${on}&at=15:00`)).body.call.retailerId).toBe('e');
  });
});

describe('the rhythm of orders, over HTTP', () => {
  it('is told of a retailer and of a day, in the language that is asked for', async () => {
    const { body: one } = await service.get('/api/retailers/b/order-rhythm?on=2021-07-13');
    expect(one).toMatchObject({
      retailerId: 'b',
      alert: {
        kind: 'silent',
        en: 'It has not ordered since 2021-01-12.',
        reason: { en: 'It was not reached when it was called on 2021-07-06 (nobody answered).' },
      },
      products: [],
    });
    const { body } = await service.get('/api/order-rhythm?on=2021-07-13&kind=silent', { 'accept-language': 'zh-CN' });
    const items = body.items as { retailerId: string; alert: { text: string; reason: { text: string } | null } }[];
    expect(items.map(({ retailerId }) => retailerId)).toEqual(['b', 'c', 'd', 'e']);
    expect(items.map(({ alert }) => alert.reason?.text ?? null)).toEqual([
      '2021-07-06 访销未接通（nobody answered）。',
      '2021-07-06 访销时表示不需要（has enough）。',
      null,
      null,
    ]);
    expect((await service.get('/api/order-rhythm?on=2021-07-13&area=elsewhere')).body).toEqual({
      on: '2021-07-13',
      items: [],
    });
  });
  it('is not found of who is not known, and needs a day', async () => {
    expect((await service.get('/api/retailers/nobody/order-rhythm?on=2021-07-13')).status).toBe(404);
    expect((await service.get('/api/retailers/b/order-rhythm')).status).toBe(400);
  });
});

describe('what became of suggestions and wishes', () => {
  it('stands in the order, line by line, and in the histories', async () => {
    const lines = [
      { sku: 'A', requested: 12, suggested: 12 },
      { sku: 'B', requested: 6, suggested: 18, why: '还有货 enough left', insteadOf: { sku: 'C', wished: 12 } },
    ];
    const refused = [{ sku: 'C', suggested: 6, why: 'too dear' }];
    expect((await service.post('/api/orders?wait=5000', order('o-2', 'e', lines, refused))).status).toBe(201);
    const none = { answerWhy: null, substituteFor: null };
    expect((await service.get('/api/orders/o-2')).body.lines).toMatchObject([
      { sku: 'A', requested: 12, suggested: 12, answer: 'accepted', ...none },
      { sku: 'B', requested: 6, suggested: 18, answer: 'changed', answerWhy: '还有货 enough left', substituteFor: 'C' },
      { sku: 'C', requested: 0, suggested: 6, answer: 'refused', answerWhy: 'too dear', outstanding: 0 },
    ]);
    const { body: said } = await service.get('/api/orders/o-2/read-back', { 'accept-language': 'zh' });
    expect(said).toMatchObject({
      revision: 3,
      en: 'Order o-2 of 2021-07-06, 2 products: 12 bottles (2 packs) of Gin A; 6 bottles (1 pack) of Gin B instead of Gin C. Is that right?',
      text: '2021-07-06 的订单 o-2，共 2 个品种：Gin A 12 瓶（2 整包）；Gin B 6 瓶（1 整包）（代替 Gin C）。请确认是否正确？',
    });
    expect((await service.get('/api/orders/nothing/read-back')).status).toBe(404);
    const sentences = async (entity: string, language: string) => {
      const { body } = await service.get(`/api/history/${entity}`, { 'accept-language': language });
      return (body.items as { sentence: string }[]).map(({ sentence }) => sentence);
    };
    expect(await sentences('order-o-2', 'en')).toEqual([
      'Wished for 12 units of product C, took 6 units of product B instead.',
      'Of 3 suggestions of order o-2 1 accepted, 1 changed, 1 refused.',
      'Order o-2 taken by lin: 18 units in 2 lines.',
    ]);
    expect(await sentences('product-C', 'zh-CN,zh;q=0.9')).toContain('原要产品 C 12 个单位，改订产品 B 6 个单位。');
  });

  it.each([
    ['a product both ordered and refused', [{ sku: 'A', requested: 6 }], [{ sku: 'A', suggested: 6 }], 'refused.0.sku'],
    ['a reason without a suggestion', [{ sku: 'A', requested: 6, why: 'no' }], [], 'lines.0.why'],
    [
      'a substitute for itself',
      [{ sku: 'A', requested: 6, insteadOf: { sku: 'A', wished: 6 } }],
      [],
      'lines.0.insteadOf.sku',
    ],
  ])('refuses %s', async (_case, lines, refused, field) => {
    const { status, body } = await service.post('/api/orders', order('o-3', 'e', lines, refused));
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });
  it('refuses a wish for a product that is not known', async () => {
    const lines = [{ sku: 'A', requested: 6, insteadOf: { sku: 'moon', wished: 6 } }];
    const { status, body } = await service.post('/api/orders', order('o-3', 'e', lines));
    expect([status, body.errors[0].field]).toEqual([422, 'lines.0.insteadOf.sku']);
  });

  it('keeps a wish for an unknown product in the words of the retailer, until it is matched', async () => {
    const wish = {
      wishId: 'w-1',
      retailerId: 'e',
      wishedOn: on,
      wording: '蓝色的那种',
      units: 6,
      cause: 'unknown-product',
    };
    expect((await service.post('/api/wishes?wait=5000', wish)).status).toBe(201);
    expect((await service.get('/api/wishes?retailerId=e&matched=false')).body).toMatchObject({
      total: 1,
      items: [{ ...wish, sku: null }],
    });
    expect((await service.post('/api/wishes/w-1/match', { sku: 'moon' })).status).toBe(422);
    expect((await service.post('/api/wishes/w-1/match?wait=5000', { sku: 'B' })).status).toBe(201);
    expect((await service.get('/api/wishes?sku=B')).body.items).toMatchObject([
      { wishId: 'w-1', wording: '蓝色的那种' },
    ]);
    const nothing = await service.post('/api/wishes', { wishId: 'w-2', retailerId: 'e', wishedOn: on });
    expect([nothing.status, nothing.body.errors[0].field]).toEqual([400, 'sku']);
    const { body } = await service.get('/api/history/retailer-e');
    expect((body.items as { type: string }[]).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['WishRecorded', 'WishMatched', 'SuggestionAnswered', 'LineSubstituted']),
    );
  });
});

describe('a day of visits, over HTTP', () => {
  it('names them in the order of routes, with what to prepare', async () => {
    const planned = { plannedOn: '2021-07-08', accountManager: 'mei' };
    for (const [visitId, retailerId] of [
      ['v-2', 'e'],
      ['v-1', 'a'],
    ])
      expect((await service.post('/api/visits', { visitId, retailerId, ...planned })).status).toBe(201);
    const started = { retailerId: 'a', accountManager: 'mei', startedOn: '2021-07-06' };
    expect((await service.post('/api/visits/v-0/start', started)).status).toBe(201);
    const counts = { countedOn: '2021-07-06', counts: [{ sku: 'B', quantity: 0 }] };
    expect((await service.post('/api/visits/v-0/stock-counts', counts)).status).toBe(201);
    const followUp = { followUpId: 'f-1', task: 'bring a shelf', dueOn: '2021-07-07' };
    const feedback = { givenOn: '2021-07-06', text: 'no room', followUp };
    expect((await service.post('/api/visits/v-0/feedback?wait=5000', feedback)).status).toBe(201);
    const { body } = await service.get('/api/visit-list?on=2021-07-08&accountManager=mei');
    expect(body).toMatchObject({
      on: '2021-07-08',
      visits: [
        {
          ...{ visitId: 'v-1', retailerId: 'a', stage: 'planned' },
          prepare: [
            { kind: 'follow-up', followUpId: 'f-1', en: 'Promised, 1 day late: bring a shelf.' },
            { kind: 'stockout' },
            { kind: 'count', zh: '有 1 个在订产品近四周未盘点。' },
          ],
        },
        { visitId: 'v-2', retailerId: 'e' },
      ],
    });
    const complaint = { complaintId: 'c-1', retailerId: 'a', complainedOn: '2021-07-06', about: 'delivery' };
    expect((await service.post('/api/complaints?wait=5000', { ...complaint, text: 'came late' })).status).toBe(201);
    const [first] = (await service.get('/api/visit-list?on=2021-07-08')).body.visits;
    expect(first.prepare[0]).toMatchObject({
      kind: 'complaint',
      complaintId: 'c-1',
      zh: '2021-07-06 投诉：“came late”',
    });
    expect((await service.get('/api/visit-list?on=2021-07-06')).body.visits).toMatchObject([{ visitId: 'v-0' }]);
    expect((await service.get('/api/visit-list?on=2021-07-08&accountManager=wu')).body.visits).toEqual([]);
  });
});

describe('a complaint', () => {
  it.each([
    ['an order that nobody knows', { orderId: 'nope' }, 422, 'orderId'],
    ['a visit that nobody knows', { visitId: 'nope' }, 422, 'visitId'],
    ['an order of another retailer', { orderId: 'o-1' }, 400, 'orderId'],
    ['a visit to another retailer', { visitId: 'v-1' }, 400, 'visitId'],
  ])('does not name %s', async (_, named, status, field) => {
    const complaint = { complaintId: 'c-of-b', retailerId: 'b', complainedOn: '2021-07-06', about: 'other', text: 'x' };
    const refused = await service.post('/api/complaints', { ...complaint, ...named });
    expect([refused.status, refused.body.errors[0].field]).toEqual([status, field]);
    expect((await service.get('/api/complaints/c-of-b')).status).toBe(404);
  });
});

describe('follow-ups and complaints', () => {
  const promises = async (query: string) =>
    (await service.get(`/api/promises?${query}`)).body.people as Record<string, unknown>[];
  it('are listed by person and due day until they are closed', async () => {
    const item = { retailerId: 'a', name: 'a', madeOn: '2021-07-06' };
    expect(await promises('on=2021-07-08')).toEqual([
      {
        ...{ person: 'lin', open: 1, overdue: 0, closed: [] },
        due: [{ dueOn: null, daysLate: 0, items: [{ kind: 'complaint', id: 'c-1', ...item, text: 'came late' }] }],
      },
      {
        ...{ person: 'mei', open: 1, overdue: 1, closed: [] },
        due: [
          {
            ...{ dueOn: '2021-07-07', daysLate: 1 },
            items: [{ kind: 'follow-up', id: 'f-1', ...item, text: 'bring a shelf' }],
          },
        ],
      },
    ]);
    expect(await promises('on=2021-07-08&person=mei')).toMatchObject([{ person: 'mei' }]);
    expect(await promises('on=2021-07-05')).toEqual([]);
    const overdue = (await service.get('/api/follow-ups?overdueOn=2021-07-08')).body.items;
    expect(overdue).toMatchObject([{ followUpId: 'f-1', givenOn: '2021-07-06', daysToClose: null }]);
    expect((await service.get('/api/follow-ups?overdueOn=2021-07-07')).body.items).toEqual([]);
  });
  it('say how long closing them took', async () => {
    const done = { doneOn: '2021-07-09', outcome: 'it stands' };
    expect((await service.post('/api/visits/v-0/follow-ups/f-1/done', done)).status).toBe(201);
    const closed = { closedOn: '2021-07-07', outcome: 'apologised' };
    expect((await service.post('/api/complaints/c-1/close?wait=5000', closed)).status).toBe(201);
    expect((await service.get('/api/follow-ups?done=true')).body.items).toMatchObject([
      { followUpId: 'f-1', daysToClose: 3, outcome: 'it stands' },
    ]);
    expect((await service.get('/api/complaints?closed=true&retailerId=a')).body.items).toMatchObject([
      { complaintId: 'c-1', about: 'delivery', assignedTo: 'lin', daysToClose: 1, outcome: 'apologised' },
    ]);
    expect(await promises('on=2021-07-09')).toMatchObject([
      { person: 'lin', open: 0, closed: [{ kind: 'complaint', closed: 1, late: 0, meanDaysToClose: 1 }] },
      { person: 'mei', open: 0, closed: [{ kind: 'follow-up', closed: 1, late: 1, meanDaysToClose: 3 }] },
    ]);
    // What was open on a past day still shows as it was then.
    expect(await promises('on=2021-07-08')).toMatchObject([{ open: 0 }, { open: 1, overdue: 1 }]);
    const again = await service.post('/api/complaints/c-1/close', { ...closed, outcome: 'refunded' });
    expect([again.status, again.body.title]).toEqual([409, 'complaint-closed']);
    const { body } = await service.get('/api/history/complaint-c-1', { 'accept-language': 'zh' });
    expect((body.items as { sentence: string }[]).map(({ sentence }) => sentence)).toEqual([
      '投诉 c-1 于 2021-07-07 结案：apologised。',
      '零售户 a 于 2021-07-06 投诉（送货，编号 c-1）：“came late”。',
    ]);
  });
  it('are of retailers, products and orders that are known', async () => {
    const complaint = { complaintId: 'c-2', complainedOn: on, about: 'price', text: 'too dear' };
    for (const [more, field] of [
      [{ retailerId: 'nobody' }, 'retailerId'],
      [{ retailerId: 'a', sku: 'moon' }, 'sku'],
      [{ retailerId: 'a', orderId: 'none' }, 'orderId'],
    ] as const) {
      const { status, body } = await service.post('/api/complaints', { ...complaint, ...more });
      expect([status, body.errors[0].field]).toEqual([422, field]);
    }
    const later = { ...complaint, retailerId: 'a', complainedOn: '2099-01-01' };
    expect((await service.post('/api/complaints', later)).body.errors[0].field).toBe('complainedOn');
  });
});

describe('a day beyond the calendars', () => {
  it.each([
    ['calls?on=', 'on'],
    ['calls/next?on=', 'on'],
    ['visit-list?on=', 'on'],
    ['order-rhythm?on=', 'on'],
    ['retailers/a/order-rhythm?on=', 'on'],
    ['retailers/a/suggestions?on=', 'on'],
    ['retailers/a/stock-estimates?on=', 'on'],
    ['retailers/a/typed-quantity?sku=A&quantity=1&on=', 'on'],
    ['retailers/a/calls?from=2097-12-30&to=', 'to'],
    ['retailers/a/calls?to=2200-01-01&from=', 'from'],
  ])('%s2150-01-01 is refused by the name of the field', async (path, field) => {
    const { status, body } = await service.get(`/api/${path}2150-01-01`);
    const expected = 'a day up to 2097-12-31, where the calendars end';
    expect([status, body.errors]).toEqual([400, [{ field, expected, found: '"2150-01-01"' }]]);
  });
  it('is answered up to the last day', async () => {
    expect((await service.get('/api/calls?on=2097-12-31')).status).toBe(200);
    expect((await service.get('/api/retailers/a/calls?from=2097-12-01&to=2097-12-31')).body.calls).toHaveLength(5);
  });
});

describe('a supply notice', () => {
  /** Notices are known from the day on which they are issued. */
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const told = async (language = 'en') =>
    (await service.get(`/api/supply-notice?on=${today}`, { 'accept-language': language })).body as {
      text: string;
      issued: { noticeId: string; skus: string[] } | null;
    };
  const issue = (noticeId: string, en: string, more = {}) => {
    const data = { noticeId, from: today, until: '2097-12-31', en, zh: `中文：${en}`, skus: ['A'], ...more };
    return service.post('/api/notices?wait=5000', data, { 'x-role': 'planner' });
  };
  it('is drawn up from what is known until one is issued, which everybody gives then', async () => {
    expect(await told()).toMatchObject({ issued: null, text: expect.stringMatching(/^Nothing is scarce/) });
    expect((await issue('n-1', 'A comes in March.')).status).toBe(201);
    expect(await told()).toMatchObject({ issued: { noticeId: 'n-1', skus: ['A'] }, text: 'A comes in March.' });
    expect((await told('zh')).text).toBe('中文：A comes in March.');
    expect((await service.get('/api/supply-notice?on=2021-07-06')).body.issued).toBeNull();
  });
  it('is replaced by a later one, and holds again where that is withdrawn', async () => {
    expect((await issue('n-2', 'A comes in April.')).status).toBe(201);
    expect((await told()).issued?.noticeId).toBe('n-2');
    const withdrawn = { withdrawnOn: today, reason: 'it came' };
    const role = { 'x-role': 'planner' };
    expect((await service.post('/api/notices/n-2/withdraw?wait=5000', withdrawn, role)).status).toBe(201);
    expect((await told()).text).toBe('A comes in March.');
    const { body } = await service.get('/api/history/product-A');
    const said = (body.items as { sentence: string }[]).map(({ sentence }) => sentence);
    expect(said).toContain(`Notice n-2 was issued for ${today} to 2097-12-31: “A comes in April.”`);
    expect((await service.get('/api/notices')).body.items).toMatchObject([
      { noticeId: 'n-1', withdrawnOn: null },
      { noticeId: 'n-2', withdrawnOn: today },
    ]);
  });
  it('is about products that are known, and issued by planners', async () => {
    const { status, body } = await issue('n-3', 'The moon is short.', { skus: ['A', 'moon'] });
    expect([status, body.errors[0].field]).toEqual([422, 'skus.1']);
    const clerk = await service.post('/api/notices', { noticeId: 'n-4' }, { 'x-role': 'clerk' });
    expect(clerk.status).toBe(400);
  });
});
