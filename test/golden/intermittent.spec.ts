import { describe, expect, it } from '@jest/globals';
import { adida } from '../../src/timeseries/models/adida.js';
import { crostonOptimised } from '../../src/timeseries/models/croston-optimised.js';
import { croston } from '../../src/timeseries/models/croston.js';
import { imapa } from '../../src/timeseries/models/imapa.js';
import { sba } from '../../src/timeseries/models/sba.js';
import { tsb } from '../../src/timeseries/models/tsb.js';
import { goldenJson } from '../support/golden.js';

interface Golden {
  intermittent: { y: number[]; horizon: number; forecasts: Record<string, number[]> };
}

describe('intermittent models as statsforecast has them', () => {
  const models = {
    CrostonClassic: croston,
    CrostonOptimized: crostonOptimised,
    CrostonSBA: sba,
    'TSB(0.1,0.1)': tsb,
    ADIDA: adida,
    IMAPA: imapa,
  } satisfies Record<string, (y: Float64Array, horizon: number) => Float64Array>;

  it.each(Object.entries(models))('has the forecast of %s to 1e-6', (name, model) => {
    const { y, horizon, forecasts } = goldenJson<Golden>('statsforecast.json').intermittent;
    const forecast = model(Float64Array.from(y), horizon);
    expect(forecast).toHaveLength(horizon);
    forecast.forEach((value, h) => expect(Math.abs(value - forecasts[name]![h]!)).toBeLessThan(1e-6));
  });
});

describe("intermittent models as R's forecast package has them", () => {
  it('has the forecast of croston to 1e-6', () => {
    const golden = goldenJson<{ intermittent: { y: number[]; forecasts: { croston: { mean: number[] } } } }>(
      'r-forecast.json',
    ).intermittent;
    const forecast = croston(Float64Array.from(golden.y), 6);
    forecast.forEach((value, h) => expect(Math.abs(value - golden.forecasts.croston.mean[h]!)).toBeLessThan(1e-6));
  });
});
