import { describe, expect, it } from '@jest/globals';
import { mondays } from '../../../charts/fan.js';
import { comparisons } from './comparisons.js';

const forecast = [
  { week: '2026-06-29', mean: 12, p10: 8, p90: 16 },
  { week: '2026-07-06', mean: 0, p10: 0, p90: 0 },
];
const history = mondays('2025-01-06', '2026-06-22').map((week) => ({ week, units: week < '2026-01-01' ? 5 : 10 }));

describe('what is expected beside what was asked for', () => {
  it('lately, a year before, and in the same weeks a year before', () =>
    expect(comparisons(history, forecast)).toEqual({
      ...{ expected: 6, lately: 10, latelyYearBefore: 5, season: 5 },
      emptyWeeks: ['2026-07-06'],
    }));
  it('counts a week in which nothing was asked for', () => {
    const gap = history.filter(({ week }) => week !== '2026-06-15');
    expect(comparisons(gap, forecast).lately).toBe(120 / 13);
  });
  it('is not known of weeks before the history or after it', () => {
    expect(comparisons(history.slice(-20), forecast)).toMatchObject({
      lately: 10,
      latelyYearBefore: null,
      season: null,
    });
    expect(comparisons(history.slice(0, -1), forecast)).toMatchObject({ lately: null, latelyYearBefore: 5 });
    expect(comparisons([], forecast)).toMatchObject({ lately: null, latelyYearBefore: null, season: null });
  });
});
