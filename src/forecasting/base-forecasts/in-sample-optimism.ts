import { learnSeasonality } from '../../timeseries/seasonality/learn-seasonality.js';
import type { SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { seasonFactors, type Seasonality } from '../../timeseries/seasonality/seasonality.js';
import { raised, type SeasonPower } from './season-power.js';

/** Past origins lie a quarter apart, over a year. */
const origins = [13, 25, 37, 49, 61];
const leastWeeks = 91;
const quarter = 13;
const year = 52;
/** Most weeks without demand in the year before an origin: a sparser family shows orders rather than a season. */
const mostIdle = 2;
/** Upper bound of a week's error, in levels: a single outlying family must not widen all ranges. */
const mostError = 2;

/** A product family and the season it has shown. */
interface Family {
  readonly units: Float64Array;
  readonly season: Seasonality;
}

/**
 * In-sample optimism of the season: by how much the errors of past weeks understate those of coming weeks, since the season was fitted to
 * the past. It is the difference between the mean squared errors around the season as it was known before each week and around the season
 * fitted to all weeks, as shares of the level, over the families and the quarters of the past year.
 *
 * Ranges come from past weeks with that fitted season left out, so this variance is added to them.
 *
 * @param total  shape (weeks,)
 * @returns ≥ 0; 0 where the history is too short for an estimate
 */
export function inSampleOptimism(
  total: Float64Array,
  families: readonly Family[],
  calendar: SeasonCalendar,
  power: SeasonPower,
): number {
  let [before, after, weeks] = [0, 0, 0];
  for (const back of origins) {
    const known = total.length - back;
    if (known < leastWeeks) break;
    const all = learnSeasonality([{ y: total.subarray(0, known), start: 0 }], calendar);
    for (const { units, season } of families) {
      const start = units.findIndex((value) => value > 0);
      if (start < 0 || known - start < leastWeeks || idleWeeks(units, known) > mostIdle) continue;
      const then = learnSeasonality([{ y: units.subarray(start, known), start }], calendar, all);
      before += squaredErrors(units, raised(seasonFactors(then, calendar), power), known);
      after += squaredErrors(units, raised(seasonFactors(season, calendar), power), known);
      weeks += quarter;
    }
  }
  return weeks > 0 ? Math.max(0, (before - after) / weeks) : 0;
}

function idleWeeks(units: Float64Array, known: number): number {
  return units.subarray(known - year, known).reduce((idle, value) => idle + (value > 0 ? 0 : 1), 0);
}

/** Of the quarter after `known` weeks, from the level of the quarter before them. */
function squaredErrors(units: Float64Array, season: Float64Array, known: number): number {
  let level = 0;
  for (let t = known - quarter; t < known; t++) level += (units[t] ?? 0) / (season[t] ?? 1) / quarter;
  if (!(level > 0)) return 0;
  let sum = 0;
  for (let t = known; t < known + quarter; t++)
    sum += Math.min(mostError, Math.abs((units[t] ?? 0) / level / (season[t] ?? 1) - 1)) ** 2;
  return sum;
}
