import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayRun, lastDayOf, offsetsWithin } from './day-runs.js';
import { intersection, offsetsIn, union } from './offset-lists.js';

const days = ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'] as const;
const offsets = fc.uniqueArray(fc.nat(40)).map((some) => some.sort((a, b) => a - b));

it('days of events are runs, from which those within a range are found', () =>
  fc.assert(
    fc.property(
      ...[offsets, fc.array(fc.constantFrom(...days), { minLength: 41, maxLength: 41 }), offsets],
      ...[
        fc.option(fc.constantFrom(...days), { nil: undefined }),
        fc.option(fc.constantFrom(...days), { nil: undefined }),
      ],
      (recorded, dayOf, asked, from, to) => {
        const runs = recorded.reduce((text, offset) => withDay(text, offset, dayOf[offset]!), '');
        const known = asked.filter((offset) => recorded.includes(offset));
        const within = known.filter((offset) => (!from || dayOf[offset]! >= from) && (!to || dayOf[offset]! <= to));
        expect(offsetsWithin(known, runs, { from, to })).toEqual(within);
      },
    ),
    { numRuns: 300 },
  ));

it('the last day of runs is known', () =>
  expect([lastDayOf(''), lastDayOf(dayRun(3, days[0]) + dayRun(7, days[1]))]).toEqual(['', days[1]]));

/** Joins the run of an event where its day is another one. */
function withDay(text: string, offset: number, day: string): string {
  return lastDayOf(text) === day ? text : text + dayRun(offset, day);
}

it('lists of offsets are read, united and cut as sets are', () =>
  fc.assert(
    fc.property(offsets, offsets, (a, b) => {
      expect(offsetsIn(a.map((each) => `${each} `).join(''))).toEqual(a);
      expect(intersection(a, b)).toEqual(a.filter((each) => b.includes(each)));
      expect(union(a, b)).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
    }),
    { numRuns: 300 },
  ));
