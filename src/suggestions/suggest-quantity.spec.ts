import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costsOfServiceLevel } from '../order-policy/order-costs.js';
import { checkTyped, usualRange } from './check-typed.js';
import { leafOutlook } from './leaf-outlook.js';
import { productClasses } from './product-classes.js';
import { suggestQuantity, type LeafPosition } from './suggest-quantity.js';
import { substitutesFor } from './substitutes.js';

/** Sells 6 a week and is ordered by 12 every two weeks; called every week, delivered the day after. */
const usual: LeafPosition = {
  ...{ on: '2021-08-16', protectionDays: 8, leadDays: 1, costs: costsOfServiceLevel(0.9, 1) },
  outlook: { perDay: 6 / 7, variancePerDay: 6 / 7, levelSpread: 0 },
  ...{ usualUnits: 12, usualGapWeeks: 2, packSize: 1, onOrder: 0, short: false },
};
const ordered = (on: string, quantity = 12) => ({ lastOrder: { on, quantity } });
const counted = (quantity: number, deliveredSince = 0, on = usual.on) => ({
  lastCount: { on, quantity, deliveredSince },
});

describe('given a shop that takes 12 every two weeks and was never counted', () => {
  it('when two weeks have passed, then 12 are suggested', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02') })).toMatchObject({
      suggested: 12,
      stockKnown: false,
    }));
  it('when it ordered three days ago, then nothing is', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-13') }).suggested).toBe(0));
  it('when it took twice as much the last time, then it waits longer', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02', 24) }).suggested).toBe(0));
  it('when 12 are on their way, then nothing is', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02'), onOrder: 12 }).suggested).toBe(0));
  it('when packs hold 10, then one pack is', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02'), packSize: 10 }).suggested).toBe(10));
  it('when the quota leaves 7 and packs hold 3, then two packs are', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02'), packSize: 3, quotaLeft: 7 })).toMatchObject({
      ...{ suggested: 6, held: true },
    }));
  it('when it is short, then nothing is, and the need is known', () =>
    expect(suggestQuantity({ ...usual, ...ordered('2021-08-02'), short: true })).toMatchObject({
      suggested: 0,
      held: true,
    }));
});

describe('given a count', () => {
  it('of nothing today, then the target is suggested', () => {
    const { suggested, target, need, safetyUnits, expectedDemand } = suggestQuantity({ ...usual, ...counted(0) });
    expect(suggested).toBe(need);
    expect(target).toBe(need);
    // The delivery comes after a day: what that day misses is lost, and need not be ordered.
    expect(expectedDemand).toBeCloseTo((6 / 7) * 8);
    expect(need).toBeGreaterThan(6);
    expect(need).toBeLessThan(11);
    expect(safetyUnits).toBeCloseTo(target - expectedDemand);
  });
  it('of plenty, then nothing is', () => expect(suggestQuantity({ ...usual, ...counted(50) }).suggested).toBe(0));
  it('of last week, then what came and what sold since are reckoned', () =>
    expect(suggestQuantity({ ...usual, ...counted(4, 6, '2021-08-09') })).toMatchObject({
      stockNow: 4,
      stockKnown: true,
    }));
});

describe('a suggestion', () => {
  const position = fc.record({
    stock: fc.nat(100),
    onOrder: fc.nat(50),
    packSize: fc.integer({ min: 1, max: 24 }),
    quotaLeft: fc.option(fc.nat(60), { nil: undefined }),
    perWeek: fc.double({ min: 0, max: 80, noNaN: true }),
  });
  it('is never negative, in whole packs and within the quota', () =>
    fc.assert(
      fc.property(position, ({ stock, onOrder, packSize, quotaLeft, perWeek }) => {
        const outlook = { perDay: perWeek / 7, variancePerDay: perWeek / 5, levelSpread: 0.25 };
        const at = {
          ...usual,
          ...counted(stock),
          onOrder,
          packSize,
          outlook,
          ...(quotaLeft !== undefined && { quotaLeft }),
        };
        const { suggested } = suggestQuantity(at);
        expect(suggested).toBeGreaterThanOrEqual(0);
        expect(suggested % packSize).toBe(0);
        expect(suggested).toBeLessThanOrEqual(quotaLeft ?? Infinity);
      }),
    ));
  it('never grows with what is there', () =>
    fc.assert(
      fc.property(position, fc.nat(40), ({ stock, onOrder, packSize }, more) => {
        const at = (quantity: number) =>
          suggestQuantity({ ...usual, ...counted(quantity), onOrder, packSize }).suggested;
        expect(at(stock + more)).toBeLessThanOrEqual(at(stock));
      }),
    ));
});

describe('a typed quantity', () => {
  const range = usualRange(usual.outlook, 8, 12, 1, 12);
  it('is let pass where it is ordinary', () => expect(checkTyped(18, range)).toBeUndefined());
  it('is questioned where a digit slipped in', () =>
    expect(checkTyped(120, range)).toMatchObject({ kind: 'much-more' }));
  it('is questioned where it is far too little', () =>
    expect(checkTyped(1, range)).toMatchObject({ kind: 'much-less' }));
});

describe('the outlook of a leaf', () => {
  it('evens an order every two weeks out into what sells a day', () => {
    const figures = { firstWeek: '2021-08-02', expected: [12, 0, 12, 0], p10: [0, 0, 0, 0], p90: [12, 0, 12, 0] };
    expect(leafOutlook(figures, '2021-08-03', 7, { usualGapWeeks: 2, usualUnits: 12 }).perDay).toBeCloseTo(12 / 14);
  });
  it('does not take the rhythm of orders for whims of customers', () => {
    const figures = { firstWeek: '2021-08-02', expected: [6, 6], p10: [0, 0], p90: [15.4, 15.4] };
    const rhythmic = leafOutlook(figures, '2021-08-02', 14, { usualGapWeeks: 2, usualUnits: 12 });
    const steady = leafOutlook(figures, '2021-08-02', 14, { usualGapWeeks: 1, usualUnits: 6 });
    expect(steady.variancePerDay).toBeCloseTo(4.69, 1);
    expect(rhythmic.variancePerDay).toBeCloseTo(6 / 7);
  });
});

describe('products', () => {
  it('are A until 80 % of value, B until 95 %, then C', () =>
    expect([
      ...productClasses(
        new Map([
          ['small', 4],
          ['big', 80],
          ['middle', 16],
        ]),
      ).values(),
    ]).toEqual(['A', 'B', 'C']));
  it('are replaced by others of the same price band, those the shop knows first', () => {
    const card = (sku: string, priceBand: string) => ({
      ...{
        sku,
        name: sku,
        category: 'c',
        priceBand,
        unit: null,
        packSize: 1,
        unitPriceMinor: 100,
        discontinuedOn: null,
      },
    });
    const cards = [card('a', 'low'), card('b', 'low'), card('c', 'low'), card('d', 'high')];
    const units = new Map([
      ['b', 50],
      ['c', 5],
      ['d', 90],
    ]);
    const substitutes = substitutesFor(cards[0]!, cards, () => false, new Set(['c']), units);
    expect(substitutes.map(({ sku }) => sku)).toEqual(['c', 'b']);
  });
});
