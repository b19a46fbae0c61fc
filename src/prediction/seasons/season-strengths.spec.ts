import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { type Panel } from '../../timeseries/panel.js';
import { seasonStrengths } from './season-strengths.js';

const [year, years] = [52, 2];
const length = year * years;
const factors = Float64Array.from({ length }, (_, t) => Math.exp(0.6 * Math.sin((2 * Math.PI * t) / year)));

/** Series that take the factors to a power each, with noise of a size each. */
function panelOf(series: readonly { readonly power: number; readonly noise: number }[]): Panel {
  const random = seededRandom(7);
  const values = series.flatMap(({ power, noise }) =>
    Array.from(factors, (factor) => 50 * factor ** power * (1 + noise * 2 * (random() - 0.5))),
  );
  return {
    ids: series.map((_, i) => `s${i}`),
    values: Float64Array.from(values),
    offsets: Uint32Array.from({ length: series.length + 1 }, (_, i) => i * length),
  };
}
const strengthsOf = (panel: Panel): Float64Array =>
  seasonStrengths(panel, new Int32Array(panel.ids.length), factors, year, 0.005);

describe('strengths of a season', () => {
  it('follow what each series shows where it shows it clearly, beyond the common season too', () => {
    const powers = Array.from({ length: 40 }, (_, i) => [0.5, 1, 1.5][i % 3]!);
    const strengths = strengthsOf(panelOf(powers.map((power) => ({ power, noise: 0.1 }))));
    powers.forEach((power, i) => expect(Math.abs(strengths[i]! - power)).toBeLessThan(0.15));
  });

  it('are those of the panel where a series is too noisy to have its own', () => {
    const clear = Array.from({ length: 60 }, () => ({ power: 1, noise: 0.2 }));
    const strengths = strengthsOf(panelOf([...clear, { power: 0.5, noise: 1 }]));
    expect(Math.abs(strengths[60]! - 1)).toBeLessThan(0.15);
  });

  it('are what is usual in the panel where most of a series is missing', () => {
    const panel = panelOf([
      ...Array.from({ length: 60 }, () => ({ power: 1, noise: 0.2 })),
      { power: 0.25, noise: 0.2 },
      { power: 0.25, noise: 0.2 },
    ]);
    const weights = new Float64Array(panel.values.length).fill(1);
    for (let t = 0; t < length; t++) if (t % 26 > 1) weights[61 * length + t] = 0;
    const values = panel.values.map((value, t) => (weights[t] === 0 ? 0 : value));
    const strengths = strengthsOf({ ...panel, values, weights });
    expect(strengths[60]!).toBeLessThan(0.6);
    expect(strengths[61]!).toBeGreaterThan(0.8);
  });

  it('are 0 where the panel gains nothing, and for a series with values below zero', () => {
    expect([...strengthsOf(panelOf(Array.from({ length: 10 }, () => ({ power: 0, noise: 0.3 }))))]).toEqual(
      new Array(10).fill(0),
    );
    const panel = panelOf(Array.from({ length: 10 }, () => ({ power: 1, noise: 0.1 })));
    panel.values[3] = -1;
    const strengths = strengthsOf(panel);
    expect(strengths[0]).toBe(0);
    expect(strengths[1]!).toBeGreaterThan(0.8);
  });

  it('stay finite where a season leaves no error at all', () => {
    for (const strength of strengthsOf(panelOf([{ power: 1, noise: 0 }]))) expect(strength).toBeCloseTo(1, 6);
  });
});
