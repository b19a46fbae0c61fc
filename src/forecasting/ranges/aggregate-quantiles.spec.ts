import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { aggregateSpread } from './aggregate-quantiles.js';

const weeks = 110;
const wave = (t: number) => 1 + 0.5 * Math.sin((2 * Math.PI * t) / 52);
const season = { past: Float64Array.from({ length: weeks }, (_, t) => wave(t)), ahead: new Float64Array(60).fill(1) };
const random = seededRandom(8);
const dense = Float64Array.from({ length: weeks }, (_, t) => wave(t) * (900 + 200 * random()));
const sparse = dense.map((_, t) => (t % 3 === 0 ? 12 : 0));

describe('how a week of a sum of leaves spreads', () => {
  it('is as its past weeks did around their season, however few weeks are asked for', () => {
    for (const horizon of [1, 2, 3, 4, 13, 60]) {
      const spread = aggregateSpread(dense, season, horizon, 0);
      expect(spread(1000, 0.1).units).toBeGreaterThan(860);
      expect(spread(1000, 0.1).units).toBeLessThan(960);
      expect(spread(1000, 0.9).units).toBeGreaterThan(1040);
      expect(spread(1000, 0.9).units).toBeLessThan(1140);
    }
  });
  it('is wider by what hindsight hides', () => {
    const [seen, hidden] = [0, 0.01].map((hindsight) => aggregateSpread(dense, season, 13, hindsight)(1000, 0.9).units);
    expect(hidden).toBeGreaterThan(seen! + 20);
  });
  it('is an order that comes or not where most weeks see none', () => {
    const spread = aggregateSpread(sparse, season, 13, 0);
    expect([0.1, 0.5, 0.9].map((level) => spread(4, level).units)).toEqual([0, 0, 12]);
  });
});
