import { describe, expect, it } from '@jest/globals';
import { panelOf } from '../../timeseries/panel.js';
import { recentHistory } from './recent-history.js';

describe('what is missing in a recent history', () => {
  const withGap = (y: readonly number[], at: number) => {
    const weights = Float64Array.from(y, (_, t) => (t === at ? 0 : 1));
    return { ...panelOf([['shop', y.map((value, t) => (t === at ? 0 : value))]]), weights };
  };
  const days = Array.from({ length: 70 }, (_, t) => [90, 10, 20, 60, 40, 0, 0][t % 7]!);

  it('is taken from the same day of the weeks around, not from yesterday and tomorrow', () => {
    expect(recentHistory(withGap(days, 63), 0, 7).y).toEqual(Float64Array.from(days));
  });

  it('is a straight line between its neighbours where the season is long, or there is none', () => {
    for (const season of [1, 52]) expect(recentHistory(withGap(days, 37), 0, season).y[37]).toBe((10 + 60) / 2);
  });
});
