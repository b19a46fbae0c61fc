import { expect, it } from '@jest/globals';
import { Lunar } from 'lunar-typescript';
import { levelOf } from '../../src/timeseries/seasonality/level-of.js';
import { learnSeasonality } from '../../src/timeseries/seasonality/learn-seasonality.js';
import { type Cycle, type SeasonCalendar } from '../../src/timeseries/seasonality/season-calendar.js';
import { seasonFactors } from '../../src/timeseries/seasonality/seasonality.js';
import { describeWithShared, sharedSeries } from '../support/shared.js';

const DAY = 86_400_000;
/** Days around the Lunar New Year's day, both included. */
const WINDOWS = [
  [-15, -9],
  [-8, -4],
  [-3, -2],
  [-1, 1],
  [2, 4],
  [5, 7],
  [8, 14],
] as const;

const newYear = (year: number) => {
  const day = Lunar.fromYmd(year, 1, 1).getSolar();
  return Date.UTC(day.getYear(), day.getMonth() - 1, day.getDay()) / DAY;
};
const newYears = [2015, 2016, 2017, 2018, 2019].map(newYear);
/** Share of the stretch of `length` days from `first` that each window takes, or of the window that the stretch takes. */
function exposureOf(first: number, length: number): number[] {
  return WINDOWS.map(([from, to]) => {
    let days = 0;
    for (let day = first; day < first + length; day++)
      for (const date of newYears) if (day - date >= from && day - date <= to) days++;
    return days / Math.min(length, to - from + 1);
  });
}
const yearPosition = (day: number) => {
  const year = new Date(day * DAY).getUTCFullYear();
  const first = Date.UTC(year, 0, 1) / DAY;
  return (day - first) / (Date.UTC(year + 1, 0, 1) / DAY - first);
};
const weekday = (day: number) => (((day % 7) + 7) % 7) / 7;

interface Errors {
  festival: number;
  other: number;
}

/**
 * Mean absolute percentage errors of level × season (× festivals) over rolling origins of the last year: the level is that of the
 * last four weeks, everything else is learnt from what lies before the origin.
 */
function rollingErrors(
  y: Float64Array,
  calendar: SeasonCalendar,
  origin: number,
  steps: number,
  ahead: number,
): Errors {
  const recent = calendar.periodsPerYear === 365 ? 28 : 4;
  const sums = { festival: 0, festivals: 0, other: 0, others: 0 };
  for (let now = origin; now + ahead <= y.length; now += steps) {
    const season = learnSeasonality([{ y: y.subarray(0, now), start: 0 }], calendar);
    const factors = seasonFactors(season, calendar);
    let sold = 0;
    let usual = 0;
    for (let t = now - recent; t < now; t++) {
      sold += y[t]!;
      usual += factors[t]!;
    }
    for (let t = now; t < now + ahead; t++) {
      const error = Math.abs(((sold / usual) * factors[t]!) / y[t]! - 1);
      if (touched[t]!) {
        sums.festival += error;
        sums.festivals++;
      } else {
        sums.other += error;
        sums.others++;
      }
    }
  }
  return { festival: sums.festival / sums.festivals, other: sums.other / sums.others };
}
let touched: boolean[] = [];

function compare(y: Float64Array, firsts: number[], length: number, cycles: Cycle[], periodsPerYear: number) {
  const exposure = Float64Array.from(firsts.flatMap((first) => exposureOf(first, length)));
  touched = firsts.map((first) => exposureOf(first, length).some((share) => share > 0));
  const plain = { periods: y.length, periodsPerYear, cycles, exposure: new Float64Array(0), windows: 0 };
  const [origin, steps, ahead] = length === 1 ? [732, 14, 14] : [104, 1, 4];
  return {
    without: rollingErrors(y, plain, origin, steps, ahead),
    with: rollingErrors(y, { ...plain, exposure, windows: WINDOWS.length }, origin, steps, ahead),
  };
}

describeWithShared('the Lunar New Year in industrial power', 'data/lunar/tw-industrial-power-daily.csv', () => {
  const load = () => {
    const series = sharedSeries('data/lunar/tw-industrial-power-daily.csv').get('tw-power')!;
    return { y: Float64Array.from(series.y), days: series.ds.map((date) => Date.parse(date) / DAY) };
  };
  it('costs at least a third less by the day once its windows are known', () => {
    const { y, days } = load();
    const cycles = [
      { positions: Float64Array.from(days, weekday), bins: 7, smoothing: 0 },
      { positions: Float64Array.from(days, yearPosition), bins: 52, smoothing: 1.2 },
    ];
    const errors = compare(y, days, 1, cycles, 365);
    expect(errors.with.festival).toBeLessThan((2 / 3) * errors.without.festival);
    expect(errors.with.other).toBeLessThan(1.05 * errors.without.other);
    expect(errors.with.festival).toBeLessThan(0.04);
  });
  it('costs at least a third less by the week, though it slides and splits across weeks', () => {
    const { y, days } = load();
    const monday = days.findIndex((day) => weekday(day) === 4 / 7);
    const firsts: number[] = [];
    const weeks: number[] = [];
    for (let t = monday; t + 7 <= y.length; t += 7) {
      firsts.push(days[t]!);
      weeks.push(y.subarray(t, t + 7).reduce((sum, power) => sum + power, 0));
    }
    const positions = Float64Array.from(firsts, (first) => yearPosition(first + 3));
    const errors = compare(Float64Array.from(weeks), firsts, 7, [{ positions, bins: 52, smoothing: 1.2 }], 52);
    expect(errors.with.festival).toBeLessThan((2 / 3) * errors.without.festival);
    expect(errors.with.festival).toBeLessThan(0.04);
  });
});

describeWithShared('the Lunar New Year in monthly imports', 'data/lunar/cn-imports-monthly.csv', () => {
  /** Mean absolute log error of January and February, and of how the two share what they have, each year held back in turn. */
  function heldBackErrors(withFestival: boolean): { month: number; share: number } {
    const { ds, y: values } = sharedSeries('data/lunar/cn-imports-monthly.csv').get('cn-imports')!;
    const y = Float64Array.from(values);
    const dates = ds.map((date) => new Date(date));
    const positions = Float64Array.from(dates, (date) => date.getUTCMonth() / 12);
    const shareOfHoliday = (date: Date) => {
      const first = date.getTime() / DAY;
      const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY;
      const festival = newYear(date.getUTCFullYear());
      return Math.max(0, Math.min(next, festival + 14) - Math.max(first, festival)) / 14;
    };
    const calendar: SeasonCalendar = {
      periods: y.length,
      periodsPerYear: 12,
      cycles: [{ positions, bins: 12, smoothing: 0 }],
      exposure: withFestival ? Float64Array.from(dates, shareOfHoliday) : new Float64Array(0),
      windows: withFestival ? 1 : 0,
    };
    const errors = { month: 0, share: 0 };
    const years = Array.from({ length: 13 }, (_, i) => 1996 + i);
    for (const year of years) {
      const held = (t: number) => dates[t]!.getUTCFullYear() === year && dates[t]!.getUTCMonth() < 2;
      const end = dates.findIndex((date) => date.getUTCFullYear() === year + 1);
      const known = y.subarray(0, end);
      const weights = known.map((_, t) => (held(t) ? 0 : 1));
      const season = learnSeasonality([{ y: known, start: 0, weights }], calendar);
      const factors = seasonFactors(season, calendar, 0, end);
      const level = levelOf(known, factors, 12, weights);
      const [january, february] = [...known.keys()]
        .filter(held)
        .map((t) => Math.log((level[t]! * factors[t]!) / known[t]!));
      errors.month += (Math.abs(january!) + Math.abs(february!)) / 2 / years.length;
      errors.share += Math.abs(january! - february!) / years.length;
    }
    return errors;
  }

  it('is split between January and February with at least a third less error once it is known where it falls', () => {
    const without = heldBackErrors(false);
    const known = heldBackErrors(true);
    expect(known.share).toBeLessThan((2 / 3) * without.share);
    // The rest of the error is the level of a trade that doubles in four years, which no festival explains.
    expect(known.month).toBeLessThan(0.85 * without.month);
  });
});
