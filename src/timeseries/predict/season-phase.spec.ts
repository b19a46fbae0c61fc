import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../global/seeded-random.js';
import { type Panel } from '../panel.js';
import { predictPanel } from '../predict.js';
import { plainCalendar } from '../seasonality/season-calendar.js';
import { type PoolDeviations } from '../seasonality/pool-deviations.js';
import { inPhase, seasonPhase } from './season-phase.js';

const [year, quarter, history, horizon] = [52, 13, 111, 13];
const feasts = [2, 9, 14, 43, 46];

/** A year of weeks with feasts, each of which sells for about three weeks; late by so many of them. */
function seasonAt(t: number, late = 0): number {
  const near = (feast: number): number => {
    const away = (((t - late - feast + year / 2) % year) + year) % year;
    return Math.exp(-0.5 * (away - year / 2) ** 2);
  };
  return 0.8 + feasts.reduce((sum, feast) => sum + 1.2 * near(feast), 0);
}
const season = Float64Array.from({ length: history + horizon }, (_, t) => seasonAt(t));

/** Sales of a market whose last quarter comes late, each week off by up to `noise` of its size. */
function market(late: number, noise = 0.1): PoolDeviations {
  const random = seededRandom(5);
  const actual = season.map((factor, t) => {
    const sold = t < history - quarter ? factor : seasonAt(t, late);
    return 1000 * sold * (1 + noise * 2 * (random() - 0.5));
  });
  return { actual, expected: season.map((factor) => 1000 * factor), whims: new Float64Array(season.length), history };
}

describe('the phase of a season', () => {
  it.each([0.5, 0.75, -0.5])('is found where the last quarter came %d weeks late', (late) => {
    const phase = seasonPhase(season, market(late), quarter, 0.27);
    expect(Math.abs(phase - late)).toBeLessThan(0.2);
  });

  it('is none where the last quarter came on time', () => {
    expect(seasonPhase(season, market(0), quarter, 0.27)).toBe(0);
  });

  it('is none where the season tells nothing, or nothing was sold', () => {
    const flat = new Float64Array(season.length).fill(1);
    expect(seasonPhase(flat, market(0.5), quarter, 0.27)).toBe(0);
    const nothing = new Float64Array(season.length);
    expect(seasonPhase(season, { ...market(0.5), expected: nothing, actual: nothing }, quarter, 0.27)).toBe(0);
  });

  it('is none where the grid would lead to expect one but sales are too noisy to show it', () => {
    expect(seasonPhase(season, market(0, 0.9), quarter, 0.27)).toBe(0);
  });

  it('shifts the season from a period on, never beyond what it knows', () => {
    fc.assert(
      fc.property(fc.double({ min: -1.5, max: 2, noNaN: true }), fc.nat(history), (phase, from) => {
        const shifted = inPhase(season, phase, from);
        const [least, most] = [Math.min(...season), Math.max(...season)];
        shifted.forEach((factor, t) => {
          if (t < from) expect(factor).toBe(season[t]);
          expect(factor).toBeGreaterThanOrEqual(least);
          expect(factor).toBeLessThanOrEqual(most);
        });
      }),
    );
    expect(inPhase(season, 1, 60)[70]).toBe(season[69]);
  });
});

describe('a market of counted weeks', () => {
  it('finds the feasts of the coming quarter where those of the last one came late', () => {
    const random = seededRandom(11);
    const late = (t: number): number => (t < 98 ? 0 : 0.6);
    const levels = Array.from({ length: 60 }, () => 20 + 100 * random());
    const values = levels.flatMap((level) =>
      Array.from({ length: history }, (_, t) => level * seasonAt(t, late(t)) * (1 + 0.4 * (random() - 0.5))),
    );
    const panel: Panel = {
      ids: levels.map((_, i) => `s${i}`),
      values: Float64Array.from(values),
      offsets: Uint32Array.from({ length: levels.length + 1 }, (_, i) => i * history),
    };
    const counted = plainCalendar(history + horizon, year, true);
    const standing = { ...counted, cycles: counted.cycles.map((cycle) => ({ ...cycle, drift: 0 })) };
    const errorOf = (calendar: typeof counted): number => {
      const { mean } = predictPanel(panel, { season: year, horizon, calendar });
      let sum = 0;
      mean.forEach((value, k) => {
        const t = history + (k % horizon);
        const truth = levels[Math.floor(k / horizon)]! * seasonAt(t, late(t));
        sum += Math.abs(value - truth) / truth;
      });
      return sum / mean.length;
    };
    expect(errorOf(counted)).toBeLessThan(0.7 * errorOf(standing));
  });
});
