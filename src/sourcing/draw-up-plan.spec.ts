import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { drawUpPlan, type PlanProduct } from './draw-up-plan.js';
import { monthShares } from './month-shares.js';

const mondays = ['2021-08-16', '2021-08-23', '2021-08-30'];
const product = (sku: string, supplier: string, expected: number[]): PlanProduct => ({
  ...{ sku, supplier, name: sku, packSize: 6, priceMinor: 100, priceFrom: 'unit-price', open: [], shortages: [] },
  ...{ expected, p10: expected.map((each) => each / 2), p90: expected.map((each) => each * 2) },
});
const basis = { runId: 'run', runHash: 'hash', asOf: '2021-08-15', from: '2021-08-16', weeks: 3, stock: [] };

describe('weeks that two months share', () => {
  it('are split by days', () => {
    const { months, shares } = monthShares(mondays);
    expect(months).toEqual(['2021-08', '2021-09']);
    expect(shares).toEqual([
      [1, 0],
      [1, 0],
      [2 / 7, 5 / 7],
    ]);
  });
});

describe('a plan', () => {
  const weekly = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 3, maxLength: 3 });
  const some = fc.array(fc.tuple(fc.constantFrom('s1', 's2', 's3'), weekly), { minLength: 1, maxLength: 12 });
  it('adds up from products to suppliers to all in every month, and its ranges hold what is expected', () =>
    fc.assert(
      fc.property(some, (rows) => {
        const products = rows.map(([supplier, expected], i) => product(`p${i}`, supplier, expected));
        const plan = drawUpPlan(basis, mondays, products, new Map());
        for (const all of plan.total)
          for (const figure of ['expected', 'toBuy', 'valueMinor'] as const) {
            const ofMonth = (
              of: readonly { month: string; expected: number; toBuy: number; valueMinor: number | null }[],
            ) => of.filter(({ month }) => month === all.month).reduce((sum, row) => sum + (row[figure] ?? 0), 0);
            expect(ofMonth(plan.lines)).toBe(all[figure]);
            expect(ofMonth(plan.suppliers)).toBe(all[figure]);
          }
        for (const { expected, p10, p90 } of plan.lines) {
          expect(p10).toBeLessThanOrEqual(expected);
          expect(p90).toBeGreaterThanOrEqual(expected);
        }
      }),
    ));
  it('is named after its content', () => {
    const draw = (units: number) => drawUpPlan(basis, mondays, [product('a', 's', [units, 1, 1])], new Map());
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5).planId).not.toBe(draw(50).planId);
  });
  it('counts what is owed for a product that nothing is forecast for', () => {
    const open = [{ orderedOn: '2021-08-01', units: 7 }];
    const plan = drawUpPlan(basis, mondays, [{ ...product('a', 's', [0, 0, 0]), open }], new Map());
    expect(plan.total[0]).toMatchObject({ expected: 0, owed: 7, toBuy: 12, valueMinor: 1200, withoutPrice: 0 });
  });
  it('is worth nothing where no price is known, which is not 0, and counts the products left out', () => {
    const unpriced = { ...product('b', 's', [6, 0, 0]), priceMinor: null, priceFrom: null };
    const alone = drawUpPlan(basis, mondays, [unpriced], new Map());
    expect(alone.lines[0]).toMatchObject({ toBuy: 6, valueMinor: null });
    expect(alone.total[0]).toMatchObject({ toBuy: 6, valueMinor: null, withoutPrice: 1 });
    const both = drawUpPlan(basis, mondays, [product('a', 's', [6, 0, 0]), unpriced], new Map());
    expect(both.suppliers[0]).toMatchObject({ toBuy: 12, valueMinor: 600, withoutPrice: 1 });
  });
  it('buys nothing in the days of a shortage, and says so', () => {
    const shortages = [{ from: '2021-08-16', until: '2021-08-31', cause: 'mill stopped' }];
    const plan = drawUpPlan(basis, mondays, [{ ...product('a', 's', [70, 70, 70]), shortages }], new Map());
    expect(plan.lines).toMatchObject([
      { month: '2021-08', expected: 160, short: 160, carried: 0, toBuy: 0 },
      { month: '2021-09', expected: 50, short: 0, carried: 70, toBuy: 120 },
    ]);
    expect(plan.notes).toMatchObject([
      { sku: 'a', code: 'short', from: '2021-08-16', until: '2021-08-31', units: 160 },
    ]);
    expect(plan.notes[0]?.text).toBe(
      'a is short from 2021-08-16 to 2021-08-31 (mill stopped): nothing is bought for these days. Over the plan 160 units are not bought then, 70 of them are bought after it.',
    );
  });
});

describe('allocation of what is short', () => {
  const claim = fc.record({
    retailerId: fc.uuid(),
    class: fc.constantFrom('A', 'B', 'C'),
    wanted: fc.double({ min: 0, max: 90, noNaN: true }),
  });
  it('gives out all there is as far as it is wanted, and no retailer more than is wanted', () =>
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 20 }),
        fc.nat(400),
        fc.subarray(['A', 'B', 'C']),
        (claims, available, priority) => {
          const given = allocate(available, claims, priority);
          const wanted = claims.reduce((sum, each) => sum + each.wanted, 0);
          const allocated = given.reduce((sum, each) => sum + each.allocated, 0);
          expect(allocated).toBeLessThanOrEqual(available);
          expect(allocated).toBeGreaterThanOrEqual(Math.min(available, Math.floor(wanted)));
          for (const each of given) expect(each.allocated).toBeLessThanOrEqual(Math.ceil(each.wanted) + 1);
        },
      ),
    ));
  it('serves the first class first', () => {
    const claims = [
      { retailerId: 'b', class: 'B', wanted: 10 },
      { retailerId: 'a', class: 'A', wanted: 10 },
    ];
    expect(allocate(12, claims, ['A']).map(({ allocated }) => allocated)).toEqual([2, 10]);
    expect(allocate(12, claims).map(({ allocated }) => allocated)).toEqual([6, 6]);
  });
});
