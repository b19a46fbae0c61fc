import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, weekOf } from '../../calendar/weeks.js';
import { sellThrough, weeklySellThrough, type UnitsOn } from './sell-through.js';

const monday = '2021-03-01';
const on = (day: number, quantity: number): UnitsOn => ({ on: addDays(monday, day), quantity });
const sum = (values: readonly { units: number }[]) => values.reduce((total, { units }) => total + units, 0);

const happenings = (mostApart: number) =>
  fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: mostApart }), quantity: fc.nat(40) }), { maxLength: 12 })
    .map((each) => {
      let day = 0;
      return each.map(({ gap, quantity }) => on((day += gap), quantity));
    });

describe('sell-through between two counts', () => {
  it('is the first count and what was delivered less the second count', () => {
    expect(sellThrough([on(0, 10), on(14, 4)], [on(3, 6), on(9, 2)])).toEqual([
      { after: on(0, 0).on, until: on(14, 0).on, units: 14, emptied: false },
    ]);
  });
  it('counts a delivery with the count of its own day', () => {
    expect(sellThrough([on(0, 10), on(7, 8)], [on(0, 5), on(7, 3), on(8, 99)])).toMatchObject([{ units: 5 }]);
  });
  it('leaves out two counts that contradict each other, and goes on from the second', () => {
    expect(sellThrough([on(0, 1), on(7, 9), on(14, 6)], [])).toMatchObject([{ after: on(7, 0).on, units: 3 }]);
  });
  it('leaves out two counts that lie too far apart', () => {
    expect(sellThrough([on(0, 9), on(71, 1)], [])).toEqual([]);
    expect(sellThrough([on(0, 9), on(70, 1)], [])).toMatchObject([{ units: 8 }]);
  });
  it('remembers that the shelf was empty at either end', () => {
    const stretches = sellThrough([on(0, 5), on(7, 0), on(14, 2), on(21, 1)], [on(8, 6)]);
    expect(stretches.map(({ emptied }) => emptied)).toEqual([true, true, false]);
  });
  it('says nothing of less than two counts', () => {
    expect(sellThrough([], [on(1, 5)])).toEqual([]);
    expect(sellThrough([on(0, 5)], [on(1, 5)])).toEqual([]);
  });
  it('is never negative, never overlaps and never runs backwards', () =>
    fc.assert(
      fc.property(happenings(30), happenings(9), (counts, deliveries) => {
        let end = '';
        for (const { after, until, units } of sellThrough(counts, deliveries)) {
          expect(units).toBeGreaterThanOrEqual(0);
          expect(after >= end && until > after).toBe(true);
          end = until;
        }
      }),
    ));
  it('adds up to first count and deliveries less the last count where nothing contradicts itself', () =>
    fc.assert(
      fc.property(happenings(30), happenings(9), (counts, deliveries) => {
        const stretches = sellThrough(counts, deliveries);
        fc.pre(counts.length > 1 && stretches.length === counts.length - 1);
        const [first, last] = [counts[0]!, counts.at(-1)!];
        const arrived = deliveries.filter((delivery) => delivery.on > first.on && delivery.on <= last.on);
        const delivered = arrived.reduce((total, { quantity }) => total + quantity, 0);
        expect(sum(stretches)).toBe(first.quantity + delivered - last.quantity);
      }),
    ));
});

describe('sell-through by week', () => {
  it('spreads evenly over the days after the first count, up to the second', () => {
    // Sunday to Sunday three weeks later: three whole weeks.
    expect(weeklySellThrough(sellThrough([on(-1, 30), on(20, 9)], []))).toEqual(
      [0, 7, 14].map((day) => ({ weekOf: on(day, 0).on, units: 7, days: 7, emptied: false })),
    );
  });
  it('puts together the parts of a week on both sides of a count', () => {
    expect(weeklySellThrough(sellThrough([on(-1, 20), on(3, 12), on(6, 0)], []))).toEqual([
      { weekOf: monday, units: 20, days: 7, emptied: true },
    ]);
  });
  it('knows how many days of a week it covers', () => {
    const weeks = weeklySellThrough(sellThrough([on(2, 8), on(8, 2)], []));
    expect(weeks.map(({ days }) => days)).toEqual([4, 2]);
  });
  it('neither loses nor makes a unit or a day', () =>
    fc.assert(
      fc.property(happenings(40), happenings(9), (counts, deliveries) => {
        const stretches = sellThrough(counts, deliveries);
        const weeks = weeklySellThrough(stretches);
        expect(sum(weeks)).toBe(sum(stretches));
        const covered = stretches.reduce((total, { after, until }) => total + daysBetween(after, until), 0);
        expect(weeks.reduce((total, { days }) => total + days, 0)).toBe(covered);
        for (const [i, { weekOf: week, units, days }] of weeks.entries()) {
          expect(Number.isInteger(units) && units >= 0).toBe(true);
          expect(days >= 1 && days <= 7 && weekOf(week) === week).toBe(true);
          if (i > 0) expect(week > weeks[i - 1]!.weekOf).toBe(true);
        }
      }),
    ));
});
