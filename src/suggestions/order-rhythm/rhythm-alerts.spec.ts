import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../calendar/weeks.js';
import { callCalendar } from '../../calendar/call-calendar.js';
import type { CountedStock } from '../../read-models/readers/order-rhythm.reader.js';
import type { ProductOrderDays } from '../../read-models/readers/product-order-days.js';
import { judgeRhythm } from './judge-rhythm.js';
import type { RetailerFacts } from './likely-reason.js';
import { rhythmAlerts } from './rhythm-alerts.js';

/** A Tuesday. */
const on = '2026-11-24';
const since = '2026-05-26';
const weekly = (last: string, more = {}) => {
  return { days: 11, from: '2026-09-01', last, before: '2026-11-03', lastOrderId: 'o-last', ...more };
};
const product = (sku: string, last: string, more: Partial<ProductOrderDays> = {}): ProductOrderDays => {
  const units = { firstOrderId: 'o-first', units: 132, lastUnits: 12 };
  return { retailerId: 'r', sku, ...weekly(last), ...units, ...more };
};
const card = (sku: string) => {
  const none = { priceBand: null, unit: '条', packSize: 5, unitPriceMinor: null, discontinuedOn: null };
  return [sku, { sku, name: `Maple ${sku}`, category: 'mild', ...none }] as const;
};
const count = (sku: string, counted: number, deliveredSince = 0): [string, CountedStock] => {
  const visit = { visitId: 'v', revision: 3 };
  return [sku, { retailerId: 'r', sku, countedOn: '2026-11-12', counted, ...visit, deliveredSince }];
};
const facts: RetailerFacts = {
  ...{ on, since, rhythm: { orderDay: 2, orderCycle: 1, firstCall: null } },
  ...{ calendar: callCalendar('none'), calendarStreams: [{ stream: 'calendar-main' }], fruitless: [] },
  ...{ orders: weekly('2026-11-17'), products: [], cards: new Map(['A', 'B'].map(card)), counted: new Map() },
};
const alerts = (more: Partial<RetailerFacts>, language: 'en' | 'zh' = 'en') =>
  rhythmAlerts('r', { ...facts, ...more }, language);
const ofProduct = (more: Partial<RetailerFacts>) =>
  alerts({ products: [product('A', '2026-11-10')], ...more }).products;

describe('the rhythm of orders', () => {
  const judged = (last: string, more = {}) => judgeRhythm({ on, since }, weekly(last, more));
  it('is due from its usual gap on, and silent after twice the gap', () => {
    expect(judged('2026-11-18')).toBeUndefined();
    const usual = { days: 11, from: '2026-09-01', to: '2026-11-17', everyDays: 8 };
    expect(judged('2026-11-17')).toBeUndefined();
    expect(judged('2026-11-16')).toMatchObject({ kind: 'due', usual: { ...usual, to: '2026-11-16' }, daysSince: 8 });
    expect(judged('2026-11-09')).toMatchObject({ kind: 'silent', daysSince: 15 });
  });
  it('is early within half the gap that was usual before', () => {
    const before = { days: 11, before: '2026-11-17' };
    expect(judged('2026-11-20', before)).toMatchObject({
      kind: 'early',
      daysAfter: 3,
      usual: { days: 10, everyDays: 9 },
    });
    expect(judged('2026-11-22', before)).toBeUndefined();
  });
  it('is not known from two order days', () => {
    expect(judged('2026-10-01', { days: 2, before: null })).toBeUndefined();
    expect(judgeRhythm({ on, since }, undefined)).toBeUndefined();
  });
  it('of a retailer is silence after two weeks, however little is known', () => {
    const once = weekly('2026-11-10', { days: 1, from: '2026-11-10', before: null });
    expect(judgeRhythm({ on, since }, once, 7)).toMatchObject({ kind: 'silent', usual: null, daysSince: 14 });
    expect(judgeRhythm({ on, since }, { ...once, last: '2026-11-11' }, 7)).toBeUndefined();
    expect(judgeRhythm({ on, since }, undefined, 7)).toMatchObject({ kind: 'silent', last: null, daysSince: 182 });
  });
});

describe('an alert', () => {
  it('of a retailer says why its calls brought nothing', () => {
    const orders = weekly('2026-11-03');
    const call = { retailerId: 'r', dueOn: '2026-11-10', missedBecause: 'no answer', endedWithoutOrder: null };
    const missed = alerts({ orders, fruitless: [call] });
    expect(missed.alert).toMatchObject({
      kind: 'silent',
      text: 'No order for 21 days; the last was on 2026-11-03. Until then orders came every 6 days (11 order days from 2026-09-01 to 2026-11-03).',
      events: [{ stream: 'order-o-last' }],
      reason: { facts: { kind: 'call-missed' }, events: [{ stream: 'call-r-2026-11-10' }] },
    });
    const ended = [call, { ...call, dueOn: '2026-11-17', missedBecause: null, endedWithoutOrder: 'has enough' }];
    expect(alerts({ orders, fruitless: ended }, 'zh').alert).toMatchObject({
      text: '已 21 天未订货，上次订货为 2026-11-03。此前通常每 6 天订一次（2026-09-01 至 2026-11-03 共 11 个订货日）。',
      reason: { facts: { kind: 'wanted-nothing' }, text: '2026-11-17 访销时表示不需要（has enough）。' },
    });
  });
  it('says that nobody calls: since the last order, or soon', () => {
    const dropped = (...days: string[]) =>
      callCalendar(
        'none',
        days.map((day) => ({ kind: 'dropped', day })),
      );
    const closed = { orders: weekly('2026-11-10'), calendar: dropped('2026-11-17') };
    expect(alerts(closed).alert?.reason).toMatchObject({
      en: 'Nobody called on 2026-11-17, and it has not been called since its last order.',
      events: [{ stream: 'calendar-main' }],
    });
    const soon = weekly('2026-11-21', { before: '2026-11-18' });
    expect(alerts({ orders: soon, calendar: dropped('2026-12-01') }).alert).toMatchObject({
      kind: 'early',
      reason: { facts: { kind: 'closed', day: '2026-12-01', ahead: true }, zh: '2026-12-01 不访销。' },
    });
  });
  it('of a product says that the stock is high, for as long as it lasts', () => {
    expect(ofProduct({ counted: new Map([count('A', 20, 5)]) })[0]).toMatchObject({
      ...{ kind: 'silent', sku: 'A', name: 'Maple A' },
      reason: {
        facts: { asked: 120, askedDays: 70, lastsUntil: '2026-11-26' },
        en: 'The stock is high: 20 cartons were counted on 2026-11-12, and 5 cartons came since; at 120 cartons in 70 days, as it asked for before, that lasts until about 2026-11-26.',
        events: [{ stream: 'visit-v', revision: 3 }, { stream: 'order-o-last' }],
      },
    });
    expect(ofProduct({ counted: new Map([count('A', 20)]) })[0]?.reason).toBeNull();
    expect(ofProduct({ counted: new Map([count('A', 9_000)]) })[0]?.reason).toMatchObject({
      zh: '库存偏高：2026-11-12 盘点 9000 条；按此前 70 天要货 120 条计算，可维持一年以上。',
    });
  });
  it('of a product says what was taken up instead', () => {
    const products = [product('A', '2026-11-10'), product('B', '2026-11-23', { from: '2026-11-17', days: 2 })];
    expect(ofProduct({ products })[0]?.reason).toMatchObject({
      en: 'It has ordered Maple B, of the same category, since 2026-11-17, and did not from 2026-05-26 to 2026-11-10.',
      events: [{ stream: 'order-o-last' }, { stream: 'order-o-first' }],
    });
    const before = [products[0]!, product('B', '2026-11-23', { from: '2026-11-10' })];
    expect(ofProduct({ products: before })[0]?.reason).toBeNull();
  });
  it('of an early product says that it was sold out', () => {
    const early = product('A', '2026-11-20', { before: '2026-11-17' });
    const { products } = alerts({ products: [early], counted: new Map([count('A', 0)]) });
    expect(products).toMatchObject([{ kind: 'early', reason: null }]);
    const counted = new Map([['A', { ...count('A', 0)[1], countedOn: '2026-11-19' }]]);
    expect(alerts({ products: [early], counted }).products[0]?.reason?.en).toBe('It was counted at 0 on 2026-11-19.');
  });
  it('is not made of a product that is no longer sold', () => {
    const cards = new Map([['A', { ...card('A')[1], discontinuedOn: addDays(on, -1) }]]);
    expect(ofProduct({ cards })).toEqual([]);
  });
  it('of a retailer says that most of what it orders lasts', () => {
    const products = [product('A', '2026-11-10'), product('B', '2026-11-10')];
    const counted = new Map([count('A', 25), count('B', 30)]);
    expect(alerts({ orders: weekly('2026-11-10'), products, counted }).alert?.reason).toMatchObject({
      facts: { kind: 'stocks-high', products: 2, lasting: 2 },
      events: [{ stream: 'visit-v', revision: 3 }],
    });
  });
});
