import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { panelOf } from '../../timeseries/panel.js';
import { withoutLast } from './held-back.js';
import { type SeriesForecaster, rollingOrigins } from './rolling-origins.js';

const lastValue: SeriesForecaster = (y, horizon) => new Float64Array(horizon).fill(y[y.length - 1]!);

describe('rolling origins', () => {
  it('show a model the past only and keep the actual values', () => {
    const panel = panelOf([['a', [1, 2, 3, 4, 5, 6]]]);
    const results = rollingOrigins(panel, lastValue, { horizon: 2, origins: 2 });
    expect(results).toEqual([
      { series: 0, known: 4, forecast: Float64Array.of(4, 4), actual: Float64Array.of(5, 6) },
      { series: 0, known: 2, forecast: Float64Array.of(2, 2), actual: Float64Array.of(3, 4) },
    ]);
  });

  it('leave out origins that would have known too little', () => {
    const panel = panelOf([
      ['short', [1, 2]],
      ['empty', []],
      ['long', [1, 2, 3, 4, 5]],
    ]);
    const results = rollingOrigins(panel, lastValue, { horizon: 2, origins: 3, every: 1, leastKnown: 2 });
    expect(results.map(({ series, known }) => [series, known])).toEqual([
      [2, 3],
      [2, 2],
    ]);
  });

  it('are the same however the series are split into ranges', () => {
    const series = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(series, fc.nat(8), (values, cut) => {
        const panel = panelOf(values.map((y, i) => [`s${i}`, y] as const));
        const at = Math.min(cut, values.length);
        const options = { horizon: 3, origins: 4, every: 2 };
        const whole = rollingOrigins(panel, lastValue, options);
        const parts = [
          ...rollingOrigins(panel, lastValue, options, 0, at),
          ...rollingOrigins(panel, lastValue, options, at),
        ];
        expect(parts).toEqual(whole);
      }),
    );
  });
});

describe('a panel without its last periods', () => {
  it('keeps every series’ beginning and its weights', () => {
    const panel = {
      ...panelOf([
        ['a', [1, 2, 3]],
        ['b', [4]],
        ['c', [5, 6]],
      ]),
      weights: Float64Array.of(1, 0, 1, 1, 0.5, 1),
    };
    const past = withoutLast(panel, 1);
    expect(past.ids).toEqual(['a', 'b', 'c']);
    expect([...past.offsets]).toEqual([0, 2, 2, 3]);
    expect([...past.values]).toEqual([1, 2, 5]);
    expect([...past.weights!]).toEqual([1, 0, 0.5]);
  });
});
