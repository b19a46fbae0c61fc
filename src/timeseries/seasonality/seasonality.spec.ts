import { describe, expect, it } from '@jest/globals';
import { SeriesError } from '../series-error.js';
import { learnSeasonality } from './learn-seasonality.js';
import { type PooledSeries } from './pooled-series.js';
import { plainCalendar, type SeasonCalendar } from './season-calendar.js';
import { noSeasonality, seasonFactors } from './seasonality.js';
import { seededRandom } from '../seeded-random.js';

const poisson = (mean: number, random: () => number) => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
};
const wave = (t: number) => 1 + 0.5 * Math.sin((2 * Math.PI * t) / 52);
const sales = (n: number, mean: (t: number) => number, random: () => number) =>
  Float64Array.from({ length: n }, (_, t) => poisson(mean(t), random));
const meanMiss = (found: Float64Array, truth: (t: number) => number) =>
  found.reduce((sum, value, t) => sum + Math.abs(value - truth(t)), 0) / found.length;

describe('a season learnt over a pool', () => {
  const calendar = plainCalendar(156 + 26, 52);
  const pool = (count: number, mean: number, season: (t: number) => number, seed = 1): PooledSeries[] => {
    const random = seededRandom(seed);
    return Array.from({ length: count }, () => ({ y: sales(156, (t) => mean * season(t), random), start: 0 }));
  };

  it('is found in sparse series none of which shows it', () => {
    const factors = seasonFactors(learnSeasonality(pool(150, 0.3, wave), calendar), calendar);
    expect(meanMiss(factors, wave)).toBeLessThan(0.08);
  });
  it('is none where there is none', () => {
    const factors = seasonFactors(
      learnSeasonality(
        pool(30, 0.3, () => 1),
        calendar,
      ),
      calendar,
    );
    expect(meanMiss(factors, () => 1)).toBeLessThan(0.03);
  });
  it("is the parent's where a pool has little data, and its own where it has much", () => {
    const parent = learnSeasonality(pool(200, 1, wave), calendar);
    const flipped = (t: number) => 2 - wave(t);
    const thin = seasonFactors(learnSeasonality(pool(1, 0.05, flipped), calendar, parent), calendar);
    expect(meanMiss(thin, wave)).toBeLessThan(0.2);
    const rich = seasonFactors(learnSeasonality(pool(200, 2, flipped), calendar, parent), calendar);
    expect(meanMiss(rich, flipped)).toBeLessThan(0.08);
  });
  it('does not mistake growth for season', () => {
    const random = seededRandom(9);
    const growing = Array.from({ length: 40 }, () => ({ y: sales(156, (t) => 1 + t / 52, random), start: 0 }));
    expect(meanMiss(seasonFactors(learnSeasonality(growing, calendar), calendar), () => 1)).toBeLessThan(0.05);
  });
  it('survives one huge order', () => {
    const series = pool(20, 1, () => 1);
    series[3]!.y[80] = 2000;
    expect(meanMiss(seasonFactors(learnSeasonality(series, calendar), calendar), () => 1)).toBeLessThan(0.15);
  });
  it('does not change with the unit of the series', () => {
    const series = pool(20, 1, wave);
    const cases = series.map(({ y, start }) => ({ y: y.map((units) => units * 1e9), start }));
    const units = seasonFactors(learnSeasonality(series, calendar), calendar);
    seasonFactors(learnSeasonality(cases, calendar), calendar).forEach((value, t) =>
      expect(value).toBeCloseTo(units[t]!, 6),
    );
  });
  it('does not count weeks of weight 0', () => {
    const cut = pool(60, 1, wave).map(({ y, start }) => ({
      y: y.map((units, t) => (t >= 100 && t < 113 ? 0 : units)),
      start,
      weights: y.map((_, t) => (t >= 100 && t < 113 ? 0 : 1)),
    }));
    expect(meanMiss(seasonFactors(learnSeasonality(cut, calendar), calendar), wave)).toBeLessThan(0.1);
  });
  it("is the parent's, or none, where no series is a year long", () => {
    const short = [{ y: Float64Array.of(1, 2, 3), start: 0 }];
    expect(learnSeasonality(short, calendar)).toEqual(noSeasonality(calendar));
    expect(learnSeasonality([], calendar)).toEqual(noSeasonality(calendar));
  });
  it('is finite for series of zeros', () => {
    const factors = seasonFactors(learnSeasonality([{ y: new Float64Array(156), start: 0 }], calendar), calendar);
    expect(factors.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
  });
  it('refuses series beyond the calendar and calendars that do not fit', () => {
    expect(() => learnSeasonality([{ y: new Float64Array(200), start: 0 }], calendar)).toThrow(SeriesError);
    const cycle = calendar.cycles[0]!;
    const wrong: SeasonCalendar = { ...calendar, cycles: [{ ...cycle, positions: new Float64Array(3) }] };
    expect(() => learnSeasonality([], wrong)).toThrow('positions');
    expect(() => learnSeasonality([], { ...calendar, windows: 2 })).toThrow('exposure');
    const adrift = { ...calendar, cycles: calendar.cycles.map((cycle) => ({ ...cycle, drift: NaN })) };
    expect(() => learnSeasonality([], adrift)).toThrow('drift');
  });
});

describe('a moving festival', () => {
  /** The festival's week slides by 19 weeks over four years; its first half falls into the week before in some years. */
  const weeks = [4, 52 + 8, 104 + 5, 156 + 10];
  const exposure = new Float64Array(208);
  weeks.forEach((week, year) => {
    exposure[week] = year % 2 === 0 ? 1 : 0.5;
    if (year % 2 === 1) exposure[week - 1] = 0.5;
  });
  const calendar: SeasonCalendar = { ...plainCalendar(208, 52), exposure, windows: 1 };

  it('has its effect learnt from the weeks it was in, and slides and splits with it', () => {
    const random = seededRandom(4);
    const truth = (t: number) => wave(t) * (1 + 0.8 * exposure[t]!);
    const pool = Array.from({ length: 80 }, () => ({ y: sales(156, (t) => 0.5 * truth(t), random), start: 0 }));
    const season = learnSeasonality(pool, calendar);
    // The season, too, lays claim to weeks that the festival was in three times: some of the 0.8 stays with it.
    expect(season.effects[0]).toBeGreaterThan(0.4);
    expect(season.effects[0]).toBeLessThan(1.0);
    const miss = (factors: Float64Array) =>
      [165, 166].reduce((sum, t) => sum + Math.abs(factors[t]! / truth(t) - 1), 0);
    const plain = { ...calendar, exposure: new Float64Array(0), windows: 0 };
    const without = seasonFactors(learnSeasonality(pool, plain), plain);
    expect(miss(seasonFactors(season, calendar))).toBeLessThan((2 / 3) * miss(without));
  });
  it("keeps the parent's effect where a child saw too little of it", () => {
    const parent = { ...noSeasonality(calendar), effects: Float64Array.of(0.8) };
    const child = learnSeasonality([{ y: sales(156, () => 0.05, seededRandom(5)), start: 0 }], calendar, parent);
    expect(child.effects[0]).toBeGreaterThan(0.6);
  });
  it('never takes more than everything', () => {
    const series = [{ y: Float64Array.from({ length: 156 }, (_, t) => (exposure[t]! > 0 ? 0 : 50)), start: 0 }];
    const factors = seasonFactors(learnSeasonality(series, calendar), calendar);
    expect(Math.min(...factors)).toBeGreaterThan(0);
  });
});
