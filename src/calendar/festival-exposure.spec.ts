import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { festivalExposure } from './festival-exposure.js';
import { festivalWindows, type PeriodLength } from './festival-windows.js';
import { festivalsBetween } from './festivals.js';
import { monthsFrom } from './months.js';
import { addDays, daysFrom, weeksFrom } from './weeks.js';

const periods: Record<PeriodLength, (from: string, count: number) => string[]> = {
  day: daysFrom,
  week: weeksFrom,
  month: monthsFrom,
};

function column(starts: string[], length: PeriodLength, name: string): Record<string, number> {
  const { names, matrix } = festivalExposure(starts, length, name.startsWith('t') ? 'us' : 'cn');
  const at = names.indexOf(name);
  return Object.fromEntries(
    starts.flatMap((start, i): [string, number][] => {
      const share = matrix[i * names.length + at]!;
      return share === 0 ? [] : [[start, share]];
    }),
  );
}

describe('exposure to festivals', () => {
  it('puts the days at Spring Festival into the weeks on which they fall, year by year', () => {
    expect(column(weeksFrom('2021-01-04', 12), 'week', 'spring-festival/at')).toEqual({
      '2021-02-08': 4 / 7, // Eve is Thursday the 11th
      '2021-02-15': 3 / 7,
    });
    expect(column(weeksFrom('2020-01-06', 12), 'week', 'spring-festival/at')).toEqual({
      '2020-01-20': 3 / 7, // Eve is Friday the 24th
      '2020-01-27': 4 / 7,
    });
  });

  it('counts a week inside a long window once, and its ends in part', () =>
    expect(column(weeksFrom('2021-02-01', 8), 'week', 'spring-festival/after')).toEqual({
      '2021-02-15': 4 / 7,
      '2021-02-22': 1,
      '2021-03-01': 3 / 7,
    }));

  it('counts a short window inside a week in full', () =>
    expect(column(weeksFrom('2021-11-01', 6), 'week', 'thanksgiving/at')).toEqual({ '2021-11-22': 1 }));

  it('splits the weeks around Spring Festival between January and February', () => {
    const early = column(monthsFrom('2020-01-01', 3), 'month', 'spring-festival/at');
    expect(early['2020-01-01']).toBeCloseTo(14 / 21, 12); // January 18 … February 7
    expect(early['2020-02-01']).toBeCloseTo(7 / 21, 12);
    expect(column(monthsFrom('2021-01-01', 3), 'month', 'spring-festival/at')).toEqual({ '2021-02-01': 1 });
  });

  it('distinguishes the days at a festival', () =>
    expect(column(daysFrom('2021-02-01', 28), 'day', 'spring-festival/day+0')).toEqual({ '2021-02-12': 1 }));

  it('sees a festival that lies before the first or after the last period', () => {
    expect(column(weeksFrom('2021-02-22', 1), 'week', 'spring-festival/after')).toEqual({ '2021-02-22': 1 });
    expect(column(weeksFrom('2021-01-28', 1), 'week', 'spring-festival/before-2')).toEqual({ '2021-01-25': 4 / 7 });
  });

  it('moves by a day what slides by a day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2090 }), fc.nat(6), (year, offset) => {
        const atFestival = (from: string): number[] => {
          const starts = Array.from({ length: 20 }, (_, i) => addDays(from, 7 * i));
          const { names, matrix } = festivalExposure(starts, 'week', 'cn');
          return starts.map((_, i) => matrix[i * names.length + names.indexOf('spring-festival/at')]!);
        };
        const before = atFestival(addDays(`${year}-01-01`, offset));
        const after = atFestival(addDays(`${year}-01-01`, offset + 1));
        expect(before.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(after.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        before.forEach((share, i) => expect(Math.abs(share - after[i]!)).toBeLessThanOrEqual(1 / 7 + 1e-12));
      }),
    ));

  it('lies between 0 and 1, and a window without gap is spread over its periods in full', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<PeriodLength>('day', 'week', 'month'),
        fc.constantFrom('cn' as const, 'us' as const),
        fc.integer({ min: 1971, max: 2097 }),
        (length, locale, year) => {
          const count = { day: 500, week: 72, month: 18 }[length];
          const { names, matrix } = festivalExposure(periods[length](`${year}-01-01`, count), length, locale);
          const windows = festivalWindows(locale, length);
          const sums = new Float64Array(names.length);
          expect(matrix.every((share) => share >= 0 && share <= 1)).toBe(true);
          matrix.forEach((share, i) => (sums[i % names.length]! += share));
          const longest = { day: 1, week: 7, month: 31 }[length];
          windows.forEach(({ festival, first, last }, i) => {
            const inside = festivalsBetween(locale, `${year}-02-25`, `${year + 1}-02-24`);
            const times = inside.filter(({ key }) => key === festival).length;
            const days = last - first + 1;
            expect(sums[i]!).toBeGreaterThanOrEqual((times * days) / Math.min(days, longest) - 1e-9);
          });
        },
      ),
      { numRuns: 60 },
    ));

  it('has no column without festivals and no row without periods', () => {
    expect(festivalExposure(['2021-01-04'], 'week', 'none')).toEqual({ names: [], matrix: new Float64Array(0) });
    expect(festivalExposure([], 'week', 'cn').matrix).toHaveLength(0);
  });

  it('refuses periods out of order, naming the first', () =>
    expect(() => festivalExposure(['2021-01-11', '2021-01-04'], 'week', 'cn')).toThrow(
      'starts[1]: expected a week after 2021-01-11, found "2021-01-04"',
    ));
});
