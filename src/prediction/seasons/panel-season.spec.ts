import { describe, expect, it } from '@jest/globals';
import { type Panel } from '../../timeseries/panel.js';
import { withoutSeason } from './panel-season.js';

describe('a panel without its season', () => {
  const panel: Panel = { ids: ['a'], values: Float64Array.of(8, 2, 8, 8), offsets: Uint32Array.of(0, 4) };
  const seasonOf = (lowest: number, strength: number) => {
    const factors = Float64Array.of(1, lowest, 1, 1);
    return { season: factors, factors, strengths: Float64Array.of(strength), catchesUp: false };
  };

  it('keeps what a series sold in a low week, however strongly it takes the season', () => {
    const { values, weights } = withoutSeason(panel, new Int32Array(1), seasonOf(0.5, 2));
    expect([...values]).toEqual([8, 8, 8, 8]);
    expect(weights).toBeUndefined();
  });

  it('gives weight 0 to sales in a week that is nearly closed', () => {
    const { weights } = withoutSeason(panel, new Int32Array(1), seasonOf(0.1, 1));
    expect([...weights!]).toEqual([1, 0, 1, 1]);
  });
});
