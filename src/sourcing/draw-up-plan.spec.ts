import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { drawUpPlan, type PlanProduct } from './draw-up-plan.js';
import { monthShares } from './month-shares.js';
import { planCsv } from './plan-csv.js';
import { planXlsx } from './plan-xlsx.js';
import { purchases } from './purchases.js';

const mondays = ['2021-08-16', '2021-08-23', '2021-08-30'];
const product = (sku: string, supplier: string, expected: number[]): PlanProduct => ({
  ...{ sku, supplier, name: sku, packSize: 6, priceMinor: 100, owed: 0 },
  ...{ expected, p10: expected.map((each) => each / 2), p90: expected.map((each) => each * 2) },
});
const basis = { runId: 'run', runHash: 'hash', from: '2021-08-16', weeks: 3, stock: [] };

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
            const ofMonth = (of: readonly { month: string; expected: number; toBuy: number; valueMinor: number }[]) =>
              of.filter(({ month }) => month === all.month).reduce((sum, row) => sum + row[figure], 0);
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
  it('is a table for people and for programs', async () => {
    const plan = drawUpPlan(basis, mondays, [product('a', 's', [6, 6, 7])], new Map());
    expect(planCsv(plan).split('\n').slice(0, 2)).toEqual([
      'level,supplier,sku,name,month,expected,p10,p90,owed,covered,to_buy,value_minor',
      expect.stringMatching(/^total,,,,2021-08,14,\d+,\d+,0,0,18,1800$/),
    ]);
    expect((await planXlsx(plan)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('purchases', () => {
  it('use up stock first, owe in the first month and round to packs over all months', () =>
    expect(purchases([10, 10, 10], 2, 15, 6)).toEqual([
      { owed: 2, covered: 12, toBuy: 0 },
      { owed: 0, covered: 3, toBuy: 12 },
      { owed: 0, covered: 0, toBuy: 6 },
    ]));
  it('cover all that is needed and never a pack more', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(99), { minLength: 1 }),
        fc.nat(50),
        fc.nat(200),
        fc.integer({ min: 1, max: 24 }),
        (units, owed, available, pack) => {
          const bought = purchases(units, owed, available, pack).reduce((sum, { toBuy }) => sum + toBuy, 0);
          const needed = Math.max(0, units.reduce((sum, each) => sum + each, 0) + owed - available);
          expect(bought).toBeGreaterThanOrEqual(needed);
          expect(bought).toBeLessThan(needed + pack);
        },
      ),
    ));
});

describe('allocation of what is short', () => {
  const claim = fc.record({
    retailerId: fc.uuid(),
    class: fc.constantFrom('A', 'B', 'C'),
    wanted: fc.double({ min: 0, max: 90, noNaN: true }),
  });
  it('gives out all there is as far as it is wanted, and nobody more than is wanted', () =>
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
