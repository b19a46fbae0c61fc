import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { classicalIndices } from './classical-indices.js';
import { deseasonalised, reseasonalise } from './deseasonalised.js';
import { mstl } from './mstl.js';
import { isSeasonal } from './seasonality-test.js';
import { stl } from './stl.js';

const wave = (n: number, season: number) =>
  Float64Array.from({ length: n }, (_, t) => 5 * Math.sin((2 * Math.PI * t) / season));

describe('a decomposition', () => {
  it('adds up to the series', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 14, maxLength: 60 }),
        (values) => {
          const { trend, seasonal, remainder } = mstl(Float64Array.from(values), [3, 7]);
          values.forEach((value, t) =>
            expect(Math.abs(trend[t]! + seasonal[0]![t]! + seasonal[1]![t]! + remainder[t]! - value)).toBeLessThan(
              1e-6,
            ),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('finds line and season where there is nothing else and the season may drift in a line', () => {
    const season = wave(96, 12);
    const line = season.map((value, t) => 100 + 2 * t + value);
    const { trend, seasonal } = stl(line, 12, { seasonalDegree: 1 });
    seasonal[0]!.forEach((value, t) => expect(Math.abs(value - season[t]!)).toBeLessThan(0.01));
    trend.forEach((value, t) => expect(Math.abs(value - 100 - 2 * t)).toBeLessThan(0.01));
  });

  it('keeps a constant as trend, whatever its size', () => {
    for (const value of [0, 3, 1e12])
      for (const level of stl(new Float64Array(30).fill(value), 7).trend)
        expect(Math.abs(level - value)).toBeLessThanOrEqual(1e-9 * value);
  });

  it('refuses fewer than two seasons, and leaves them out among several', () => {
    expect(() => stl(wave(20, 12), 12)).toThrow(SeriesError);
    expect(mstl(wave(20, 5), [5, 12]).seasonal[1]!.every((value) => value === 0)).toBe(true);
  });
});

describe('seasonal indices', () => {
  it('sum to 0 or average 1', () => {
    const y = wave(40, 4).map((value, t) => 50 + t + value);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(classicalIndices(y, 4, 'additive')))).toBeLessThan(1e-9);
    expect(Math.abs(sum(classicalIndices(y, 4, 'multiplicative')) - 4)).toBeLessThan(1e-9);
    expect(Math.abs(sum(classicalIndices(y, 5, 'additive')))).toBeLessThan(1e-9);
  });

  it('are wanted where the test sees a season, and not in a line or a constant', () => {
    expect(isSeasonal(wave(40, 8), 8)).toBe(true);
    expect(isSeasonal(new Float64Array(40).fill(2), 8)).toBe(false);
    expect(isSeasonal(wave(16, 8), 8)).toBe(false);
  });

  it('are removed and restored without loss, by subtraction where a value is not above 0', () => {
    for (const lift of [0, 50]) {
      const y = wave(48, 12).map((value, t) => value + lift + 0.1 * (t % 5));
      const plain = deseasonalised(y, 12);
      expect(plain.kind).toBe(lift > 0 ? 'multiplicative' : 'additive');
      reseasonalise(plain.values.slice(), plain, 0).forEach((value, t) => expect(value).toBeCloseTo(y[t]!, 9));
    }
  });
});
