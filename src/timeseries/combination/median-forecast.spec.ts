import { describe, expect, it } from '@jest/globals';
import { medianForecast } from './median-forecast.js';

const f = (...values: number[]) => Float64Array.from(values);

describe('the median of several forecasts', () => {
  it('is the middle one, step by step', () => expect(medianForecast([f(1, 5), f(2, 9), f(6, 7)])).toEqual(f(2, 7)));
  it('is the mean of the middle two of an even number', () =>
    expect(medianForecast([f(1), f(2), f(4), f(9)])).toEqual(f(3)));
  it('refuses none, and those of different lengths', () => {
    expect(() => medianForecast([])).toThrow('at least 1 forecast');
    expect(() => medianForecast([f(1, 2), f(1)])).toThrow('forecasts: expected 2 value(s), found 1 at position 1.');
  });
});
