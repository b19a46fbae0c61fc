import { describe, expect, it } from '@jest/globals';
import { interpolateShortGaps } from './interpolate-short-gaps.js';
import { evidenceWeights } from './evidence-weights.js';
import { openPositions } from './open-periods.js';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { smoothEnsemble } from './smooth-ensemble.js';
import { trimmedCombination } from './trimmed-combination.js';

/** A trend, a season and noise of a small generator: the same in every run. */
function series(n: number, season: number): Float64Array {
  const random = seededRandom(9);
  return Float64Array.from({ length: n }, (_, t) => {
    return 500 + 2 * t + 60 * Math.sin((2 * Math.PI * t) / season) + 40 * random();
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

describe('closed days', () => {
  const week = (n: number) =>
    Float64Array.from({ length: n }, (_, t) => (t % 7 === 6 ? 0 : 100 + 10 * (t % 7) + (t % 5)));

  it('are forecast as zero, and do not disturb the open ones', () => {
    const y = week(100);
    const { mean, past, residuals } = smoothEnsemble(y, 7, 14);
    mean.forEach((value, h) => {
      const t = 100 + h;
      if (t % 7 === 6) expect(value).toBe(0);
      else expect(Math.abs(value - 102 - 10 * (t % 7))).toBeLessThan(4);
    });
    for (const { known, forecast } of past)
      forecast.forEach((value, h) => expect(Math.abs(value - y[known + h]!)).toBeLessThan(6));
    expect(residuals[0]!.length).toBeGreaterThan(0);
  });

  it('are distinguished from days that are missing', () => {
    const y = week(100);
    const weights = new Float64Array(100).fill(1);
    for (let t = 3; t < 100; t += 11) [y[t], weights[t]] = [t % 7 === 6 ? 50 : 0, 0];
    smoothEnsemble(y, 7, 14, { weights }).mean.forEach((value, h) => {
      const t = 100 + h;
      if (t % 7 === 6) expect(value).toBe(0);
      else expect(Math.abs(value - 102 - 10 * (t % 7))).toBeLessThan(4);
    });
    for (let t = 6; t < 100; t += 7) weights[t] = 0;
    expect(openPositions(y, 7, weights)).toBeUndefined();
  });

  it('need four seasons without an exception', () => {
    expect(openPositions(week(27), 7)).toBeUndefined();
    expect(openPositions(week(28), 7)).toEqual([true, true, true, true, true, true, false]);
    const once = week(28);
    once[13] = 1;
    expect(openPositions(once, 7)).toBeUndefined();
    expect(openPositions(new Float64Array(28), 7)).toBeUndefined();
  });
});

describe('evidence weights', () => {
  const y = Float64Array.from({ length: 40 }, () => 10);
  const constant = (value: number, steps: number) => [new Float64Array(steps).fill(value)];

  it('are the priors where nothing was judged or nothing went wrong', () => {
    const priors = [1, 3];
    expect([...evidenceWeights(y, [[], []], [], priors)]).toEqual([0.25, 0.75]);
    expect([...evidenceWeights(y, [constant(10, 5), constant(10, 5)], [30], priors)]).toEqual([0.25, 0.75]);
  });

  it('favour the better model, the more the more was seen', () => {
    const after = (steps: number) => evidenceWeights(y, [constant(11, steps), constant(14, steps)], [10], [1, 1])[0]!;
    expect(after(5)).toBeGreaterThan(0.5);
    expect(after(15)).toBeGreaterThan(after(5));
    expect(after(30)).toBeGreaterThan(after(15));
    expect(after(30)).toBeLessThan(1);
  });
});

describe('the trimmed combination', () => {
  it('is the weighted mean where forecasts agree, and cuts the outlier', () => {
    const of = (...values: number[]) => values.map((value) => Float64Array.of(value));
    expect(trimmedCombination(of(3, 3, 3), Float64Array.of(0.2, 0.3, 0.5))[0]).toBeCloseTo(3, 12);
    expect(trimmedCombination(of(1000, 1, 2), Float64Array.of(0.1, 0.5, 0.4))[0]).toBeCloseTo(
      (0.4 * 1 + 0.4 * 2) / 0.8,
      12,
    );
    expect(trimmedCombination(of(7), Float64Array.of(1))[0]).toBeCloseTo(7, 12);
  });
});

describe('the interpolation of short gaps', () => {
  const f = (...values: number[]) => Float64Array.from(values);
  it('draws a line across what is missing, half way where the weight is a half', () => {
    expect(interpolateShortGaps(f(1, 9, 9, 4), f(1, 0, 0, 1), 2)).toEqual({ y: f(1, 2, 3, 4), weights: f(1, 1, 1, 1) });
    expect(interpolateShortGaps(f(2, 10, 4), f(1, 0.5, 1), 1)).toEqual({ y: f(2, 6.5, 4), weights: f(1, 1, 1) });
  });

  it('leaves long gaps and those at the ends to their weights', () => {
    expect(interpolateShortGaps(f(1, 9, 9, 4), f(1, 0, 0, 1), 1)).toEqual({ y: f(1, 9, 9, 4), weights: f(1, 0, 0, 1) });
    expect(interpolateShortGaps(f(0, 5, 0), f(0, 1, 0), 3)).toEqual({ y: f(0, 5, 0), weights: f(0, 1, 0) });
  });
});
