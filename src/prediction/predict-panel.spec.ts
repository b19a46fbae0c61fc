import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../timeseries/seeded-random.js';
import { panelOf, seriesOf } from '../timeseries/panel.js';
import { type PanelForecast, predictPanel } from './predict-panel.js';

const options = { season: 12, horizon: 6 };
const numbers = ({ mean, p10, p50, p90 }: PanelForecast): number[] => [...mean, ...p10, ...p50, ...p90];

/** Series that share a season, each with noise of its own. */
function panelOfOrders(series: number, length: number, seed = 9) {
  const random = seededRandom(seed);
  return panelOf(
    Array.from({ length: series }, (_, i) => {
      const size = 50 + 10 * i;
      return [
        `s${i}`,
        Array.from({ length }, (_, t) =>
          Math.round(size * (1.5 + Math.sin((2 * Math.PI * t) / 12)) * (0.85 + 0.3 * random())),
        ),
      ] as const;
    }),
  );
}

describe('predicting a panel', () => {
  it('beats the repetition of the last value by far where there is a season', () => {
    const full = panelOfOrders(30, 66);
    const known = panelOf(full.ids.map((id, i) => [id, full.values.slice(i * 66, i * 66 + 60)] as const));
    const { mean } = predictPanel(known, options);
    let error = 0;
    let naive = 0;
    for (let i = 0; i < 30; i++) {
      for (let h = 0; h < 6; h++) {
        const actual = full.values[i * 66 + 60 + h]!;
        error += Math.abs(mean[i * 6 + h]! - actual);
        naive += Math.abs(full.values[i * 66 + 59]! - actual);
      }
    }
    expect(error).toBeLessThan(0.4 * naive);
  });

  it('expects what lies between p10 and p90, however few the past errors and all of one side', () => {
    const saw = Array.from({ length: 60 }, (_, t) => (t % 5) - 2);
    const risenLate = Array.from({ length: 60 }, (_, t) => (t < 45 ? 10 : 16) + ((t * 7) % 5));
    for (const y of [saw, risenLate]) {
      const { mean, p10, p90 } = predictPanel(panelOf([['alone', y]]), { season: 52, horizon: 3 });
      mean.forEach((expected, h) => {
        expect(expected).toBeGreaterThan(p10[h]!);
        expect(expected).toBeLessThan(p90[h]!);
      });
    }
  });

  it('covers about four in five of what comes by p10 to p90', () => {
    const [series, length, horizon] = [60, 120, 6];
    const full = panelOfOrders(series, length + horizon, 4);
    const at = (i: number): number => i * (length + horizon);
    const known = panelOf(full.ids.map((id, i) => [id, full.values.slice(at(i), at(i) + length)] as const));
    const { p10, p90 } = predictPanel(known, { season: 12, horizon });
    let covered = 0;
    p10.forEach((low, k) => {
      const actual = full.values[at(Math.floor(k / horizon)) + length + (k % horizon)]!;
      if (actual >= low && actual <= p90[k]!) covered++;
    });
    expect(covered / p10.length).toBeGreaterThan(0.7);
    expect(covered / p10.length).toBeLessThan(0.9);
  });

  it('keeps the order days of a sparse series, also beside a few regular ones', () => {
    const random = seededRandom(5);
    const sparse = Array.from({ length: 364 }, (_, t) => (t % 7 === 1 && random() < 0.6 ? 10 : t % 29 === 0 ? 1 : 0));
    const regular = (size: number) => Array.from({ length: 364 }, () => Math.round(size * (0.8 + 0.4 * random())));
    const panel = panelOf([
      ['rare', sparse],
      ...[50, 80, 120, 200].map((size) => [`s${size}`, regular(size)] as const),
    ]);
    const { mean, p90 } = predictPanel(panel, { season: 7, horizon: 7 });
    expect(mean[1]).toBeGreaterThan(4);
    expect(p90[1]).toBeGreaterThanOrEqual(10);
    for (const h of [0, 2, 3, 4, 5, 6]) expect(mean[h]).toBeLessThan(1);
  });

  it('is the same twice, bit by bit', () => {
    const panel = panelOfOrders(8, 50);
    expect(predictPanel(panel, options)).toEqual(predictPanel(panel, options));
  });

  it('does not depend on the unit of measurement', () => {
    const panel = panelOfOrders(12, 60);
    const inDozens = { ...panel, values: panel.values.map((y) => y / 16) };
    const [pieces, dozens] = [predictPanel(panel, options), predictPanel(inDozens, options)];
    pieces.mean.forEach((value, at) => expect((16 * dozens.mean[at]!) / value).toBeCloseTo(1, 2));
    pieces.p90.forEach((value, at) => expect((16 * dozens.p90[at]!) / value).toBeCloseTo(1, 2));
  });

  it('gives sensible forecasts for empty, single, constant, zero, huge and negative series', () => {
    const panel = panelOf([
      ['empty', []],
      ['one', [3]],
      ['zero', new Array<number>(40).fill(0)],
      ['constant', new Array<number>(40).fill(7)],
      ['huge', Array.from({ length: 40 }, (_, t) => 1e12 * (1 + (t % 3)))],
      ['negative', Array.from({ length: 40 }, (_, t) => -5 - (t % 4))],
    ]);
    const forecast = predictPanel(panel, options);
    expect(numbers(forecast).every(Number.isFinite)).toBe(true);
    const meanOf = (i: number) => [...forecast.mean.subarray(6 * i, 6 * i + 6)];
    expect(meanOf(0)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(meanOf(1)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(meanOf(2)).toEqual([0, 0, 0, 0, 0, 0]);
    meanOf(3).forEach((value) => expect(value).toBeCloseTo(7, 6));
    expect(Math.min(...meanOf(4))).toBeGreaterThan(5e11);
    expect(Math.max(...meanOf(5))).toBeLessThan(-3);
  });

  it('gives a range to a series too short to have been judged', () => {
    const { mean, p10, p90 } = predictPanel(panelOf([['young', [4, 7, 5, 8]]]), options);
    expect(p10[0]!).toBeLessThan(mean[0]!);
    expect(p90[0]!).toBeGreaterThan(mean[0]!);
  });

  it('never gives NaN, values below zero without cause, or crossing quantiles', () => {
    const series = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(series, fc.constantFrom(1, 4, 12), (values, season) => {
        const panel = panelOf(values.map((y, i) => [`s${i}`, y] as const));
        const forecast = predictPanel(panel, { season, horizon: 3 });
        for (const value of numbers(forecast)) expect(value).toBeGreaterThanOrEqual(0);
        forecast.p50.forEach((p50, at) => {
          expect(forecast.p10[at]!).toBeLessThanOrEqual(p50);
          expect(forecast.p90[at]!).toBeGreaterThanOrEqual(p50);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is never NaN and its quantiles never cross, whatever is missing, negative or huge', () => {
    const value = fc.oneof(fc.integer({ min: -20, max: 60 }), fc.constantFrom(0, 0, 1e12, 1e-9));
    const series = fc.array(fc.tuple(value, fc.constantFrom(1, 1, 1, 0.4, 0)), { maxLength: 45 });
    const panels = fc.array(series, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(panels, fc.constantFrom(1, 7, 12, 52), (made, season) => {
        const panel = panelOf(made.map((y, i) => [`s${i}`, y.map(([v]) => v)] as const));
        const weights = Float64Array.from(made.flatMap((y) => y.map(([, w]) => w)));
        const forecast = predictPanel({ ...panel, weights }, { season, horizon: 3 });
        expect(numbers(forecast).every(Number.isFinite)).toBe(true);
        forecast.p50.forEach((p50, at) => {
          expect(forecast.p10[at]!).toBeLessThanOrEqual(p50);
          expect(forecast.p90[at]!).toBeGreaterThanOrEqual(p50);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('repeats the last observed value where a constant series ends in missing ones', () => {
    const panel = panelOf([['steady', [...new Array<number>(20).fill(7), 0, 0]]]);
    const weights = Float64Array.from(panel.values, (value) => (value === 7 ? 1 : 0));
    for (const value of numbers(predictPanel({ ...panel, weights }, options))) expect(value).toBeCloseTo(7, 6);
  });

  it('does not mind what stands where nothing was seen', () => {
    const panel = panelOf([['gap', [0, 3, -99, 0, 0, 4, 0, 0, 2, 0, 0, 3]]]);
    const weights = Float64Array.from(panel.values, (value) => (value < 0 ? 0 : 1));
    const { p10 } = predictPanel({ ...panel, weights }, options);
    for (const low of p10) expect(low).toBeGreaterThanOrEqual(0);
  });

  it('does not depend on the order of the panel, except in the order of its results', () => {
    const panel = panelOf([
      ['walk', Array.from({ length: 60 }, (_, t) => 100 + ((t * 7919) % 31))],
      ['rise', Array.from({ length: 50 }, (_, t) => 20 + 2 * t + ((t * 104729) % 7))],
    ]);
    const turned = panelOf([1, 0].map((i) => [panel.ids[i]!, [...seriesOf(panel, i)]] as const));
    const [one, other] = [predictPanel(panel, options), predictPanel(turned, options)];
    expect([...other.mean.subarray(6), ...other.mean.subarray(0, 6)]).toEqual([...one.mean]);
  });

  it('widens its ranges with what grows', () => {
    const random = seededRandom(11);
    const growing = panelOf(
      Array.from({ length: 40 }, (_, i) => {
        let level = 100;
        return [`g${i}`, Array.from({ length: 30 }, () => (level *= 1.06 + 0.12 * (random() - 0.5)))] as const;
      }),
    );
    const known = panelOf(growing.ids.map((id, i) => [id, [...seriesOf(growing, i).subarray(0, 24)]] as const));
    const { p10, p90 } = predictPanel(known, { season: 1, horizon: 6 });
    const covered = p10.filter((low, at) => {
      const actual = seriesOf(growing, Math.floor(at / 6))[24 + (at % 6)]!;
      return actual >= low && actual <= p90[at]!;
    });
    expect(covered.length / p10.length).toBeGreaterThan(0.65);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %p and names series and position', (bad) => {
    const panel = panelOf([
      ['good', [1, 2, 3]],
      ['spoilt', [1, bad, 3]],
    ]);
    expect(() => predictPanel(panel, options)).toThrow(/y of series spoilt: expected a finite number.*position 1/);
  });

  it.each([
    [{ season: 0, horizon: 6 }, /season: expected a whole number ≥ 1/],
    [{ season: 12, horizon: 1.5 }, /horizon: expected a whole number ≥ 1/],
    [{ season: 12, horizon: 6, starts: Int32Array.of(1, 2) }, /starts: expected 1 value/],
  ])('refuses options %p', (wrong, message) => {
    expect(() => predictPanel(panelOf([['a', [1, 2]]]), wrong)).toThrow(message);
  });
});
