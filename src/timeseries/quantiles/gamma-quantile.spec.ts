import { describe, expect, it } from '@jest/globals';
import { gammaQuantile } from './gamma-quantile.js';

describe('the quantile of a gamma variable', () => {
  // R: qgamma(c(0.1, 0.5, 0.9), shape = 5, scale = 2)
  it.each([
    [0.1, 4.865182],
    [0.5, 9.341818],
    [0.9, 15.987179],
  ])('at level %p is near that of R', (level, exact) => {
    expect(Math.abs(gammaQuantile(10, 20, level) / exact - 1)).toBeLessThan(2e-3);
  });

  it('without variance is the mean', () => expect(gammaQuantile(7, 0, 0.9)).toBe(7));
  it('is never below 0', () => expect(gammaQuantile(1, 100, 0.01)).toBe(0));
});
