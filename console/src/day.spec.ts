import { describe, expect, it } from '@jest/globals';
import { dayAfter, isDay, mondayOf } from './day.js';

describe('a business date', () => {
  it('goes on over the end of a month and of a year, and back', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });
  it('lies in the week of its Monday', () => {
    expect(['2026-11-30', '2026-12-06', '2026-12-07'].map(mondayOf)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-12-07',
    ]);
  });
  it.each(['2026-11-30', '2028-02-29'])('is %s', (text) => expect(isDay(text)).toBe(true));
  it.each([undefined, '', 'today', '2026-02-30', '2026-13-01', '2026-1-1', '2026-11-30T00:00'])('is not %s', (text) =>
    expect(isDay(text)).toBe(false),
  );
});
