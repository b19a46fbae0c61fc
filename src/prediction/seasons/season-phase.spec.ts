import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { type Panel } from '../../timeseries/panel.js';
import { predictPanel } from '../predict-panel.js';
import { type SeasonCalendar, plainCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { type PoolDeviations } from '../../timeseries/seasonality/pool-deviations.js';
import { learnPanelSeason } from './panel-season.js';
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
function pooledSales(late: number, noise = 0.1, seed = 5): PoolDeviations {
  const random = seededRandom(seed);
  const actual = season.map((factor, t) => {
    const sold = t < history - quarter ? factor : seasonAt(t, late);
    return 1000 * sold * (1 + noise * 2 * (random() - 0.5));
  });
  return {
    actual,
    expected: season.map((factor) => 1000 * factor),
    ownVariance: new Float64Array(season.length),
    history,
  };
}

describe('the phase of a season', () => {
  it.each([0.5, 0.75, -0.5])('is found where the last quarter came %s weeks late', (late) => {
    const phase = seasonPhase(season, pooledSales(late), quarter, 0.27);
    expect(Math.abs(phase - late)).toBeLessThan(0.2);
  });

  it.each([0.27, 0.7])('is rarely seen where there is none, whatever the grid leads to expect (%s)', (usual) => {
    for (const noise of [0.1, 0.3, 0.9]) {
      let found = 0;
      for (let seed = 1; seed <= 200; seed++) {
        if (seasonPhase(season, pooledSales(0, noise, seed), quarter, usual) !== 0) found++;
      }
      expect(found).toBeLessThan(20);
    }
  });

  it('is 0 where the season is flat, or there are no sales or no observations', () => {
    const flat = new Float64Array(season.length).fill(1);
    expect(seasonPhase(flat, pooledSales(0.5), quarter, 0.7)).toBe(0);
    const nothing = new Float64Array(season.length);
    expect(seasonPhase(season, { ...pooledSales(0.5), expected: nothing, actual: nothing }, quarter, 0.7)).toBe(0);
    const { actual, expected, ...rest } = pooledSales(0.5);
    actual.fill(0, history - quarter);
    expected.fill(0, history - quarter);
    expect(seasonPhase(season, { ...rest, actual, expected }, quarter, 0.7)).toBe(0);
  });

  it('shifts the season, never beyond its own range', () => {
    fc.assert(
      fc.property(fc.double({ min: -1.5, max: 2, noNaN: true }), (phase) => {
        const [least, most] = [Math.min(...season), Math.max(...season)];
        for (const factor of inPhase(season, phase, year)) {
          expect(factor).toBeGreaterThanOrEqual(least - 1e-9);
          expect(factor).toBeLessThanOrEqual(most + 1e-9);
        }
      }),
    );
    expect(inPhase(season, 1, year)[70]).toBe(season[69]);
    const ahead = inPhase(season, -1, year);
    expect(ahead[season.length - 1]).toBe(season[season.length - year]);
  });
});

describe('a pooled panel of counted weeks', () => {
  const random = seededRandom(11);
  const levels = Array.from({ length: 60 }, () => 20 + 100 * random());
  const panelOf = (weeks: number, late: (t: number) => number): Panel => ({
    ids: levels.map((_, i) => `s${i}`),
    values: Float64Array.from(
      levels.flatMap((level) =>
        Array.from({ length: weeks }, (_, t) => level * seasonAt(t, late(t)) * (1 + 0.4 * (random() - 0.5))),
      ),
    ),
    offsets: Uint32Array.from({ length: levels.length + 1 }, (_, i) => i * weeks),
  });
  const calendars = (weeks: number) => {
    const counted = plainCalendar(weeks + horizon, year, true);
    return { counted, standing: { ...counted, cycles: counted.cycles.map((cycle) => ({ ...cycle, drift: 0 })) } };
  };

  it('finds the feasts of the coming quarter where those of the last one came late', () => {
    const late = (t: number): number => (t < 98 ? 0 : 0.6);
    const panel = panelOf(history, late);
    const errorOf = (calendar: SeasonCalendar): number => {
      const { mean } = predictPanel(panel, { season: year, horizon, calendar });
      let sum = 0;
      mean.forEach((value, k) => {
        const t = history + (k % horizon);
        const truth = levels[Math.floor(k / horizon)]! * seasonAt(t, late(t));
        sum += Math.abs(value - truth) / truth;
      });
      return sum / mean.length;
    };
    const { counted, standing } = calendars(history);
    expect(errorOf(counted)).toBeLessThan(0.7 * errorOf(standing));
  });

  it('keeps its season where it stays in its weeks, however many years of history there are', () => {
    for (const weeks of [111, 416]) {
      const panel = panelOf(weeks, () => 0);
      const { counted, standing } = calendars(weeks);
      const starts = new Int32Array(levels.length);
      const { season: drifting } = learnPanelSeason(panel, starts, counted)!;
      expect(drifting).toEqual(learnPanelSeason(panel, starts, standing)!.season);
    }
  });
});
