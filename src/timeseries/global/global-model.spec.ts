import { describe, expect, it } from '@jest/globals';
import { panelOf } from '../panel.js';
import { fitGlobal, forecastGlobal } from './global-model.js';
import { seededRandom } from '../seeded-random.js';

const horizon = 6;

/** Series of very different size that share a season of 12 and some noise. */
function seasonalPanel(series: number, length: number) {
  const random = seededRandom(5);
  return panelOf(
    Array.from({ length: series }, (_, i) => {
      const size = 10 ** (i % 4);
      return [`s${i}`, Array.from({ length }, (_, t) => size * (4 + seasonAt(t) + 0.4 * (random() - 0.5)))] as const;
    }),
  );
}
const seasonAt = (t: number): number => 2 * Math.sin((2 * Math.PI * t) / 12);

describe('the global model', () => {
  it('learns a season from the pool and forecasts every size of series', () => {
    const panel = seasonalPanel(40, 60);
    const forecasts = forecastGlobal(fitGlobal(panel, { season: 12, horizon }), panel);
    for (let i = 0; i < 40; i++) {
      const size = 10 ** (i % 4);
      for (let k = 0; k < horizon; k++) {
        expect(Math.abs(forecasts[i * horizon + k]! / size - (4 + seasonAt(60 + k)))).toBeLessThan(0.6);
      }
    }
  });

  it('is the same twice, bit by bit', () => {
    const panel = seasonalPanel(10, 50);
    const run = () => forecastGlobal(fitGlobal(panel, { season: 12, horizon }), panel);
    expect(run()).toEqual(run());
  });

  it('does not depend on the unit of measurement', () => {
    const panel = seasonalPanel(12, 50);
    const double = { ...panel, values: panel.values.map((y) => 1024 * y) };
    const small = forecastGlobal(fitGlobal(panel, { season: 12, horizon }), panel);
    const large = forecastGlobal(fitGlobal(double, { season: 12, horizon }), double);
    small.forEach((y, i) => expect(large[i]! / 1024).toBeCloseTo(y, 6));
  });

  it('gives finite forecasts for empty, single, constant, zero and huge series', () => {
    const panel = panelOf([
      ['empty', []],
      ['one', [3]],
      ['zero', new Array<number>(40).fill(0)],
      ['constant', new Array<number>(40).fill(7)],
      ['huge', Array.from({ length: 40 }, (_, t) => 1e12 * (1 + (t % 3)))],
    ]);
    const forecasts = forecastGlobal(fitGlobal(panel, { season: 12, horizon }), panel);
    expect(forecasts.every(Number.isFinite)).toBe(true);
    expect(forecasts[horizon]).toBe(3);
    expect(forecasts[3 * horizon]).toBe(7);
  });

  it('does not look at values of weight 0', () => {
    const clean = seasonalPanel(10, 50);
    const weights = new Float64Array(clean.values.length).fill(1);
    const spoilt = clean.values.slice();
    for (let t = 7; t < spoilt.length; t += 11) {
      weights[t] = 0;
      spoilt[t] = 1e6;
    }
    const run = (values: Float64Array) => {
      const panel = { ...clean, values, weights };
      return forecastGlobal(fitGlobal(panel, { season: 12, horizon }), panel);
    };
    const other = spoilt.map((y) => (y === 1e6 ? -1e6 : y));
    expect(run(spoilt)).toEqual(run(other));
  });

  it('refuses tables with fewer rows than it reads', () => {
    const panel = seasonalPanel(4, 30);
    const fit = (options: object) => () => fitGlobal(panel, { season: 12, horizon, ...options });
    const covariates = (rows: number) => ({ covariates: { names: ['price'], byPeriod: new Float32Array(rows) } });
    const statics = (rows: number) => ({ statics: { names: ['area', 'class'], bySeries: new Float32Array(2 * rows) } });
    expect(fit(covariates(30 + horizon - 1))).toThrow('covariates.byPeriod: expected at least 36 row(s)');
    expect(fit(statics(3))).toThrow('statics.bySeries: expected at least 4 row(s)');
    expect(fit({ ...covariates(30 + horizon), ...statics(4) })).not.toThrow();
  });
});
