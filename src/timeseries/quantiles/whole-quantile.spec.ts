import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitCoverage } from '../accuracy/split-coverage.js';
import { orderSizes } from './order-sizes.js';
import { periodQuantile } from './period-quantile.js';
import { wholeEmpiricalQuantile, wholePeriodQuantile } from './whole-quantile.js';

const sizes = orderSizes(Float64Array.of(6, 0, 0, 12, 0, 6));

describe('a quantile in whole units', () => {
  it('is that of one order with the chance that makes the mean', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7000 }), fc.integer({ min: 1, max: 99 }), (thousandths, percent) => {
        const [mean, level] = [thousandths / 1000, percent / 100];
        const { units, share } = wholePeriodQuantile(mean, sizes, level);
        expect(units).toBe(Math.round(periodQuantile(mean, sizes, level)));
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    ));
  it('gives the share of its own probability that lies below the level', () => {
    const half = sizes.mean / 2;
    expect(wholePeriodQuantile(half, sizes, 0.1)).toEqual({ units: 0, share: 0.2 });
    const errors = [-1, -1, -0.5, 0, 0.5, 0.5, 1, 1, 2, 3];
    expect(wholeEmpiricalQuantile(10, errors, 0.1)).toEqual({ units: 0, share: 0.5 });
    expect(wholeEmpiricalQuantile(10, errors, 0.9).units).toBe(30);
  });
  it('joins what rounds to the same units', () =>
    expect(wholeEmpiricalQuantile(1, [-0.2, -0.1, 0.1, 0.2], 0.5)).toEqual({ units: 1, share: 0.5 }));
  it('is 0 where nothing is expected', () =>
    expect(wholePeriodQuantile(0, sizes, 0.9)).toEqual({ units: 0, share: 0.9 }));
});

describe('coverage with ties counted by their share', () => {
  it('is nominal where the forecast is the truth, however many weeks tie', () => {
    // Of 20 weeks 14 see nothing, 4 see 6 units and 2 see 12.
    const actual = Float64Array.from({ length: 20 }, (_, t) => (t < 14 ? 0 : t < 18 ? 6 : 12));
    const truth = { sizes: Float64Array.of(6, 12), chances: Float64Array.of(4 / 6, 2 / 6), mean: 8 };
    const end = (level: number) => {
      const { units, share } = wholePeriodQuantile(2.4, truth, level);
      return { units: actual.map(() => units), share: actual.map(() => share) };
    };
    expect(splitCoverage(actual, end(0.1), end(0.9))).toBeCloseTo(80, 9);
    expect(splitCoverage(actual, end(0.25), end(0.75))).toBeCloseTo(50, 9);
  });
  it('is plain coverage without ties', () => {
    const [low, high] = [Float64Array.of(1, 1, 1), Float64Array.of(3, 3, 3)];
    const share = Float64Array.of(0.5, 0.5, 0.5);
    const actual = Float64Array.of(0, 2, 4);
    expect(splitCoverage(actual, { units: low, share }, { units: high, share })).toBeCloseTo(100 / 3, 9);
  });
});
