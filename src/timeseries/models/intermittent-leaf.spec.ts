import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { intermittentLeaf } from './intermittent-leaf.js';
import { seededRandom } from '../seeded-random.js';

/** Poisson-like orders of 1 … 9 units with chance `order` in each of `n` periods. */
function sparse(n: number, order: number, random: () => number): Float64Array {
  return Float64Array.from({ length: n }, () => (random() < order ? 1 + Math.floor(random() * 9) : 0));
}

const total = (values: Float64Array) => values.reduce((sum, units) => sum + units, 0);

describe('the forecast of a sparse leaf', () => {
  it('is unbiased within 3 % over many leaves', () => {
    const random = seededRandom(1);
    let forecast = 0;
    let actual = 0;
    for (let i = 0; i < 2000; i++) {
      const y = sparse(133, 0.05 + 0.5 * random(), random);
      forecast += total(intermittentLeaf(y.subarray(0, 120), 13).mean);
      actual += total(y.subarray(120));
    }
    expect(Math.abs(forecast / actual - 1)).toBeLessThan(0.03);
  });
  it('has calibrated quantiles, counting ties at a quantile by its share', () => {
    const random = seededRandom(2);
    const below = { p10: 0, p50: 0, p90: 0 };
    let points = 0;
    for (let i = 0; i < 2000; i++) {
      const y = sparse(133, 0.3 + 0.6 * random(), random);
      const leaf = intermittentLeaf(y.subarray(0, 120), 13);
      for (let h = 0; h < 13; h++, points++)
        for (const level of ['p10', 'p50', 'p90'] as const) if (y[120 + h]! <= leaf[level][h]!) below[level]++;
    }
    expect(below.p10 / points).toBeGreaterThanOrEqual(0.1);
    expect(below.p50 / points).toBeGreaterThanOrEqual(0.49);
    expect(below.p90 / points).toBeGreaterThanOrEqual(0.88);
    expect(below.p90 / points).toBeLessThanOrEqual(0.95);
  });
  it('fades to zero when the product has died', () => {
    const y = sparse(220, 0.3, seededRandom(3)).map((units, t) => (t < 120 ? units : 0));
    const leaf = intermittentLeaf(y, 13);
    expect(total(leaf.mean)).toBeLessThan(0.01);
    expect(total(leaf.p90)).toBe(0);
  });
  it('follows a season lent to it', () => {
    const index = (t: number) => 1 + 0.8 * Math.sin((2 * Math.PI * t) / 52);
    const random = seededRandom(4);
    const past = Float64Array.from({ length: 156 }, (_, t) => index(t));
    const ahead = Float64Array.from({ length: 26 }, (_, h) => index(156 + h));
    const y = past.map((chance) => (random() < 0.4 * chance ? 5 : 0));
    const { mean } = intermittentLeaf(y, 26, { season: { past, ahead } });
    expect(mean[13]! / mean[25]!).toBeGreaterThan(1.4);
  });
  it('does not take a stretch of missing weeks for silence', () => {
    const y = sparse(120, 0.5, seededRandom(5));
    const gap = y.map((units, t) => (t < 90 ? units : 0));
    const weights = y.map((_, t) => (t < 90 ? 1 : 0));
    const before = intermittentLeaf(y.subarray(0, 90), 4).mean;
    expect(total(intermittentLeaf(gap, 4, { weights }).mean)).toBeGreaterThan(0.85 * total(before));
    expect(total(intermittentLeaf(gap, 4).mean)).toBeLessThan(0.5 * total(before));
  });
  it('forecasts nothing of a product never ordered, and takes one point, a constant and 10^12', () => {
    expect(total(intermittentLeaf(new Float64Array(9), 4).mean)).toBe(0);
    expect(intermittentLeaf(Float64Array.of(3), 2).mean[0]).toBeGreaterThan(1);
    expect(intermittentLeaf(new Float64Array(80).fill(5), 2).mean[1]).toBeCloseTo(5, 1);
    const huge = intermittentLeaf(new Float64Array(80).fill(1e12), 1);
    expect(huge.mean[0]! / 1e12).toBeCloseTo(1, 1);
    expect(huge.p90[0]! / 1e12).toBeCloseTo(1, 1);
  });
  it('refuses what is no demand and what does not fit it', () => {
    expect(() => intermittentLeaf(Float64Array.of(1, NaN), 1)).toThrow(SeriesError);
    expect(() => intermittentLeaf(Float64Array.of(1, -2), 1)).toThrow('at position 1');
    expect(() => intermittentLeaf(Float64Array.of(1), 1, { weights: new Float64Array(2) })).toThrow('weights');
  });
  it('keeps its quantiles in order and its mean finite for any demand', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 90 }), (values) => {
        const y = Float64Array.from(values, (units) => (units > 10 ? units : 0));
        const { mean, p10, p50, p90 } = intermittentLeaf(y, 5);
        for (let h = 0; h < 5; h++) {
          expect(mean[h]).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(mean[h])).toBe(true);
          expect(p10[h]).toBeLessThanOrEqual(p50[h]!);
          expect(p50[h]).toBeLessThanOrEqual(p90[h]!);
        }
      }),
    ));
});
