import { describe, expect, it } from '@jest/globals';
import { quantile } from './quantile.js';

describe('an empirical quantile', () => {
  const values = Float64Array.of(2, 3, 5, 7, 11, 13);

  // R: quantile(c(2, 3, 5, 7, 11, 13), c(0.1, 0.25, 0.5, 0.6, 0.9), type = 6)
  it.each([
    [0.1, 2],
    [0.25, 2.75],
    [0.5, 6],
    [0.6, 7.8],
    [0.9, 13],
  ])('at level %p is that of type 6 in R', (level, expected) =>
    expect(quantile(values, level)).toBeCloseTo(expected, 12),
  );

  it('of one value is that value', () => expect(quantile([4], 0.3)).toBe(4));
  it('of no value is refused', () => expect(() => quantile([], 0.5)).toThrow('at least 1 value'));
  it('at a level outside (0, 1] is refused', () => {
    expect(() => quantile(values, 0)).toThrow('level');
    expect(() => quantile(values, NaN)).toThrow('level');
  });
});
