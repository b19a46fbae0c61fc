import type { FestivalLocale } from '../calendar/festival.js';
import { learnSeasonality } from '../timeseries/seasonality/learn-seasonality.js';
import type { SeasonCalendar } from '../timeseries/seasonality/season-calendar.js';
import { seasonFactors, type Seasonality } from '../timeseries/seasonality/seasonality.js';
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
  return { calendar, families, total: seasonFactors(all, calendar) };
}

/** The season of one product: its own as far as its sales bear it out, else its family's. Shape (weeks + horizon,). */
export function productSeason(
  { calendar, families }: LentSeasons,
  family: number,
  units: Float64Array,
  weeks: number,
): Float64Array {
  const parent = families[family];
  const season = learnSeasonality([{ y: units, start: weeks - units.length }], calendar, parent);
  return seasonFactors(season, calendar);
}
