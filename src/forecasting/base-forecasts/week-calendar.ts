import { dayNumber } from '../../calendar/day-number.js';
import { festivalExposure } from '../../calendar/festival-exposure.js';
import type { FestivalLocale } from '../../calendar/festival.js';
import { weeksFrom } from '../../calendar/weeks.js';
import type { SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';

const weeksInYear = 52;
/** How far a week also speaks for its neighbours, in weeks. */
const smoothing = 1.2;

/** The calendar of `weeks` weeks from the Monday `firstWeek` on: where each lies in the year, and in the festivals of a locale. */
export function weekCalendar(firstWeek: string, weeks: number, locale: FestivalLocale): SeasonCalendar {
  const mondays = weeksFrom(firstWeek, weeks);
  const { names, matrix } = festivalExposure(mondays, 'week', locale);
  const positions = Float64Array.from(mondays, yearShare);
  return {
    periods: weeks,
    periodsPerYear: weeksInYear,
    cycles: [{ positions, bins: weeksInYear, smoothing }],
    exposure: matrix,
    windows: names.length,
  };
}

/** Where the middle of a week lies in its year, 0 ≤ share < 1. */
function yearShare(monday: string): number {
  const middle = dayNumber(monday) + 3.5;
  const year = Number(monday.slice(0, 4));
  const begin = dayNumber(`${year}-01-01`);
  const days = dayNumber(`${year + 1}-01-01`) - begin;
  return ((middle - begin) / days) % 1;
}
