import { describe, expect, it } from '@jest/globals';
import { dynamicTheta } from '../../src/timeseries/models/dynamic-theta.js';
import { fitHolt, forecastHolt } from '../../src/timeseries/models/holt.js';
import { seasonalNaive } from '../../src/timeseries/models/seasonal-naive.js';
import { fitSes, ses } from '../../src/timeseries/models/ses.js';
import { theta } from '../../src/timeseries/models/theta.js';
import { goldenJson } from '../support/golden.js';

interface Golden {
  season: number;
  horizon: number;
  y: number[];
  forecasts: Record<string, { mean: number[]; aicc: number }>;
}

const names = ['AirPassengers', 'USAccDeaths', 'Nile', 'nottem'];
const golden = (name: string) => {
  const { y, season, horizon, forecasts } = goldenJson<Record<string, Golden>>('r-forecast.json')[name]!;
  return { y: Float64Array.from(y), season, horizon, forecasts };
};

/** AICc of R's ets up to rounding: its likelihood is n · log(sum of squares). */
const aicc = (squaredError: number, n: number, parameters: number) =>
  n * Math.log(squaredError) + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1);

function expectNear(found: Float64Array, expected: number[], relative: number) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, h) => expect(Math.abs(value / expected[h]! - 1)).toBeLessThan(relative));
}

describe("smoothing as R's forecast package has it", () => {
  it.each(names.filter((name) => name !== 'Nile'))('has the seasonal naive of %s exactly', (name) => {
    const { y, season, horizon, forecasts } = golden(name);
    expectNear(seasonalNaive(y, horizon, season), forecasts.snaive!.mean, 1e-12);
  });

  // R stops its simplex near the least sum of squares, we go on to the bottom: α agrees to some four digits.
  it.each(names)('has simple exponential smoothing of %s to 3e-5, with a likelihood at least as good', (name) => {
    const { y, horizon, forecasts } = golden(name);
    expectNear(ses(y, horizon), forecasts.ses!.mean, 3e-5);
    expect(aicc(fitSes(y).squaredError, y.length, 3)).toBeLessThan(forecasts.ses!.aicc + 1e-6);
  });

  it.each(names)('has the Theta method of %s to 3e-5 (the optimiser of its α stops early in R)', (name) => {
    const { y, season, horizon, forecasts } = golden(name);
    expectNear(theta(y, horizon, season), forecasts.theta!.mean, 3e-5);
  });

  // R starts at heuristic states and often stays in a worse valley, so forecasts differ; the likelihood must not be worse.
  it.each(names)('fits Holt and damped Holt to %s with a likelihood at least as good', (name) => {
    const { y, forecasts } = golden(name);
    expect(aicc(fitHolt(y).squaredError, y.length, 5)).toBeLessThan(forecasts.holt!.aicc + 0.005);
    expect(aicc(fitHolt(y, true).squaredError, y.length, 6)).toBeLessThan(forecasts.holt_damped!.aicc + 0.005);
  });

  it('has the forecast of Holt on the Nile to 5e-4, where both stop in the same valley', () => {
    const { y, horizon, forecasts } = golden('Nile');
    expectNear(forecastHolt(fitHolt(y), horizon), forecasts.holt!.mean, 5e-4);
  });
});

describe('Theta as statsforecast has it', () => {
  // statsforecast stops its simplex over α, θ and level when the heights differ by less than 10⁻⁴; ours is the exact least.
  it.each(names)('has the dynamic optimised Theta model of %s to 1e-3', (name) => {
    const { y, season, horizon } = golden(name);
    const all = goldenJson<Record<string, { forecasts: Record<string, number[]> }>>('statsforecast.json');
    expectNear(dynamicTheta(y, horizon, season), all[name]!.forecasts.DynamicOptimizedTheta!, 1e-3);
  });
});
