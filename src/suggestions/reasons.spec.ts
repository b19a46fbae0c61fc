import { describe, expect, it } from '@jest/globals';
import { costsOfServiceLevel } from '../order-policy/order-costs.js';
import { orderDays } from './order-days.js';
import { reasonsFor, type ReasonSources } from './reasons.js';
import { shelfHistory } from './stock/shelf-history.js';
import { stockEstimate } from './stock/stock-estimate.js';
import { suggestQuantity, type LeafPosition } from './suggest-quantity.js';

const position: LeafPosition = {
  ...{
    on: '2026-11-24',
    protectionDays: 8,
    leadDays: 1,
    costs: costsOfServiceLevel(0.95, 1),
    usualUnits: 10,
    usualGapWeeks: 2,
    packSize: 5,
  },
  outlook: { perDay: 5, variancePerDay: 20, levelSpread: 0 },
  lastOrder: { on: '2026-11-18', quantity: 10 },
  ...{ onOrder: 0, short: false },
};
const sources: ReasonSources = {
  ...{ language: 'en', unit: '条', runStream: 'forecast-f', supplyStream: 'supply-A' },
  ...{ orders: [], since: null, openLines: [], festivals: [], seasonRatio: 1 },
};
const said = (known: Partial<LeafPosition>, more: Partial<ReasonSources> = {}) => {
  const each = { ...position, ...known };
  return reasonsFor(each, suggestQuantity(each), { ...sources, ...more });
};
const order = (orderedOn: string, requested: number, granted: number | null = requested) => {
  return { orderId: orderedOn, orderedOn, requested, granted, revision: 1 };
};
const rhythmOf = (since: string | null, ...orders: ReturnType<typeof order>[]) =>
  said({}, { orders: orderDays(orders), since }).find(({ kind }) => kind === 'rhythm');

describe('the rhythm of a product', () => {
  it('is not usual after one order', () => {
    expect(rhythmOf(null, order('2026-11-18', 10))).toMatchObject({
      en: 'You ordered it once: 10 cartons (2 packs) on 2026-11-18, 6 days ago.',
      zh: '您只订过一次：2026-11-18 订 10 条（2 整包），6 天前。',
      events: [{ stream: 'order-2026-11-18', revision: 1 }],
    });
    expect(rhythmOf('2026-01-06', order('2026-11-18', 7))?.en).toBe(
      'You ordered it once since 2026-01-06: 7 cartons on 2026-11-18, 6 days ago.',
    );
  });
  it('is twice after two, two orders of a day being one', () => {
    const orders = [order('2026-11-23', 5, 0), order('2026-11-18', 4), { ...order('2026-11-18', 6), orderId: 'other' }];
    expect(rhythmOf(null, ...orders)).toMatchObject({
      en: 'You ordered it twice: 10 cartons (2 packs) on 2026-11-18, and 5 cartons (1 pack) on 2026-11-23, of which none was granted, yesterday.',
      zh: '您订过两次：2026-11-18 订 10 条（2 整包）；2026-11-23 订 5 条（1 整包），未获供应，昨天。',
      events: [{ stream: 'order-2026-11-23' }, { stream: 'order-2026-11-18' }, { stream: 'order-other' }],
    });
  });
  it('is the median in whole packs and the mean gap in days from three on', () => {
    const orders = [order('2026-11-18', 10, 4), order('2026-11-07', 6), order('2026-11-01', 30)];
    expect(rhythmOf(null, ...orders)).toMatchObject({
      facts: { usual: { units: 10, everyDays: 9 }, days: 3 },
      en: 'You usually take 10 cartons (2 packs) every 9 days (your last 3 orders of it); the last was 10 cartons (2 packs) on 2026-11-18, of which 4 cartons were granted, 6 days ago.',
      zh: '您通常每 9 天订 10 条（2 整包）（最近 3 次订货）；上次是 2026-11-18 订 10 条（2 整包），批准 4 条，6 天前。',
    });
  });
});

describe('the other reasons of a suggestion', () => {
  const event = { stream: 'visit-v', revision: 2 };
  it('say between what the stock lies, and link to the visit', () => {
    const lastCount = { on: '2026-11-20', quantity: 40, deliveredSince: 5, event };
    const shelves = shelfHistory([lastCount], [{ on: '2026-11-21', quantity: 5 }]);
    const stock = stockEstimate(shelves, position.on, 5, 1);
    const [reason] = said({ lastCount, ...(stock && { stock }) });
    const { least, most } = reason!.facts as { least: number; most: number };
    expect(least).toBeLessThan(most);
    expect(most).toBeLessThanOrEqual(45);
    expect(reason).toMatchObject({
      en: `We counted 40 cartons on 2026-11-20, 4 days ago, and 5 cartons (1 pack) came since; probably ${least} to ${most} cartons are left.`,
      zh: `2026-11-20（4 天前）盘点 40 条，此后到货 5 条（1 整包）；现在可能还剩 ${least} 到 ${most} 条。`,
      events: [event],
    });
  });
  it('say what was counted today as it is', () => {
    const today = (quantity: number) =>
      said({ lastCount: { on: '2026-11-24', quantity, deliveredSince: 0, event } })[0]?.en;
    expect(today(7)).toBe('We counted 7 cartons on 2026-11-24, today; probably 7 cartons are left.');
    expect(today(0)).toBe('We counted 0 cartons on 2026-11-24, today; probably nothing is left.');
  });
  it('name the festival', () => {
    const festivals = [{ key: 'f', en: 'Qingming', zh: '清明节', fixed: false, date: '2026-11-26' }];
    expect(said({}, { festivals })[0]).toMatchObject({
      en: 'Qingming is on 2026-11-26.',
      zh: '2026-11-26 是清明节。',
    });
  });
  it('say what a quota leaves, and that it is used up', () => {
    const quota = (left: number) => said({ quotaLeft: left }, { quota: { left, until: '2026-11-29' } });
    expect(quota(0)[0]).toMatchObject({
      en: 'Your quota until 2026-11-29 is used up.',
      zh: '到 2026-11-29 为止您的限量已用完。',
    });
    expect(quota(12)[0]?.en).toBe('Your quota until 2026-11-29 leaves 12 cartons.');
    expect(quota(12).at(-1)?.en).toMatch(/; the quota leaves 12: 10 cartons, 2 packs of 5\.$/);
  });
  it('are at most four, shortage and quota first, and the sum last', () => {
    const lastCount = { on: '2026-11-20', quantity: 0, deliveredSince: 0 };
    const all = { shortage: { until: '2026-12-20' }, quota: { left: 1, until: '2026-11-29' }, seasonRatio: 1.4 };
    const reasons = said({ lastCount, onOrder: 3, short: true, quotaLeft: 1 }, all);
    expect(reasons.map(({ kind }) => kind)).toEqual(['short', 'quota', 'stock', 'forecast']);
    expect(reasons[1]?.en).toBe('Your quota until 2026-11-29 leaves 1 carton.');
  });
  it('say it in the language that is asked for', () => {
    for (const each of said({}, { language: 'zh' })) expect(each.text).toBe(each.zh);
  });
});

describe('the last reason', () => {
  it('adds up to the number', () => {
    const counted = { lastCount: { on: '2026-11-24', quantity: 12, deliveredSince: 0 }, onOrder: 3 };
    const last = said(counted).at(-1)!;
    const { reserve, need, suggested } = last.facts as { reserve: number; need: number; suggested: number };
    expect(40 + reserve - 12 - 3).toBe(need);
    expect(Math.abs(suggested - need)).toBeLessThanOrEqual(3);
    expect(last.en).toBe(
      `Until 2026-12-02 (8 days) about 40 cartons should sell: 40 + ${reserve} in reserve − 12 in stock − 3 on the way = ${need} → ${suggested} cartons, ${suggested / 5} packs of 5.`,
    );
    expect(last.zh).toBe(
      `至 2026-12-02（8 天）预计销售约 40 条：40 + ${reserve}（备用） − 12（库存） − 3（在途） = ${need}，建议 ${suggested} 条，即 ${suggested / 5} 整包，每包 5。`,
    );
  });
  it('says that none can be had', () =>
    expect(said({ short: true }).at(-1)?.en).toMatch(/; none can be had at present\.$/));
  it('says that a stock was not counted', () => {
    const last = said({ lastOrder: { on: '2026-11-20', quantity: 10 } }).at(-1);
    expect(last?.en).toContain('in stock (estimated, not counted)');
  });
});
