import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { festivalsBetween, festivalsOfYear } from './festivals.js';
import type { FestivalLocale } from './festival.js';
import { isoWeekday } from './weeks.js';

const datesOf = (locale: FestivalLocale, year: number): Record<string, string> =>
  Object.fromEntries(festivalsOfYear(locale, year).map(({ key, date }) => [key, date]));

describe('Chinese festivals', () => {
  it.each([
    [1970, '1970-02-06', '1970-04-05', '1970-06-08', '1970-09-15'],
    [1985, '1985-02-20', '1985-04-05', '1985-06-22', '1985-09-29'],
    [2020, '2020-01-25', '2020-04-04', '2020-06-25', '2020-10-01'],
    [2021, '2021-02-12', '2021-04-04', '2021-06-14', '2021-09-21'],
    [2024, '2024-02-10', '2024-04-04', '2024-06-10', '2024-09-17'],
    [2033, '2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08'],
  ])('move with moon and sun: %i', (year, springFestival, qingming, dragonBoat, midAutumn) =>
    expect(datesOf('cn', year)).toEqual({
      'new-year': `${year}-01-01`,
      'spring-festival': springFestival,
      qingming,
      'labour-day': `${year}-05-01`,
      'dragon-boat': dragonBoat,
      'mid-autumn': midAutumn,
      'national-day': `${year}-10-01`,
    }),
  );

  it('keep their places in every year from 1970 to 2100', () => {
    for (let year = 1970; year <= 2100; year++) {
      const days = datesOf('cn', year);
      expect(days['spring-festival']! >= `${year}-01-20` && days['spring-festival']! <= `${year}-02-21`).toBe(true);
      expect(days['qingming']).toMatch(/-04-0[456]$/);
      expect(days['dragon-boat']! >= `${year}-05-26` && days['dragon-boat']! <= `${year}-06-26`).toBe(true);
      expect(days['mid-autumn']! >= `${year}-09-06` && days['mid-autumn']! <= `${year}-10-09`).toBe(true);
    }
  });

  it('bear a Chinese and an English name', () =>
    expect(festivalsOfYear('cn', 2024)[1]).toEqual({
      key: 'spring-festival',
      zh: '春节',
      en: 'Spring Festival',
      fixed: false,
      date: '2024-02-10',
    }));
});

describe('American festivals', () => {
  it('of 2021 fall where the calendar says, without substitute days', () =>
    expect(datesOf('us', 2021)).toEqual({
      'new-year': '2021-01-01',
      easter: '2021-04-04',
      'memorial-day': '2021-05-31',
      'independence-day': '2021-07-04',
      'labor-day': '2021-09-06',
      halloween: '2021-10-31',
      thanksgiving: '2021-11-25',
      christmas: '2021-12-25',
    }));

  it('keep their weekdays in every year from 1970 to 2100', () => {
    for (let year = 1970; year <= 2100; year++) {
      const days = datesOf('us', year);
      expect(Object.keys(days)).toHaveLength(8);
      expect(isoWeekday(days['easter']!)).toBe(7);
      expect(isoWeekday(days['memorial-day']!)).toBe(1);
      expect(isoWeekday(days['thanksgiving']!)).toBe(4);
      expect(days['thanksgiving']).toMatch(/-11-2[2-8]$/);
    }
  });
});

describe('festivals between two dates', () => {
  it('come in order and lie inside, whatever the range', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<FestivalLocale>('cn', 'us', 'none'),
        fc.integer({ min: 1971, max: 2095 }),
        fc.nat(4),
        (locale, year, years) => {
          const [from, to] = [`${year}-03-10`, `${year + years}-09-20`];
          const dates = festivalsBetween(locale, from, to).map(({ date }) => date);
          expect(dates).toEqual([...dates].sort());
          expect(dates.every((date) => date >= from && date <= to)).toBe(true);
        },
      ),
    ));

  it('are none for a market without festivals', () =>
    expect(festivalsBetween('none', '2020-01-01', '2024-12-31')).toEqual([]));

  it('refuse a year for which the moon was not computed', () =>
    expect(() => festivalsBetween('cn', '2100-12-01', '2101-01-01')).toThrow('expected a year from 1970 to 2100'));
});
