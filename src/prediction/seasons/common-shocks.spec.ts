import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { commonShocks } from './common-shocks.js';

describe('common shocks', () => {
  const flat = new Float64Array(70).fill(1);
  const pool = (shock: (t: number) => number, noise: number, series = 40) => {
    const random = seededRandom(3);
    return Array.from({ length: series }, () => ({
      y: Float64Array.from({ length: 60 }, (_, t) => 10 * shock(t) * (1 + noise * (random() - 0.5))),
      start: 0,
    }));
  };

  it('show a week that was bad for all series', () => {
    const shocks = commonShocks(
      pool((t) => (t === 30 ? 0.5 : 1), 0.4),
      flat,
      12,
    );
    expect(shocks[30]!).toBeGreaterThan(0.45);
    expect(shocks[30]!).toBeLessThan(0.65);
    expect(Math.abs(shocks[20]! - 1)).toBeLessThan(0.1);
  });

  it('are nearly 0 where each series only varies on its own', () => {
    for (const shock of commonShocks(
      pool(() => 1, 1.9),
      flat,
      12,
    ))
      expect(Math.abs(shock - 1)).toBeLessThan(0.12);
  });

  it('last only in part beyond the history', () => {
    const shocks = commonShocks(
      pool((t) => (t >= 52 ? 1.5 : 1), 0.2),
      flat,
      52,
    );
    expect(shocks[60]!).toBeGreaterThan(1);
    expect(shocks[60]!).toBeLessThan(1.25);
    expect(shocks[69]).toBe(shocks[60]);
  });

  it('are none where hardly anything is expected: one order on a Sunday is no boom', () => {
    const week = Float64Array.from({ length: 70 }, (_, t) => (t % 7 === 6 ? 0.05 : 1.15));
    const sales = (t: number): number => (t === 34 ? 0.5 : t % 7 === 6 ? 0 : 1.15);
    const shocks = commonShocks(pool(sales, 0.4), week, 14);
    for (let t = 6; t < 60; t += 7) expect(shocks[t]).toBe(1);
  });

  it('are none of nothing', () => {
    expect(commonShocks([], flat, 12)).toEqual(flat);
  });
});
