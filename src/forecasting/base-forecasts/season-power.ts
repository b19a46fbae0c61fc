import { learnSeasonality } from '../../timeseries/seasonality/learn-seasonality.js';
import type { SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { seasonFactors } from '../../timeseries/seasonality/seasonality.js';

/** How much of a learnt season to expect again: its power, 0 (none of it) … 1 (all of it). */
export type SeasonPower = 0 | 0.25 | 0.5 | 0.75 | 1;

const powers: readonly SeasonPower[] = [0, 0.25, 0.5, 0.75, 1];
/** The power where the history is too short: next year's season is never quite last year's. */
const usual: SeasonPower = 0.5;
/** Past origins lie so many weeks apart, over a year; the first is a quarter back. */
const [step, newest, oldest] = [6, 13, 61];
/** Fewest weeks from which a season is learnt. */
const leastWeeks = 91;
/** A single origin says more of chance than of the season. */
const leastOrigins = 2;
const [horizon, levelWeeks] = [13, 26];

/**
 * How much of the season returned in the past year: at each of nine past origins the season is learnt from what was known, and
 * the power that then forecast the next quarter best, from the level of the half-year before, is taken.
 *
 * @param total  shape (weeks,): everything, oldest first
 * @param calendar  of at least those weeks
 * @returns 0.5 where the history is too short for an estimate
 */
export function seasonPower(total: Float64Array, calendar: SeasonCalendar): SeasonPower {
  const errors = powers.map(() => 0);
  if (total.length - newest - (leastOrigins - 1) * step < leastWeeks) return usual;
  for (let back = newest; back <= oldest; back += step) {
    const known = total.length - back;
    if (known < leastWeeks) break;
    const factors = seasonFactors(learnSeasonality([{ y: total.subarray(0, known), start: 0 }], calendar), calendar);
    powers.forEach((power, i) => (errors[i] = (errors[i] ?? 0) + errorOf(total, raised(factors, power), known)));
  }
  const least = Math.min(...errors);
  return least > 0 ? (powers[errors.indexOf(least)] ?? usual) : usual;
}

/** Powers by square roots, which are exact everywhere. */
export function raised(factors: Float64Array, power: SeasonPower): Float64Array {
  switch (power) {
    case 0:
      return factors.map(() => 1);
    case 0.25:
      return factors.map((factor) => Math.sqrt(Math.sqrt(factor)));
    case 0.5:
      return factors.map(Math.sqrt);
    case 0.75:
      return factors.map((factor) => Math.sqrt(factor) * Math.sqrt(Math.sqrt(factor)));
    case 1:
      return factors;
  }
}

/** Sum of squared errors of the quarter after `known` weeks, as shares of the level before it. */
function errorOf(total: Float64Array, season: Float64Array, known: number): number {
  let level = 0;
  for (let t = known - levelWeeks; t < known; t++) level += (total[t] ?? 0) / (season[t] ?? 1) / levelWeeks;
  if (!(level > 0)) return 0;
  let error = 0;
  for (let t = known; t < known + horizon; t++) error += ((total[t] ?? 0) / level - (season[t] ?? 1)) ** 2;
  return error;
}
