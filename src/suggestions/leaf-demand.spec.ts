import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import { demandOfWeeks, leafDemand } from './leaf-demand.js';

const leaf = {
  ...({ level: 'retailer-sku', retailerId: 'r', area: 'a', sku: 's', supplier: '' } as const),
  expected: Float64Array.of(6, 12, 0, 6),
  mean: Int32Array.of(6, 12, 0, 6),
  p10: Int32Array.of(2, 4, 0, 2),
  p50: Int32Array.of(6, 12, 0, 6),
  p90: Int32Array.of(10, 20, 0, 10),
} satisfies ForecastNode;

describe('demand behind a forecast of orders', () => {
  it('goes on in the closed week that the order before it was for', () =>
    expect(leafDemand(leaf, Float64Array.of(1, 2, 0, 1))).toMatchObject({
      expected: Float64Array.of(6, 6, 6, 6),
      mean: Int32Array.of(6, 6, 6, 6),
      p10: Int32Array.of(2, 2, 2, 2),
      p90: Int32Array.of(10, 10, 10, 10),
    }));
  it('is the forecast itself where a call comes every week, or none is known of', () => {
    expect(leafDemand(leaf, undefined)).toBe(leaf);
    expect(leafDemand(leaf, Float64Array.of(1, 1, 1, 1))).toBe(leaf);
  });
  it('goes on after the last order of a product, but not of a retailer that closes', () => {
    const ending = { ...leaf, expected: Float64Array.of(6, 12, 0, 0), p90: Int32Array.of(10, 20, 0, 0) };
    const weekly = Float64Array.of(1, 1, 1, 1);
    for (const coverage of [undefined, weekly])
      expect(leafDemand(ending, coverage)).toMatchObject({
        expected: Float64Array.of(6, 12, 12, 12),
        p90: Int32Array.of(10, 20, 20, 20),
      });
    expect(leafDemand(ending, weekly, true)).toBe(ending);
    expect(leafDemand(ending, Float64Array.of(1, 2, 0, 1)).expected).toEqual(Float64Array.of(6, 6, 6, 6));
  });
  it('is that of the first call in the weeks before it', () =>
    expect([...demandOfWeeks([0, 8, 0], Float64Array.of(0, 2, 0))]).toEqual([4, 4, 4]));
  it('gives back what was made into orders, for any calendar with a call', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 20 }), (weeks) => {
        fc.pre(weeks.some((each) => each > 0));
        const coverage = Float64Array.from(weeks);
        const ordered = coverage.map((each) => 5 * each);
        expect([...demandOfWeeks(ordered, coverage)]).toEqual(weeks.map(() => 5));
      }),
    ));
});
