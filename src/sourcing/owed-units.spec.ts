import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekOf } from '../calendar/weeks.js';
import { owedUnits } from './owed-units.js';

const mondays = ['2026-11-23', '2026-11-30', '2026-12-07'];
const months = ['2026-11', '2026-12'];
const owed = (expected: number[], ...open: [orderedOn: string, units: number][]) =>
  owedUnits(
    open.map(([orderedOn, units]) => ({ orderedOn, units })),
    mondays,
    months,
    expected,
  );

describe('what retailers are owed beside the forecast', () => {
  it('is every open order from before the first week, in the first month', () =>
    expect(owed([9, 9, 9], ['2020-02-03', 4], ['2026-11-22', 5]).owed).toEqual([9, 0]));
  it('is nothing of an order within a week, which the forecast of the whole week holds', () =>
    expect(owed([9, 9, 9], ['2026-11-23', 9], ['2026-12-07', 4], ['2026-12-13', 5]).owed).toEqual([0, 0]));
  it('is what orders of a week exceed its forecast by, in the month of its Monday', () =>
    expect(owed([9, 9.5, 9], ['2026-12-01', 9], ['2026-12-02', 3], ['2026-12-07', 10]).owed).toEqual([3, 1]));
  it('leaves orders after the last week to a later plan, and names them', () =>
    expect(owed([9, 9, 9], ['2026-12-14', 6])).toEqual({
      owed: [0, 0],
      later: [{ orderedOn: '2026-12-14', units: 6 }],
    }));

  const order = fc.record({ orderedOn: fc.integer({ min: -60, max: 40 }), units: fc.nat(60) });
  it('with the forecast covers every open order once, whatever its day', () =>
    fc.assert(
      fc.property(
        fc.array(order, { maxLength: 30 }),
        fc.array(fc.nat(80), { minLength: 3, maxLength: 3 }),
        (orders, expected) => {
          const open = orders.map(({ orderedOn, units }) => ({ orderedOn: addDays('2026-11-23', orderedOn), units }));
          const unitsOf = (which: (day: string) => boolean) =>
            open.filter((each) => which(each.orderedOn)).reduce((sum, each) => sum + each.units, 0);
          const result = owedUnits(open, mondays, months, expected);
          const before = unitsOf((day) => day < '2026-11-23');
          const later = unitsOf((day) => day > '2026-12-13');
          const demand = mondays.map((monday, i) =>
            Math.max(
              expected[i]!,
              unitsOf((day) => weekOf(day) === monday),
            ),
          );
          const sum = (units: readonly number[]) => units.reduce((total, each) => total + each, 0);
          expect(sum(expected) + sum(result.owed)).toBe(before + sum(demand));
          expect(sum(result.later.map(({ units }) => units))).toBe(later);
        },
      ),
    ));
});
