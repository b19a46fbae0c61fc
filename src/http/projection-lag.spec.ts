import { describe, expect, it } from '@jest/globals';
import { beginning, positionOf } from '../kernel/position.js';
import { ProjectionLag } from './projection-lag.js';

/** A store and read models whose positions and clock a test sets. */
function followed() {
  const state = { head: 0, reached: 0, seconds: 0, isUp: true };
  const store = {
    head: async () => {
      if (!state.isUp) throw new Error('out of reach');
      return positionOf(state.head);
    },
  };
  const progress = { status: () => ({ reached: positionOf(state.reached), rebuilding: [], parked: 0 }) };
  const lag = new ProjectionLag(store, progress, () => state.seconds * 1000);
  const at = async (seconds: number, changes: Partial<typeof state>) => {
    Object.assign(state, changes, { seconds });
    await lag.look();
    return lag.seconds;
  };
  return { lag, at };
}

describe('the lag of the read models', () => {
  it('is nothing in an empty store, and where they show everything', async () => {
    const { at } = followed();
    expect([await at(0, {}), await at(5, { head: 7, reached: 7 })]).toEqual([0, 0]);
  });
  it('is the time since the oldest event that they do not show was seen', async () => {
    const { at } = followed();
    expect(await at(10, { head: 7, reached: 6 })).toBe(0);
    expect(await at(12, { head: 9 })).toBe(2);
    expect(await at(13, { reached: 7 })).toBe(1);
    expect(await at(14, { reached: 9 })).toBe(0);
  });
  it('stays short where they follow closely, however much is recorded all the time', async () => {
    const { at } = followed();
    for (let second = 1; second < 100; second++)
      expect(await at(second, { head: second * 1000, reached: (second - 2) * 1000 })).toBeLessThanOrEqual(2);
  });
  it('goes on counting while the store is out of reach, and where they stand still for hours', async () => {
    const { at } = followed();
    await at(1, { head: 1 });
    expect(await at(31, { isUp: false })).toBe(30);
    for (let second = 32; second < 5_000; second++) await at(second, { isUp: true, head: second });
    expect(await at(5_000, {})).toBe(4_999);
    expect(await at(5_001, { reached: Number(beginning) + 6_000 })).toBe(0);
  });
});
