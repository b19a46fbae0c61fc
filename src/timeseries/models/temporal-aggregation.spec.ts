import { describe, expect, it } from '@jest/globals';
import { temporalAggregation } from './temporal-aggregation.js';

const f = (...values: number[]) => Float64Array.from(values);

describe('temporal aggregation', () => {
  it('forecasts constant demand as it is, at every grain', () => {
    expect(temporalAggregation(new Float64Array(60).fill(4), 2)[1]).toBeCloseTo(4, 12);
    expect(temporalAggregation(new Float64Array(60).fill(4), 1, undefined, [7])[0]).toBeCloseTo(4, 12);
  });
  it('spreads a block over its periods', () =>
    expect(temporalAggregation(f(0, 0, 0, 8), 2, undefined, [4])).toEqual(f(2, 2)));
  it('takes one point, only zeros, and weights that are all 0', () => {
    expect(temporalAggregation(f(5), 1)).toEqual(f(5));
    expect(temporalAggregation(f(0, 0), 1)).toEqual(f(0));
    expect(temporalAggregation(f(3, 3), 1, f(0, 0))).toEqual(f(0));
  });
  it('fills missing periods of a block with the ones it has', () => {
    const y = f(2, 2, 0, 2, 2, 2, 2, 0);
    const weights = f(1, 1, 0, 1, 1, 1, 1, 0);
    expect(temporalAggregation(y, 1, weights, [4])[0]).toBeCloseTo(2, 12);
  });
  it('refuses what cannot be a block', () => {
    expect(() => temporalAggregation(f(1), 1, undefined, [])).toThrow('widths');
    expect(() => temporalAggregation(f(1), 1, undefined, [0])).toThrow('widths');
  });
});
