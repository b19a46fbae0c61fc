import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaleTo } from './scale-to.js';
import { usualChange } from '../ranges/usual-change.js';

describe('scaling leaves to their groups', () => {
  const leaves = Uint32Array.of(0, 2, 3);
  const groupOf = Uint32Array.of(1, 0, 1);

  it('makes each group come to its target, week by week, and leaves others alone', () => {
    const expected = Float64Array.of(1, 2, 9, 9, 4, 5, 3, 6);
    scaleTo(expected, leaves, groupOf, Float64Array.of(8, 0, 2, 16), 2);
    expect([...expected]).toEqual([0.5, 4, 9, 9, 8, 0, 1.5, 12]);
  });
  it('leaves a group of nothing at nothing', () => {
    const expected = new Float64Array(8);
    scaleTo(expected, leaves, groupOf, Float64Array.of(8, 1, 2, 16), 2);
    expect(expected).toEqual(new Float64Array(8));
  });
  it('never makes anything negative and keeps the order of siblings', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 1e6 }),
        (thousandths, target) => {
          const units = thousandths.map((value) => value / 1000);
          const expected = Float64Array.from(units);
          scaleTo(expected, Uint32Array.of(0, 1, 2, 3), new Uint32Array(4), Float64Array.of(target), 1);
          expected.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expected.forEach((other, j) => {
              if (units[i]! <= units[j]!) expect(value).toBeLessThanOrEqual(other);
            });
          });
        },
      ),
    ));
});

describe('how far weeks usually change', () => {
  it('is measured from the same weeks a year before, or from week to week in the first year', () => {
    const years = Float64Array.from({ length: 104 }, (_, t) => (t < 52 ? 10 : 13) + (t % 2));
    expect(usualChange(years)).toBe(3);
    expect(usualChange(Float64Array.of(1, 5, 1))).toBe(4);
  });
  it('is never nothing', () => expect(usualChange(new Float64Array(60))).toBeCloseTo(Math.sqrt(0.05), 12));
});
