import { describe, expect, it } from '@jest/globals';
import { etsAt } from '../../src/timeseries/models/ets/ets-at.js';
import { forecastEts } from '../../src/timeseries/models/ets/ets-fit.js';
import { stlForecast } from '../../src/timeseries/models/stl-forecast.js';
import { goldenJson } from '../support/golden.js';

interface FromR {
  horizon: number;
  y: number[];
  forecasts: { stlf_ets: { mean: number[]; params: Record<string, number> } };
}

const names = ['AirPassengers', 'USAccDeaths', 'nottem'];
const fromR = (name: string) => goldenJson<Record<string, FromR>>('r-forecast.json')[name]!;

function expectNear(found: Float64Array, expected: number[], relative: number) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, h) => expect(Math.abs(value / expected[h]! - 1)).toBeLessThan(relative));
}

describe("STL with a trend model as R's stlf has it", () => {
  it.each(names)('has the forecast of %s to 1e-9, given the smoothing R found', (name) => {
    const { y, horizon, forecasts } = fromR(name);
    const { params, mean } = forecasts.stlf_ets;
    const form = { error: 'A', trend: params.b === undefined ? 'N' : 'A', season: 'N' } as const;
    const numbers = {
      alpha: params.alpha!,
      beta: params.beta ?? 0,
      gamma: 0,
      phi: 1,
      level: params.l!,
      trend: params.b ?? 0,
    };
    const given = (rest: Float64Array, steps: number) =>
      forecastEts(etsAt(rest, form, numbers, new Float64Array(0)), steps);
    expectNear(stlForecast(Float64Array.from(y), horizon, [12], given), mean, 1e-9);
  });

  it.each(names)('has the forecast of %s to 1e-4 with a search of its own', (name) => {
    const { y, horizon, forecasts } = fromR(name);
    expectNear(stlForecast(Float64Array.from(y), horizon, [12]), forecasts.stlf_ets.mean, 1e-4);
  });
});

describe('STL with a trend model as statsforecast has it', () => {
  // statsforecast's seasonal smoother is a local line, ours (as R's) a local mean.
  it.each(names)('is within 0.5 % of MSTL on %s', (name) => {
    const all = goldenJson<Record<string, { forecasts: Record<string, number[]> }>>('statsforecast.json');
    const { y, horizon } = fromR(name);
    expectNear(stlForecast(Float64Array.from(y), horizon, [12]), all[name]!.forecasts.MSTL!, 5e-3);
  });
});
