import { describe, expect, it } from '@jest/globals';
import { costsOfServiceLevel } from '../order-policy/order-costs.js';
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
  runStream: 'forecast-f',
  supplyStream: 'supply-A',
  events: [],
  openOrders: [],
  seasonRatio: 1,
};
const said = (known: Partial<LeafPosition>, more: Partial<ReasonSources> = {}) => {
  const each = { ...position, ...known };
  return reasonsFor(each, suggestQuantity(each), { ...sources, ...more });
};

/** A count of 5 a day sold, and what is left of it on the day of the call. */
function counted(on: string, quantity: number): Partial<LeafPosition> {
  const stock = stockEstimate(shelfHistory([{ on, quantity }], []), position.on, 5, 1);
  return { lastCount: { on, quantity, deliveredSince: 0 }, ...(stock && { stock }) };
}

describe('the reasons of a suggestion', () => {
  it('say what is left, or that nothing is', () => {
    const [some] = said(counted('2026-11-24', 7));
    expect(some).toMatchObject({
      en: 'You had 7 when we counted today; about 7 should be left.',
      zh: '今天清点时有 7，现在大约还剩 7。',
    });
    const [none] = said(counted('2026-11-24', 0));
    expect(none).toMatchObject({ en: 'You had 0 when we counted today; nothing should be left.' });
    expect(none?.zh).toBe('今天清点时有 0，现在应已售完。');
  });
  it('say how certain it is what is left', () => {
    const [some] = said(counted('2026-11-22', 30));
    expect(some?.en).toMatch(/^You had 30 when we counted 2 days ago; probably \d+ to \d+ are left\.$/);
    expect(some?.zh).toMatch(/^2 天前清点时有 30，现在很可能还剩 \d+ 至 \d+。$/);
  });
  it('set numbers off from Chinese', () => {
    const [rhythm] = said({});
    expect(rhythm).toMatchObject({
      en: 'You usually take 10 every two weeks; the last 10 were 6 days ago.',
      zh: '您通常每 2 周订 10，上次于 6 天前订 10。',
    });
  });
  it('do not count among the last what was asked for and refused', () => {
    const [rhythm] = said({ lastOrder: { on: '2026-11-18', quantity: 12, refused: true } });
    expect(rhythm).toMatchObject({
      en: 'You usually take 10 every two weeks; 6 days ago you asked for 12 and got none.',
      zh: '您通常每 2 周订 10，上次于 6 天前订 12，未获供应。',
    });
  });
  it('say that a quota is used up', () => {
    const [quota] = said({ quotaLeft: 0 }, { quota: { left: 0, until: '2026-11-29' } });
    expect(quota).toMatchObject({
      en: 'Your quota until 2026-11-29 is used up.',
      zh: '到 2026-11-29 为止您的限量已用完。',
    });
  });
  it('explain why more is suggested than should sell', () => {
    const counted = { lastCount: { on: '2026-11-24', quantity: 0, deliveredSince: 0 } };
    const { target } = suggestQuantity({ ...position, ...counted });
    expect(target).toBeGreaterThan(40);
    const forecast = said(counted).at(-1);
    expect(forecast).toMatchObject({
      en: `About 40 should sell in the next 8 days, rarely more than ${target}.`,
      zh: `未来 8 天预计销售约 40，很少超过 ${target}。`,
    });
    expect(said({}).at(-1)?.en).toBe('About 40 should sell in the next 8 days.');
  });
});
