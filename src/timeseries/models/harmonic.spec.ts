import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { forecastArma, fromPartial } from './arma/arma-fit.js';
import { fitArma } from './arma/fit-arma.js';
import { seededRandom } from '../seeded-random.js';
import { harmonicRegression } from './harmonic/harmonic-regression.js';

/** Uniform noise in −1 … 1, the same in every run. */
function noise(n: number, seed = 1): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: n }, () => 2 * random() - 1);
}

describe('an autoregressive moving average', () => {
  it('finds the coefficients that made the series', () => {
    const e = noise(3000);
    const y = new Float64Array(3000);
    for (let t = 2; t < y.length; t++) y[t] = 0.5 * y[t - 1]! + 0.3 * y[t - 2]! + e[t]!;
    const { ar } = fitArma(y, { orders: [[2, 0]] });
    expect(ar[0]).toBeCloseTo(0.5, 1);
    expect(ar[1]).toBeCloseTo(0.3, 1);
    for (let t = 2; t < y.length; t++) y[t] = 0.6 * y[t - 1]! + e[t]! + 0.4 * e[t - 1]!;
    const mixed = fitArma(y, { orders: [[1, 1]] });
    expect(mixed.ar[0]).toBeCloseTo(0.6, 1);
    expect(mixed.ma[0]).toBeCloseTo(0.4, 1);
  });

  it('forecasts by its own recursion', () => {
    const fit = { ar: Float64Array.of(0.5, 0.2), ma: Float64Array.of(0.4), squaredError: 1, aicc: 1 };
    const forecast = forecastArma(
      { ...fit, lastValues: Float64Array.of(3, 1), lastErrors: Float64Array.of(2), owed: 0 },
      3,
    );
    expect(forecast[0]).toBeCloseTo(0.5 * 3 + 0.2 * 1 + 0.4 * 2, 12);
    expect(forecast[1]).toBeCloseTo(0.5 * forecast[0]! + 0.2 * 3, 12);
    expect(forecast[2]).toBeCloseTo(0.5 * forecast[1]! + 0.2 * forecast[0]!, 12);
  });

  it('stays stationary whatever the partial autocorrelations, so that what is past fades', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.8, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 3 }),
        (partial) => {
          const ar = new Float64Array(partial.length);
          fromPartial(Float64Array.from(partial), ar);
          const fit = {
            ar,
            ma: new Float64Array(0),
            lastErrors: new Float64Array(0),
            owed: 0,
            squaredError: 1,
            aicc: 1,
          };
          const path = forecastArma({ ...fit, lastValues: new Float64Array(ar.length).fill(1) }, 20_000);
          expect(Math.abs(path[19_999]!)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe.each(['arma', 'ets'] as const)('a harmonic regression with %s errors', (errors) => {
  const n = 120;
  const holiday = Float64Array.from({ length: n + 12 }, (_, t) => (t % 17 === 5 ? 1 : 0));
  const truth = Float64Array.from(
    { length: n + 12 },
    (_, t) =>
      200 + 0.5 * t + 20 * Math.sin((2 * Math.PI * t) / 12) + 6 * Math.cos((4 * Math.PI * t) / 12) + 30 * holiday[t]!,
  );
  const options = { waves: [{ season: 12, order: 2 }], regressors: [holiday], errors };

  it('extrapolates exactly where the series follows its assumptions exactly', () => {
    harmonicRegression(truth.subarray(0, n), 12, options).forEach((value, h) =>
      expect(Math.abs(value - truth[n + h]!)).toBeLessThan(1e-3),
    );
  });

  it('sees through noise, and passes over missing periods', () => {
    const noisy = noise(n, 7).map((value, t) => truth[t]! + 4 * value);
    const weights = new Float64Array(n).fill(1);
    for (let t = 30; t < 40; t++) [noisy[t], weights[t]] = [0, 0];
    const forecast = harmonicRegression(noisy, 12, { ...options, weights });
    forecast.forEach((value, h) => expect(Math.abs(value - truth[n + h]!)).toBeLessThan(8));
  });

  it('takes a constant of any length and size, and gives finite forecasts for any series', () => {
    for (const length of [1, 2, 9, 40])
      for (const value of [0, 5, 1e12])
        for (const forecast of harmonicRegression(new Float64Array(length).fill(value), 3, {
          waves: options.waves,
          errors,
        }))
          expect(Math.abs(forecast - value)).toBeLessThanOrEqual(1e-5 * value);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const forecast = harmonicRegression(Float64Array.from(values), 4, { waves: options.waves, errors });
          expect(forecast.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('starts from the values with weight, however small the weight', () => {
    const y = new Float64Array(23).fill(7);
    const waves = [{ season: 4, order: 2 }];
    for (const few of [[0], [3], [22], [1, 5], [0, 4, 8, 12], [2, 4, 6, 8, 10, 12, 14, 16]]) {
      const weights = y.map((_, t) => (few.includes(t) ? 1 : 0));
      for (const value of harmonicRegression(y, 5, { waves, weights, errors })) expect(value).toBeCloseTo(7, 4);
    }
  });

  it('refuses regressors that do not reach the horizon', () => {
    expect(() => harmonicRegression(truth.subarray(0, n), 20, options)).toThrow(SeriesError);
    expect(() => harmonicRegression(Float64Array.of(1, NaN), 2, { errors })).toThrow('position 1');
  });
});
