import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { demandOverPeriods, demandQuantile } from './demand-over-periods.js';
import { negativeBinomialQuantile } from './negative-binomial.js';
import { orderSizes } from './order-sizes.js';
import { periodQuantile } from './period-quantile.js';
import { seededRandom } from '../seeded-random.js';

const f = (...values: number[]) => Float64Array.from(values);

describe('the quantile of a count', () => {
  // scipy.stats.nbinom.ppf(level, mean² / (variance − mean), mean / variance), poisson.ppf where they are the same
  it.each([
    [0.2, 0.5, 0.1, 0],
    [0.2, 0.5, 0.5, 0],
    [0.2, 0.5, 0.9, 1],
    [0.2, 0.5, 0.975, 2],
    [5, 5, 0.1, 2],
    [5, 5, 0.5, 5],
    [5, 5, 0.9, 8],
    [5, 5, 0.975, 10],
    [5, 17.5, 0.1, 1],
    [5, 17.5, 0.5, 4],
    [5, 17.5, 0.9, 11],
    [5, 17.5, 0.975, 16],
    [30, 400, 0.1, 9],
    [30, 400, 0.5, 26],
    [30, 400, 0.9, 57],
    [30, 400, 0.975, 80],
    [1200, 40000, 0.1, 952],
    [1200, 40000, 0.5, 1189],
    [1200, 40000, 0.9, 1462],
    [1200, 40000, 0.975, 1622],
  ])('of mean %f and variance %f at %f is %i', (mean, variance, level, expected) =>
    expect(negativeBinomialQuantile(mean, variance, level)).toBe(expected),
  );
  it('of a large mean follows the gamma curve to a hundredth of the deviation', () => {
    for (const [level, exact] of [
      [0.1, 7242],
      [0.5, 8926],
      [0.9, 10853],
      [0.975, 11975],
    ] as const)
      expect(Math.abs(negativeBinomialQuantile(9000, 2e6, level) - exact)).toBeLessThan(15);
  });
  it('is 0 where nothing is expected, and refuses what is no number', () => {
    expect(negativeBinomialQuantile(0, 0, 0.9)).toBe(0);
    expect(() => negativeBinomialQuantile(NaN, 1, 0.9)).toThrow('mean');
    expect(() => negativeBinomialQuantile(1, -1, 0.9)).toThrow(SeriesError);
    expect(() => negativeBinomialQuantile(1, 1, 0)).toThrow('level');
  });
});

describe('order sizes', () => {
  it('are the sizes seen, recent ones likelier', () => {
    const { sizes, chances, mean } = orderSizes(f(0, 6, 0, 2, 0));
    expect([...sizes]).toEqual([2, 6]);
    expect(chances[0]).toBeGreaterThan(chances[1]!);
    expect(chances[0]! + chances[1]!).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(2 * chances[0]! + 6 * chances[1]!, 12);
  });
  it('leave out orders of weight 0', () => expect([...orderSizes(f(6, 2), f(0, 1)).sizes]).toEqual([2]));
  it('are none where nothing was ordered', () => expect(orderSizes(f(0, 0))).toMatchObject({ mean: 0 }));
});

describe('the quantile of one period', () => {
  const sizes = orderSizes(f(4, 4, 4, 4));
  it('is 0 up to the chance that nothing is ordered', () => {
    expect(periodQuantile(1, sizes, 0.74)).toBe(0);
    expect(periodQuantile(1, sizes, 0.76)).toBe(4);
  });
  it('grows with the order where every period sees one', () =>
    expect(periodQuantile(8, sizes, 0.5)).toBeGreaterThan(7.9));
  it('is 0 where nothing is expected', () => expect(periodQuantile(0, sizes, 0.9)).toBe(0));
});

describe('demand over several periods', () => {
  it('is the sum of orders that may or may not come', () => {
    const { chances, step } = demandOverPeriods(f(1, 1), orderSizes(f(2, 2, 2)));
    expect(step).toBe(1);
    expect([...chances].map((chance) => Math.round(chance * 1e9) / 1e9)).toEqual([0.25, 0, 0.5, 0, 0.25]);
  });
  it('has its quantiles where the chances add up', () => {
    const demand = demandOverPeriods(f(1, 1), orderSizes(f(2, 2, 2)));
    expect([0.2, 0.25, 0.3, 0.75, 0.8].map((level) => demandQuantile(demand, level))).toEqual([0, 0, 2, 2, 4]);
    expect(() => demandQuantile(demand, 1.2)).toThrow(SeriesError);
  });
  it('keeps the expected demand, whatever the sizes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (history, means) => {
          const sizes = orderSizes(Float64Array.from(history));
          const { chances, step } = demandOverPeriods(Float64Array.from(means), sizes);
          const mean = chances.reduce((sum, chance, i) => sum + chance * i * step, 0);
          const expected = sizes.mean > 0 ? means.reduce((sum, value) => sum + value, 0) : 0;
          expect(Math.abs(mean - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
          expect(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1)).toBeLessThan(1e-9);
        },
      ),
    ));
  it('is calibrated over four weeks of simulated demand', () => {
    const random = seededRandom(8);
    const within = [0, 0];
    const least = [0, 0];
    for (let i = 0; i < 3000; i++) {
      const order = 0.2 + 0.6 * random();
      const y = Float64Array.from({ length: 124 }, () => (random() < order ? 1 + Math.floor(random() * 9) : 0));
      const demand = demandOverPeriods(new Float64Array(4).fill(order * 5), orderSizes(y.subarray(0, 120)));
      const sum = y.subarray(120).reduce((a, b) => a + b, 0);
      [0.1, 0.9].forEach((level, q) => {
        const quantile = demandQuantile(demand, level);
        if (sum <= quantile) within[q]! += 1;
        if (sum < quantile) least[q]! += 1;
      });
    }
    expect(within[0]! / 3000).toBeGreaterThan(0.08);
    expect(least[0]! / 3000).toBeLessThan(0.12);
    expect(within[1]! / 3000).toBeGreaterThan(0.87);
    expect(least[1]! / 3000).toBeLessThan(0.92);
  });
  it('refuses a mean that is none', () =>
    expect(() => demandOverPeriods(f(1, -1), orderSizes(f(1)))).toThrow('at position 1'));
});
