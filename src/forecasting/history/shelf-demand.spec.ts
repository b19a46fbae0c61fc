import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/weeks.js';
import { shelfDemand, type CountedShelf, type ShelfWeek } from './shelf-demand.js';

/** A Sunday: day 0 of the shelf is the day before its first whole week. */
const begin = '2026-03-01';
const on = (day: number, quantity: number) => ({ on: addDays(begin, day), quantity });
const until = (day: number) => addDays(begin, day);
const weekly = (units: number, weeks: number) => Array.from({ length: weeks }, (_, i) => on(7 * i + 2, units));
const known = (weeks: readonly ShelfWeek[]) => weeks.filter(({ sinceCount }) => !sinceCount);
const since = (weeks: readonly ShelfWeek[]) => weeks.filter(({ sinceCount }) => sinceCount);

describe('what a shelf says that customers wanted', () => {
  it('is what left it between two counts, whatever was ordered', () => {
    // 10 a week came, and the stock fell by 20.
    const weeks = shelfDemand({ counts: [on(0, 40), on(28, 20)], deliveries: weekly(10, 4) }, until(28));
    expect(weeks.map(({ units, weight }) => [units, weight])).toEqual([15, 15, 15, 15].map((units) => [units, 1]));
  });
  it('leaves out the days before anything came to an empty shelf', () => {
    const shelf = { counts: [on(0, 0), on(14, 5)], deliveries: [on(7, 19)] };
    expect(shelfDemand(shelf, until(14)).map(({ units }) => units)).toEqual([14, 14]);
  });
  it('is more than was sold where the shelf was found empty, and less sure', () => {
    const shelf = { counts: [on(0, 28), on(28, 0)], deliveries: [] };
    const weeks = shelfDemand(shelf, until(28));
    expect(weeks.length).toBe(4);
    for (const { units, weight } of weeks) {
      expect(units).toBeGreaterThan(7);
      expect(weight).toBeLessThan(1);
    }
  });
  it('goes on at its rate after the last count, as long as the shelf lasts', () => {
    const shelf = { counts: [on(0, 50), on(28, 22)], deliveries: [] };
    const weeks = since(shelfDemand(shelf, until(42)));
    expect(weeks.map(({ units }) => units)).toEqual([7, 7]);
    expect(weeks.every(({ weight }) => weight > 0 && weight < 1)).toBe(true);
  });
  it('is unknown for six weeks once the shelf must have run empty, then its silence counts', () => {
    const shelf = { counts: [on(0, 30), on(28, 2)], deliveries: [] };
    const weeks = since(shelfDemand(shelf, until(28 + 63)));
    expect(weeks.filter(({ weight }) => weight === 0).length).toBe(5);
    expect(weeks.length).toBe(6);
  });
  it('is unknown while the shelf is counted empty and nothing comes, for a time', () => {
    const counts = [on(0, 28), on(28, 0), on(56, 0), on(84, 0)];
    const weeks = known(shelfDemand({ counts, deliveries: [] }, until(84)));
    expect(weeks.map(({ weight }) => weight > 0)).toEqual([...Array(4).fill(true), ...Array(4).fill(false)]);
  });
  it('says nothing where a product was counted once, or long ago', () => {
    expect(shelfDemand({ counts: [on(0, 9)], deliveries: weekly(3, 4) }, until(28))).toEqual([]);
    expect(since(shelfDemand({ counts: [on(0, 90), on(28, 62)], deliveries: [] }, until(28 + 77)))).toEqual([]);
  });

  const shelves: fc.Arbitrary<CountedShelf> = fc.record({
    counts: fc
      .array(fc.nat(60), { minLength: 1, maxLength: 6 })
      .map((quantities) => quantities.map((quantity, i) => on(28 * i, quantity))),
    deliveries: fc
      .array(fc.nat(40), { maxLength: 24 })
      .map((quantities) => quantities.map((quantity, i) => on(7 * i + 2, quantity))),
  });
  it('is never negative, in ascending weeks, none twice, with weights from 0 to 1', () =>
    fc.assert(
      fc.property(shelves, fc.nat(200), (shelf, day) => {
        const last = Math.max(day, 28 * (shelf.counts.length - 1));
        const weeks = shelfDemand(shelf, until(last));
        const mondays = weeks.map(({ weekOf }) => weekOf);
        expect([...new Set(mondays)].sort()).toEqual(mondays);
        for (const { units, weight, weekOf } of weeks) {
          expect(units).toBeGreaterThanOrEqual(0);
          expect(weight >= 0 && weight <= 1 + 1e-12).toBe(true);
          expect(addDays(weekOf, 6) <= until(last)).toBe(true);
        }
      }),
    ));
});
