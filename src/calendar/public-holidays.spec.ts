import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { describeWithShared, sharedPath } from '../../test/support/shared.js';
import { isAnnounced, isWorkday, nextWorkday } from './public-holidays.js';

describe('workdays', () => {
  it('include the Sundays on which a holiday is made up for', () => expect(isWorkday('2024-02-04')).toBe(true));
  it('leave out the days of Spring Festival', () => expect(isWorkday('2024-02-12')).toBe(false));
  it('are Monday to Friday in an ordinary week', () =>
    expect(['2024-03-04', '2024-03-08', '2024-03-09', '2024-03-10'].map(isWorkday)).toEqual([
      true,
      true,
      false,
      false,
    ]));
  it('are expected from the festivals in years not yet announced', () => {
    expect(isAnnounced('2041-02-01')).toBe(false);
    expect(isWorkday('2041-02-01')).toBe(false); // Spring Festival, a Friday
    expect(isWorkday('2041-05-01')).toBe(false);
    expect(isWorkday('2041-03-04')).toBe(true);
  });
  it('follow one another over a holiday', () => expect(nextWorkday('2024-02-09')).toBe('2024-02-18'));
});

const file = 'data/lunar/cn-public-holidays-2007-2026.csv';
describeWithShared('announced days off and make-up workdays', file, () => {
  it('agree with the State Council from 2007 to 2026, day by day', () => {
    const rows = parse<{ date: string; is_off_day: string }>(readFileSync(sharedPath(file)), {
      columns: true,
      bom: true,
    });
    const wrong = rows.filter(({ date, is_off_day }) => isWorkday(date) === (is_off_day === '1'));
    expect(rows.length).toBeGreaterThan(600);
    expect(wrong.map(({ date }) => date)).toEqual([]);
  });
});
