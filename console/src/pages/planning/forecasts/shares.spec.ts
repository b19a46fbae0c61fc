import { expect, it } from '@jest/globals';
import { shares } from './shares.js';

it('a forecast is off by units a week, and by a share of what was asked for', () =>
  expect(shares({ weeks: [1, 2, 3, 4], expected: 90, asked: 100, missed: 20 })).toEqual({
    perWeek: 5,
    offBy: 0.2,
    bias: -0.1,
  }));

it('there is no share of nothing', () =>
  expect(shares({ weeks: [1], expected: 2, asked: 0, missed: 2 })).toEqual({ perWeek: 2, offBy: null, bias: null }));
