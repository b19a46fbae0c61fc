import { expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

it('puts neighbours of a day together, and leaves the order as it is', () => {
  const lines = ['b1', 'b2', 'a1', 'b3'];
  expect(byDay(lines, (line) => line.charAt(0))).toEqual([
    { day: 'b', lines: ['b1', 'b2'] },
    { day: 'a', lines: ['a1'] },
    { day: 'b', lines: ['b3'] },
  ]);
  expect(byDay([], String)).toEqual([]);
});
