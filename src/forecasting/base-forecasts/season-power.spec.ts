import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { learnSeasonality } from '../../timeseries/seasonality/learn-seasonality.js';
import { plainCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { inSampleOptimism } from './in-sample-optimism.js';
import { raised, seasonPower } from './season-power.js';

const weeks = 200;
const calendar = plainCalendar(weeks + 13, 52);

/** Weeks of 1,000 units times a season, with noise of a share. */
function market(seasonOf: (week: number) => number, noise: number, seed = 4): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: weeks }, (_, t) => 1000 * seasonOf(t) * (1 + noise * (2 * random() - 1)));
}
const wave = (week: number) => 1 + 0.5 * Math.sin((2 * Math.PI * week) / 52);

describe('how much of a season is expected again', () => {
  it('is all of it where it returns every year', () => {
    expect(seasonPower(market(wave, 0.05), calendar)).toBe(1);
  });
  it('is little of it where years have nothing in common', () => {
    // A wave that takes 37 weeks comes at another time each year.
    const drifting = market((week) => 1 + 0.5 * Math.sin((2 * Math.PI * week) / 37), 0.05);
    expect(seasonPower(drifting, calendar)).toBeLessThan(0.5);
  });
  it('is half of it where the history is too short to judge, or nothing was sold', () => {
    expect(seasonPower(market(wave, 0.05).subarray(0, 100), calendar)).toBe(0.5);
    // A single quarter that was forecast before says more of chance.
    expect(seasonPower(market(() => 1, 0.4).subarray(0, 104), calendar)).toBe(0.5);
    expect(seasonPower(new Float64Array(weeks), calendar)).toBe(0.5);
  });
  it('is a power by square roots', () => {
    const factors = Float64Array.of(0.5, 1, 16);
    expect([...raised(factors, 0.75)]).toEqual([Math.sqrt(0.5) * Math.sqrt(Math.sqrt(0.5)), 1, 8]);
    expect([...raised(factors, 0.25)]).toEqual([Math.sqrt(Math.sqrt(0.5)), 1, 2]);
    expect([...raised(factors, 0)]).toEqual([1, 1, 1]);
    expect(raised(factors, 1)).toEqual(factors);
  });
});

describe('what hindsight hides of the errors around a season', () => {
  const varianceOf = (units: Float64Array) =>
    inSampleOptimism(units, [{ units, season: learnSeasonality([{ y: units, start: 0 }], calendar) }], calendar, 1);
  it('is more the less of a season was known before', () => {
    const [calm, wild] = [varianceOf(market(wave, 0.02)), varianceOf(market(wave, 0.4))];
    expect(calm).toBeGreaterThanOrEqual(0);
    expect(calm).toBeLessThan(0.01);
    expect(wild).toBeGreaterThan(calm);
  });
  it('is nothing where the history is too short to judge, or families are hardly ever ordered', () => {
    expect(varianceOf(market(wave, 0.4).subarray(0, 100))).toBe(0);
    expect(varianceOf(market((week) => (week % 4 === 0 ? 1 : 0), 0.4))).toBe(0);
  });
});
