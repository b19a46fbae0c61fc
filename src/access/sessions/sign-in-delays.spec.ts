import { expect, it } from '@jest/globals';
import { secondsAfter } from './sign-in-delays.js';

it('waits longer after each failure, and never longer than a quarter of an hour', () => {
  const waits = Array.from({ length: 20 }, (_, i) => secondsAfter(i + 1));
  expect(waits.slice(0, 10)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32]);
  expect(Math.max(...waits)).toBe(900);
  expect(secondsAfter(1_000_000)).toBe(900);
});
