import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../seeded-random.js';
import { learnSeasonality } from './learn-seasonality.js';
import { type PooledSeries } from './pooled-series.js';
import { plainCalendar } from './season-calendar.js';
import { sharpenIndex } from './sharpen-index.js';

const weeks = 52;

/** Series of two years and a half that all sell thrice as much in one week; the week is given for every year. */
function peaks(weekOf: readonly number[]): PooledSeries[] {
  const random = seededRandom(5);
  return Array.from({ length: 30 }, () => ({
    y: Float64Array.from(
      { length: 130 },
      (_, t) => (t % weeks === weekOf[Math.floor(t / weeks)] ? 300 : 100) * (0.9 + 0.2 * random()),
    ),
    start: 0,
  }));
}

describe('a sharpened index', () => {
  const calendar = plainCalendar(143, weeks, true);

  it('lets a week stand out that stood out every year', () => {
    const { indices } = learnSeasonality(peaks([20, 20, 20]), calendar);
    const index = indices[0]!;
    expect(index[20]! / index[30]!).toBeGreaterThan(2.5);
    expect(index[21]! / index[30]!).toBeLessThan(1.3);
  });

  it('stays smooth where every year has its own peak', () => {
    const pool = peaks([10, 20, 5]);
    expect(learnSeasonality(pool, calendar)).toEqual(learnSeasonality(pool, plainCalendar(143, weeks)));
  });

  it('is the smooth one where nothing was seen', () => {
    const smooth = new Float64Array(weeks).fill(1);
    const nothing = new Float64Array(10);
    const pool = { actual: nothing, expected: nothing, ownVariance: nothing, history: 10 };
    expect(sharpenIndex(smooth, calendar.cycles[0]!.positions, pool)).toBe(smooth);
  });
});
