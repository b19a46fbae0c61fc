import { describe, expect, it } from '@jest/globals';
import { forecastCes } from '../../src/timeseries/models/ces/ces-form.js';
import { fitCes } from '../../src/timeseries/models/ces/fit-ces.js';
import { etsAt } from '../../src/timeseries/models/ets/ets-at.js';
import { forecastEts } from '../../src/timeseries/models/ets/ets-fit.js';
import type { EtsForm } from '../../src/timeseries/models/ets/ets-form.js';
import { fitEts } from '../../src/timeseries/models/ets/fit-ets.js';
import { goldenJson } from '../support/golden.js';

interface FromR {
  season: number;
  horizon: number;
  y: number[];
  forecasts: Record<string, { mean: number[]; aicc: number; params: Record<string, number> }>;
}

const names = ['AirPassengers', 'USAccDeaths', 'Nile', 'nottem'];
const seasonal = names.filter((name) => name !== 'Nile');
const fromR = (name: string) => goldenJson<Record<string, FromR>>('r-forecast.json')[name]!;

function expectNear(found: Float64Array, expected: number[], relative: number) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, h) => expect(Math.abs(value / expected[h]! - 1)).toBeLessThan(relative));
}

/** R names the states from the newest back: s0 belongs to the period before the first value, s10 to eleven before. */
function statesOfR(params: Record<string, number>, season: number, kind: 'N' | 'A' | 'M'): Float64Array {
  if (kind === 'N') return new Float64Array(0);
  const states = new Float64Array(season);
  let rest = kind === 'A' ? 0 : season;
  for (let s = 0; s < season - 1; s++) rest -= states[season - 1 - s] = params[`s${s}`]!;
  states[0] = rest;
  return states;
}

describe("exponential smoothing as R's forecast package has it", () => {
  const forms: [string, EtsForm, string[]][] = [
    ['ses', { error: 'A', trend: 'N', season: 'N' }, names],
    ['holt', { error: 'A', trend: 'A', season: 'N' }, names],
    ['holt_damped', { error: 'A', trend: 'Ad', season: 'N' }, names],
    ['hw_additive', { error: 'A', trend: 'A', season: 'A' }, seasonal],
    ['hw_multiplicative', { error: 'M', trend: 'A', season: 'M' }, seasonal],
  ];
  const cases = forms.flatMap(([method, form, series]) => series.map((name) => [method, name, form] as const));

  // The golden file rounds parameters to eleven digits.
  it.each(cases)('has forecast and AICc of %s on %s to 1e-6, given the parameters R found', (method, name, form) => {
    const { y, season, horizon, forecasts } = fromR(name);
    const { params, mean, aicc } = forecasts[method]!;
    const fit = etsAt(
      Float64Array.from(y),
      form,
      {
        alpha: params.alpha!,
        beta: params.beta ?? 0,
        gamma: params.gamma ?? 0,
        phi: params.phi ?? 1,
        level: params.l!,
        trend: params.b ?? 0,
      },
      statesOfR(params, season, form.season),
    );
    expectNear(forecastEts(fit, horizon), mean, 1e-6);
    expect(Math.abs(fit.aicc - aicc)).toBeLessThan(1e-6);
  });

  // R's simplex over up to 17 numbers stops early (by up to 20 in AICc), so the forms and forecasts it ends at may differ.
  it.each(names)('finds on %s a form with an AICc at least as good as the one R chose', (name) => {
    const { y, season, forecasts } = fromR(name);
    const series = Float64Array.from(y);
    expect(fitEts(series, season, { effort: 'exact' })!.aicc).toBeLessThan(forecasts.ets_auto!.aicc + 1e-6);
    expect(fitEts(series, season)!.aicc).toBeLessThan(forecasts.ets_auto!.aicc + 0.02);
  });

  it.each(['USAccDeaths', 'Nile', 'nottem'])('forecasts %s within 1 % of R', (name) => {
    const { y, season, horizon, forecasts } = fromR(name);
    const fit = fitEts(Float64Array.from(y), season, { effort: 'exact' })!;
    expectNear(forecastEts(fit, horizon), forecasts.ets_auto!.mean, 0.01);
  });
});

describe('exponential smoothing as statsforecast has it', () => {
  // Its simplex, like R's, stops early; on AirPassengers at ETS(M,Ad,M) with an AICc ten worse, 5 % away from ours.
  it.each(['USAccDeaths', 'Nile', 'nottem'])('is within 2 % of AutoETS on %s', (name) => {
    const { y, season, horizon } = fromR(name);
    const all = goldenJson<Record<string, { forecasts: Record<string, number[]> }>>('statsforecast.json');
    const fit = fitEts(Float64Array.from(y), season, { effort: 'exact' })!;
    expectNear(forecastEts(fit, horizon), all[name]!.forecasts.AutoETS!, 0.02);
  });
});

describe('complex exponential smoothing as statsforecast has it', () => {
  // statsforecast keeps states in single precision and stops its simplex at 10⁻⁴ of the likelihood.
  it.each(names)('has the forecast of %s to 1e-3', (name) => {
    const { y, season, horizon } = fromR(name);
    const all = goldenJson<Record<string, { forecasts: Record<string, number[]> }>>('statsforecast.json');
    const fit = fitCes(Float64Array.from(y), season, { effort: 'exact' })!;
    expectNear(forecastCes(fit, horizon), all[name]!.forecasts.AutoCES!, 1e-3);
  });
});
