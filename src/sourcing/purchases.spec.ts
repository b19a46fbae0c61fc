import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needPeriods } from './need-periods.js';
import { purchases, type NeedPeriod } from './purchases.js';

const monthly = (units: readonly number[], owed = 0): NeedPeriod[] =>
  units.map((expected, month) => ({ month, expected, owed: month === 0 ? owed : 0 }));
const none = { owed: 0, covered: 0, short: 0, carried: 0, toBuy: 0 };

describe('purchases', () => {
  it('use up stock first, owe in the first month and round to packs over all months', () =>
    expect(purchases(monthly([10, 10, 10], 2), 3, 15, 6)).toEqual([
      { ...none, owed: 2, covered: 12 },
      { ...none, covered: 3, toBuy: 12 },
      { ...none, toBuy: 6 },
    ]));
  it('buy nothing while a product is short, and after it what was owed and the wishes of the last week', () => {
    const periods = [
      { month: 0, expected: 4, owed: 3 },
      { month: 0, expected: 20, owed: 0, lastWish: 7 },
      { month: 1, expected: 20, owed: 5, lastWish: 7 },
      { month: 1, expected: 6, owed: 0 },
    ];
    expect(purchases(periods, 2, 0, 1)).toEqual([
      { ...none, owed: 3, short: 20, toBuy: 7 },
      { ...none, owed: 5, short: 25, carried: 12, toBuy: 18 },
    ]);
  });
  it('let stock serve a shortage', () =>
    expect(purchases([{ month: 0, expected: 20, owed: 5, lastWish: 7 }], 1, 21, 1)).toEqual([
      { ...none, owed: 5, covered: 21, short: 4 },
    ]));

  const period = fc.record({
    expected: fc.nat(99),
    owed: fc.nat(50),
    lastWish: fc.option(fc.nat(40), { nil: undefined }),
  });
  const months = fc.array(fc.array(period, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const periodsOf = (drawn: readonly (readonly { expected: number; owed: number; lastWish: number | undefined }[])[]) =>
    drawn.flatMap((own, month) =>
      own.map(({ lastWish, ...need }): NeedPeriod => ({ month, ...need, ...(lastWish !== undefined && { lastWish }) })),
    );
  it('with stock and what is coming cover all that is needed at the end of every month, in whole packs, and never a pack more', () =>
    fc.assert(
      fc.property(months, fc.nat(400), fc.integer({ min: 1, max: 24 }), (drawn, available, pack) => {
        const periods = periodsOf(drawn);
        const bought = purchases(periods, drawn.length, available, pack);
        let [needed, covered, units] = [0, 0, 0];
        bought.forEach((month, m) => {
          const own = periods.filter((each) => each.month === m);
          needed += own.reduce((sum, { expected, owed }) => sum + expected + owed, 0) - month.short + month.carried;
          [covered, units] = [covered + month.covered, units + month.toBuy];
          expect(month.toBuy % pack).toBe(0);
          expect(covered).toBeLessThanOrEqual(available);
          expect(units + covered).toBeGreaterThanOrEqual(needed);
          expect(units + covered).toBeLessThan(needed + pack);
        });
      }),
    ));
  it('lose no unit that is owed, as long as the last period is not short', () =>
    fc.assert(
      fc.property(months, fc.nat(400), (drawn, available) => {
        const periods = [...periodsOf(drawn), { month: drawn.length - 1, expected: 0, owed: 0 }];
        const bought = purchases(periods, drawn.length, available, 1);
        const owed = periods.reduce((sum, each) => sum + each.owed, 0);
        const supplied = bought.reduce((sum, { covered, toBuy }) => sum + covered + toBuy, 0);
        expect(supplied).toBeGreaterThanOrEqual(owed);
        for (const { short, carried } of bought) expect([short, carried].every((each) => each >= 0)).toBe(true);
      }),
    ));
});

describe('the periods of a product', () => {
  const mondays = ['2026-11-23', '2026-11-30', '2026-12-07'];
  const months = ['2026-11', '2026-12'];
  const needs = (...shortages: { from: string; until: string | null }[]) =>
    needPeriods(mondays, months, [70, 70, 70], { expected: [80, 130], owed: [4, 0] }, shortages);
  it('are its months where it is not short', () =>
    expect(needs()).toEqual([
      { month: 0, expected: 80, owed: 4 },
      { month: 1, expected: 130, owed: 0 },
    ]));
  it('are cut where a shortage begins and ends', () =>
    expect(needs({ from: '2026-11-29', until: '2026-12-03' })).toEqual([
      { month: 0, expected: 60, owed: 4 },
      { month: 0, expected: 20, owed: 0, lastWish: 20 },
      { month: 1, expected: 30, owed: 0, lastWish: 50 },
      { month: 1, expected: 100, owed: 0 },
    ]));
  it('are short to the end where no end of a shortage is known, with the wishes of a week', () =>
    expect(needs({ from: '2026-11-01', until: null })).toEqual([
      { month: 0, expected: 80, owed: 4, lastWish: 70 },
      { month: 1, expected: 130, owed: 0, lastWish: 70 },
    ]));
  it('add up to what every month needs', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.tuple(fc.nat(900), fc.nat(900)),
        fc.array(fc.tuple(fc.integer({ min: -3, max: 24 }), fc.option(fc.nat(20))), { maxLength: 3 }),
        (weekly, expected, drawn) => {
          const day = (i: number) => new Date(Date.UTC(2026, 10, 23 + i)).toISOString().slice(0, 10);
          const shortages = drawn.map(([from, days]) => ({
            from: day(from),
            until: days === null ? null : day(from + days),
          }));
          const periods = needPeriods(mondays, months, weekly, { expected, owed: [7, 9] }, shortages);
          months.forEach((_, month) => {
            const own = periods.filter((period) => period.month === month);
            expect(own.reduce((sum, period) => sum + period.expected, 0)).toBe(expected[month]);
            expect(own.reduce((sum, period) => sum + period.owed, 0)).toBe([7, 9][month]);
          });
        },
      ),
    ));
});
