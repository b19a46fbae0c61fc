import { describe, expect, it } from '@jest/globals';
import { bridged } from './bridged.js';
import { smoothEnsemble } from './smooth-ensemble.js';

/** A trend, a season and noise of a small generator: the same in every run. */
function series(n: number, season: number): Float64Array {
  let state = 9;
  return Float64Array.from({ length: n }, (_, t) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 500 + 2 * t + 60 * Math.sin((2 * Math.PI * t) / season) + (40 * state) / 2147483648;
  });
}

describe('the smooth ensemble', () => {
  it('carries trend and season on', () => {
    const { mean } = smoothEnsemble(series(108, 12), 12, 12);
    const truth = series(120, 12).subarray(108);
    const miss = mean.reduce((sum, value, h) => sum + Math.abs(value - truth[h]!), 0) / 12;
    expect(miss).toBeLessThan(20);
  });

  it('reports the errors of past origins by step', () => {
    const { residuals } = smoothEnsemble(series(120, 12), 12, 6);
    expect(residuals).toHaveLength(6);
    expect(residuals.map((errors) => errors.length)).toEqual([4, 4, 4, 3, 3, 3]);
    for (const errors of residuals) for (const error of errors) expect(Math.abs(error)).toBeLessThan(60);
    expect(smoothEnsemble(series(9, 12), 12, 6).residuals.every((errors) => errors.length === 0)).toBe(true);
  });

  it('looks at the recent past of a long series and stays finite', () => {
    const { mean } = smoothEnsemble(series(2500, 52), 52, 13);
    expect(mean.every(Number.isFinite)).toBe(true);
  });

  it('bends little under a month that did not count', () => {
    const y = series(96, 12);
    const spoilt = y.slice();
    const weights = new Float64Array(96).fill(1);
    [spoilt[90], weights[90]] = [0, 0];
    const expected = smoothEnsemble(y, 12, 6).mean;
    smoothEnsemble(spoilt, 12, 6, { weights }).mean.forEach((value, h) =>
      expect(Math.abs(value / expected[h]! - 1)).toBeLessThan(0.05),
    );
  });
});

describe('bridging', () => {
  it('draws a line across what is missing, half way where it is half believed', () => {
    expect([...bridged(Float64Array.of(1, 9, 9, 4), Float64Array.of(1, 0, 0, 1))]).toEqual([1, 2, 3, 4]);
    expect([...bridged(Float64Array.of(2, 10, 4), Float64Array.of(1, 0.5, 1))]).toEqual([2, 6.5, 4]);
    expect([...bridged(Float64Array.of(0, 5, 0), Float64Array.of(0, 1, 0))]).toEqual([5, 5, 5]);
  });
});
