import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smoothEnsemble } from '../../prediction/selection/smooth-ensemble.js';
import { SeriesError } from '../series-error.js';
import { ces } from './ces/ces.js';
import { dampedHolt } from './damped-holt.js';
import { dynamicTheta } from './dynamic-theta.js';
import { ets } from './ets/ets.js';
import { holt } from './holt.js';
import { movingAverage } from './moving-average.js';
import { naive2 } from './naive2.js';
import { randomWalkDrift } from './random-walk-drift.js';
import { seasonalNaive } from './seasonal-naive.js';
import { ses } from './ses.js';
import { stlForecast } from './stl-forecast.js';
import { theta } from './theta.js';
import { weightedMovingAverage } from './weighted-moving-average.js';

const shares = Float64Array.of(1, 2, 3);
const models: Record<string, (y: Float64Array, horizon: number) => Float64Array> = {
  seasonalNaive: (y, h) => seasonalNaive(y, h, 4),
  movingAverage: (y, h) => movingAverage(y, h, 3),
  weightedMovingAverage: (y, h) => weightedMovingAverage(y, h, shares),
  randomWalkDrift,
  ses,
  holt,
  dampedHolt,
  theta: (y, h) => theta(y, h, 4),
  dynamicTheta: (y, h) => dynamicTheta(y, h, 4),
  smoothEnsemble: (y, h) => smoothEnsemble(y, 4, h).mean,
  ets: (y, h) => ets(y, h, 4),
  ces: (y, h) => ces(y, h, 4),
  stlForecast: (y, h) => stlForecast(y, h, [4]),
  naive2: (y, h) => naive2(y, h, 4),
};

describe.each(Object.entries(models))('%s', (_, model) => {
  it('forecasts a constant by itself, down to one point and up to 10^12', () => {
    for (const value of [0, 7, 1e12])
      for (const n of [1, 2, 3, 5, 30])
        for (const forecast of model(new Float64Array(n).fill(value), 5))
          expect(Math.abs(forecast - value)).toBeLessThanOrEqual(1e-9 * value);
  });

  it('names the position of a value that is no number', () => {
    expect(() => model(Float64Array.of(1, NaN, 3), 2)).toThrow(SeriesError);
    expect(() => model(Float64Array.of(1, 2, Infinity), 2)).toThrow('position 2');
    expect(() => model(new Float64Array(0), 2)).toThrow('at least 1');
    expect(() => model(Float64Array.of(1), 0)).toThrow('horizon');
  });

  it('gives finite forecasts, the same each time, and does not change the series', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const y = Float64Array.from(values);
          const forecast = model(y, 6);
          expect(forecast).toHaveLength(6);
          expect(forecast.every(Number.isFinite)).toBe(true);
          expect(model(y, 6)).toEqual(forecast);
          expect([...y]).toEqual(values);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('scales with the series', () => {
    const y = Float64Array.from({ length: 40 }, (_, t) => 50 + t + 9 * Math.sin(t * 1.7) + 5 * (t % 4));
    const forecast = model(y, 6);
    model(
      y.map((value) => value * 1024),
      6,
    ).forEach((value, h) => expect(Math.abs(value / 1024 / forecast[h]! - 1)).toBeLessThan(1e-6));
  });
});

describe.each(
  Object.entries({
    seasonalNaive: models.seasonalNaive!,
    movingAverage: models.movingAverage!,
    randomWalkDrift,
    ses,
    holt,
    dampedHolt,
    theta: (y: Float64Array, h: number) => theta(y, h, 1),
    stlForecast: (y: Float64Array, h: number) => stlForecast(y, h, [4], (rest, steps) => ses(rest, steps)),
  }),
)('%s', (_, model) => {
  it('shifts with the series', () => {
    const y = Float64Array.from({ length: 40 }, (_, t) => 50 + t + 9 * Math.sin(t * 1.7) + 5 * (t % 4));
    const forecast = model(y, 6);
    model(
      y.map((value) => value + 1000),
      6,
    ).forEach((value, h) => expect(Math.abs(value - 1000 - forecast[h]!)).toBeLessThan(1e-3));
  });
});

describe('simple models by hand', () => {
  it('repeat the season, and what there is of it', () => {
    expect([...seasonalNaive(Float64Array.of(9, 1, 2, 3), 5, 3)]).toEqual([1, 2, 3, 1, 2]);
    expect([...seasonalNaive(Float64Array.of(4, 5), 3, 12)]).toEqual([4, 5, 4]);
  });

  it('average the window and skip what is missing', () => {
    const y = Float64Array.of(100, 1, 2, 300);
    expect(movingAverage(y, 1, 3)[0]).toBe(101);
    expect(movingAverage(y, 1, 3, Float64Array.of(1, 1, 1, 0))[0]).toBe(1.5);
    expect(movingAverage(y, 1, 1, Float64Array.of(1, 0, 1, 0))[0]).toBe(51);
    expect(weightedMovingAverage(y, 1, shares)[0]).toBe((1 + 4 + 900) / 6);
    expect(weightedMovingAverage(y, 1, shares, Float64Array.of(1, 1, 1, 0))[0]).toBe(5 / 3);
  });

  it('draw the line from first to last', () => {
    expect([...randomWalkDrift(Float64Array.of(1, 9, 5), 2)]).toEqual([7, 9]);
  });

  it('let smoothing pass over a missing value', () => {
    const y = Float64Array.of(10, 12, 11, 10, 12, 11, 10);
    const gap = Float64Array.of(10, 12, 11, 10, 12, 11, 10, 5000);
    const weights = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 0);
    expect(ses(gap, 1, undefined, weights)[0]).toBeCloseTo(ses(y, 1)[0]!, 6);
    expect(ses(gap, 1, 0.3, weights)[0]).toBeCloseTo(ses(y, 1, 0.3)[0]!, 12);
  });
});
