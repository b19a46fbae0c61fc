import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from './normal-quantile.js';

/** Φ(z) − ½ by its power series φ(z)·Σ z²ᵏ⁺¹ / (1·3·…·(2k + 1)), which has no term of another sign. */
function aboveHalf(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return (sum * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI);
}

describe('the quantile of the standard normal distribution', () => {
  // R 4: options(digits = 16); qnorm(c(...))
  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.995, 2.5758293035489004],
    [0.999, 3.0902323061678132],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798407],
  ])('at level %p is that of R', (level, expected) => {
    expect(Math.abs(normalQuantile(level) - expected)).toBeLessThan(1e-12);
    if (level > 0.4) expect(Math.abs(normalQuantile(1 - level) + expected)).toBeLessThan(1e-12);
  });

  it('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (level) => {
        expect(Math.abs(aboveHalf(normalQuantile(level)) - (level - 0.5))).toBeLessThan(1e-14);
      }),
    );
  });

  it('is infinite at the ends and no number outside', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.5)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
  });
});
