import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../kernel/domain-error.js';
import { dateOfDay, dayNumber } from './day-number.js';
import { addMonths, daysInMonth, firstOfMonth, monthOf } from './months.js';
import {
  addDays,
  addWeeks,
  daysBetween,
  daysFrom,
  isoWeekday,
  weekOf,
  weeksBetween,
  weeksFrom,
  weeksWithin,
} from './weeks.js';

const dates = fc.integer({ min: -40_000, max: 60_000 }).map(dateOfDay);

describe('weeks', () => {
  it.each([
    ['2021-01-01', '2020-12-28'],
    ['2020-12-31', '2020-12-28'],
    ['2020-02-29', '2020-02-24'],
    ['2024-03-03', '2024-02-26'],
    ['2024-03-04', '2024-03-04'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('%s belongs to the week of Monday %s', (date, monday) => expect(weekOf(date)).toBe(monday));

  it('count weekdays from Monday 1 to Sunday 7', () =>
    expect(daysFrom('2021-02-08', 7).map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7]));

  it('begin on a Monday at most six days before the date', () =>
    fc.assert(
      fc.property(dates, (date) => {
        const monday = weekOf(date);
        expect(isoWeekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(isoWeekday(date) - 1);
        expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(isoWeekday(date) % 7);
      }),
    ));

  it('are found by any of their days', () =>
    fc.assert(fc.property(dates, fc.nat(6), (date, i) => expect(weekOf(addDays(weekOf(date), i))).toBe(weekOf(date)))));

  it('can be listed from a date and between dates', () => {
    expect(weeksFrom('2020-12-31', 3)).toEqual(['2020-12-28', '2021-01-04', '2021-01-11']);
    expect(weeksWithin('2020-12-31', '2021-01-05')).toEqual(['2020-12-28', '2021-01-04']);
    expect(weeksWithin('2021-01-05', '2020-12-31')).toEqual([]);
    expect(weeksBetween('2021-01-10', '2021-01-11')).toBe(1);
  });
});

describe('days', () => {
  it('added and taken away lead back', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addWeeks(date, days)).toBe(addDays(date, 7 * days));
      }),
    ));

  it('compare as their strings do', () =>
    fc.assert(
      fc.property(dates, dates, (a, b) =>
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a < b ? -1 : a > b ? 1 : 0),
      ),
    ));

  it.each(['2021-02-29', '2021-13-01', '2021-1-1', 'soon', ''])('refuse %j, naming it', (date) => {
    expect(() => weekOf(date)).toThrow(DomainError);
    expect(() => weekOf(date)).toThrow(`found "${date}"`);
  });
});

describe('months', () => {
  it('know their length, in leap years too', () =>
    expect(['2020-02-05', '2021-02-05', '2100-02-05', '2021-12-31'].map(daysInMonth)).toEqual([29, 28, 28, 31]));

  it('go on over the end of a year, both ways', () => {
    expect([0, 1, 2].map((months) => addMonths('2020-11-30', months))).toEqual([
      '2020-11-01',
      '2020-12-01',
      '2021-01-01',
    ]);
    expect(addMonths('2021-01-31', -1)).toBe('2020-12-01');
    expect(firstOfMonth(monthOf('2021-05-17'))).toBe('2021-05-01');
  });

  it('added and taken away lead back to the first day', () =>
    fc.assert(
      fc.property(dates, fc.integer({ min: -300, max: 300 }), (date, n) =>
        expect(addMonths(addMonths(date, n), -n)).toBe(firstOfMonth(date)),
      ),
    ));
});
