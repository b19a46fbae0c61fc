import type { FestivalLocale } from '../calendar/festival.js';
import { learnSeasonality } from '../timeseries/seasonality/learn-seasonality.js';
import type { SeasonCalendar } from '../timeseries/seasonality/season-calendar.js';
import { noSeasonality, seasonFactors, type Seasonality } from '../timeseries/seasonality/seasonality.js';
import type { NamedHistory } from './read-demand-history.js';
import { weekCalendar } from './week-calendar.js';

/** Seasons learnt where there is signal, lent downwards: everything → product family → product → its leaves. */
export interface LentSeasons {
  readonly calendar: SeasonCalendar;
  readonly families: readonly Seasonality[];
  /** shape (weeks + horizon,): the season of everything */
  readonly total: Float64Array;
}

/**
 * Learns the seasons of everything and of each product family.
 *
 * @param totalDemand  shape (weeks,)
 * @param familyDemand  shape (families × weeks,)
 */
export function learnSeasons(
  { history: { weeks }, firstWeek }: NamedHistory,
  totalDemand: Float64Array,
  familyDemand: Float64Array,
  horizon: number,
  holidays: FestivalLocale,
): LentSeasons {
  const calendar = weekCalendar(firstWeek, weeks + horizon, holidays);
  const all = learnSeasonality([{ y: totalDemand, start: 0 }], calendar);
  const families = Array.from({ length: familyDemand.length / weeks }, (_, family) => {
    const y = familyDemand.subarray(family * weeks, (family + 1) * weeks);
    const start = y.findIndex((value) => value > 0);
    return start < 0 ? all : learnSeasonality([{ y: y.subarray(start), start }], calendar, all);
  });
  return { calendar, families, total: damped(seasonFactors(all, calendar)) };
}

/** The season of each product family. Shape (weeks + horizon,) each. */
export function familySeasons({ calendar, families }: LentSeasons): Float64Array[] {
  return families.map((season) => damped(seasonFactors(season, calendar)));
}

/** A product's own season is learnt from so many weeks, with so many units in a mean one: less tells only noise. */
const leastWeeks = 78;
const leastUnits = 5;

/** The season of one product: its own as far as its sales bear it out, else its family's. Shape (weeks + horizon,). */
export function productSeason(
  { calendar, families }: LentSeasons,
  family: number,
  units: Float64Array,
  weeks: number,
): Float64Array {
  const parent = families[family] ?? noSeasonality(calendar);
  const mean = units.reduce((sum, value) => sum + value, 0) / units.length;
  const enough = units.length >= leastWeeks && mean >= leastUnits;
  const season = enough ? learnSeasonality([{ y: units, start: weeks - units.length }], calendar, parent) : parent;
  return damped(seasonFactors(season, calendar));
}

/** Next year's season is never quite last year's: half of it (its square root) forecast best at every origin tried. */
function damped(factors: Float64Array): Float64Array {
  return factors.map(Math.sqrt);
}
