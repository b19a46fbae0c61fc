import { describe, expect, it } from '@jest/globals';
import { originAccuracy } from './past-origin.js';

const week = (monday: string, mean: number, p10: number, p90: number) => ({ week: monday, mean, p10, p90 });
const forecast = [week('2026-06-01', 10, 5, 15), week('2026-06-08', 10, 5, 15), week('2026-06-15', 10, 5, 15)];

describe('a forecast of before', () => {
  it('is compared in the weeks that are over', () =>
    expect(
      originAccuracy(
        forecast,
        new Map([
          ['2026-06-01', 15],
          ['2026-06-08', 4],
          ['2026-06-15', 99],
        ]),
        '2026-06-08',
      ),
    ).toEqual({
      weeks: [
        { week: '2026-06-01', mean: 10, asked: 15, inRange: true },
        { week: '2026-06-08', mean: 10, asked: 4, inRange: false },
      ],
      ...{ expected: 20, asked: 19, missed: 11, inRange: 1 },
    }));
  it('expected too much of a week in which nothing was asked for', () =>
    expect(originAccuracy(forecast, new Map(), '2026-06-01')).toMatchObject({ expected: 10, asked: 0, missed: 10 }));
  it('says nothing before a week of it is over', () =>
    expect(originAccuracy(forecast, new Map(), '2026-05-25')).toMatchObject({ weeks: [], expected: 0, missed: 0 }));
});
