import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWeeks } from '../../calendar/weeks.js';
import { carryWish, weeksUntilLapse, type AskedWeek, type OpenWish } from './carry-wishes.js';

const monday = '2026-03-02';
const week = (at: number, requested: number, granted: number): AskedWeek => ({
  ...{ weekOf: addWeeks(monday, at), requested, granted },
  cut: granted < requested,
});

function demandOf(weeks: readonly AskedWeek[]): number[] {
  let open: OpenWish | undefined;
  return weeks.map((each) => {
    const carried = carryWish(open, each);
    open = carried.open;
    return carried.demand;
  });
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a refused wish', () => {
  it('that is repeated week after week counts once', () =>
    expect(demandOf([week(0, 12, 0), week(1, 12, 0), week(2, 6, 0)])).toEqual([12, 0, 0]));
  it('counts what it grows by', () => expect(demandOf([week(0, 12, 0), week(1, 15, 0)])).toEqual([12, 3]));
  it('stays open for what was not granted', () =>
    expect(demandOf([week(0, 12, 4), week(1, 12, 0), week(2, 12, 12), week(3, 12, 12)])).toEqual([12, 4, 0, 12]));
  it('is over when a week is granted in full', () =>
    expect(demandOf([week(0, 12, 0), week(1, 6, 6), week(2, 12, 12)])).toEqual([12, 0, 12]));
  it('lapses when it is not repeated', () => {
    expect(demandOf([week(0, 12, 0), week(weeksUntilLapse, 12, 0)])).toEqual([12, 0]);
    expect(demandOf([week(0, 12, 0), week(weeksUntilLapse + 1, 12, 0)])).toEqual([12, 12]);
  });
  it('is not made by an order that was not answered yet', () =>
    expect(demandOf([{ ...week(0, 12, 0), cut: false }, week(1, 12, 12)])).toEqual([12, 12]));
});

const history = fc
  .array(
    fc.record({ gap: fc.integer({ min: 1, max: 6 }), requested: fc.nat(30), share: fc.constantFrom(0, 0.3, 0.8, 1) }),
    { maxLength: 30 },
  )
  .map((each) => {
    let at = 0;
    return each.map(({ gap, requested, share }) => week((at += gap), requested, Math.floor(requested * share)));
  });

describe('the demand of any history', () => {
  it('is what was asked for where all is granted', () =>
    fc.assert(
      fc.property(history, (weeks) => {
        const met = weeks.map((each) => ({ ...each, granted: each.requested, cut: false }));
        expect(demandOf(met)).toEqual(weeks.map(({ requested }) => requested));
      }),
    ));
  it('is never more than what was asked for, nor less than what was granted', () =>
    fc.assert(
      fc.property(history, (weeks) => {
        const demand = demandOf(weeks);
        demand.forEach((units, i) => expect(units >= 0 && units <= weeks[i]!.requested).toBe(true));
      }),
    ));
  it('never exceeds, over the weeks of a wish, the largest open wish and what was granted', () =>
    fc.assert(
      fc.property(history, (weeks) => {
        let open: OpenWish | undefined;
        let [demand, granted, largest] = [0, 0, 0];
        for (const each of weeks) {
          if (!open) [demand, granted, largest] = [0, 0, 0];
          largest = Math.max(largest, each.requested, open?.units ?? 0);
          const before: OpenWish | undefined = open;
          const carried = carryWish(open, each);
          const lapsed = before && carried.demand === each.requested && each.requested > 0;
          if (lapsed) [demand, granted, largest] = [0, 0, each.requested];
          demand += carried.demand;
          granted += each.granted;
          expect(demand).toBeLessThanOrEqual(largest + granted);
          open = carried.open;
        }
      }),
    ));
  it('covers what was granted, week by week', () =>
    fc.assert(
      fc.property(history, (weeks) => {
        const demand = demandOf(weeks);
        let [asked, got] = [0, 0];
        weeks.forEach(({ granted }, i) => {
          asked += demand[i]!;
          got += granted;
          expect(asked).toBeGreaterThanOrEqual(got);
        });
        expect(sum(demand)).toBeGreaterThanOrEqual(sum(weeks.map(({ granted }) => granted)));
      }),
    ));
});
