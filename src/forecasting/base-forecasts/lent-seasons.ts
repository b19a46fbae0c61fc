import type { FestivalLocale } from '../../calendar/festival.js';
import { learnSeasonality } from '../../timeseries/seasonality/learn-seasonality.js';
import type { SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { noSeasonality, seasonFactors, type Seasonality } from '../../timeseries/seasonality/seasonality.js';
import { inSampleOptimism } from './in-sample-optimism.js';
import { raised, seasonPower, type SeasonPower } from './season-power.js';
import type { NamedHistory } from '../history/read-demand-history.js';
import { weekCalendar } from './week-calendar.js';

/** Seasons learnt where there is signal, lent downwards: everything → product family → product → its leaves. */
export interface LentSeasons {
  readonly calendar: SeasonCalendar;
  readonly families: readonly Seasonality[];
  /** how much of a learnt season is expected again */
  readonly power: SeasonPower;
  /** see `inSampleOptimism`: of the season of everything, and of the seasons of its parts, which are learnt from less data */
  readonly optimism: { readonly total: number; readonly parts: number };
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
  const power = seasonPower(totalDemand, calendar);
  const known = families.map((season, family) => ({
    units: familyDemand.subarray(family * weeks, (family + 1) * weeks),
    season,
  }));
  const optimism = {
    total: inSampleOptimism(totalDemand, [{ units: totalDemand, season: all }], calendar, power),
    parts: inSampleOptimism(totalDemand, known, calendar, power),
  };
  return { calendar, families, power, optimism: optimism, total: raised(seasonFactors(all, calendar), power) };
}

/** The season of each product family. Shape (weeks + horizon,) each. */
export function familySeasons({ calendar, families, power }: LentSeasons): Float64Array[] {
  return families.map((season) => raised(seasonFactors(season, calendar), power));
}

/** Fewest weeks, and fewest units in a mean week, from which a product's own season is learnt: below them it would fit noise. */
const leastWeeks = 78;
const leastUnits = 5;

/** The season of one product: its own where its sales suffice, else its family's. Shape (weeks + horizon,). */
export function productSeason(
  { calendar, families, power }: LentSeasons,
  family: number,
  units: Float64Array,
  weeks: number,
): Float64Array {
  const parent = families[family] ?? noSeasonality(calendar);
  const mean = units.reduce((sum, value) => sum + value, 0) / units.length;
  const enough = units.length >= leastWeeks && mean >= leastUnits;
  const season = enough ? learnSeasonality([{ y: units, start: weeks - units.length }], calendar, parent) : parent;
  return raised(seasonFactors(season, calendar), power);
}
