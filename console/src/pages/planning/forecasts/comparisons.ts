import type { ExpectedUnits, KnownUnits } from '../../../charts/fan.js';
import { dayAfter } from '../../../day.js';

/** What is expected beside what was asked for: units a week. null is not known. */
export interface Comparisons {
  readonly expected: number;
  /** In the last weeks before the forecast. */
  readonly lately: number | null;
  /** In the same weeks a year before. */
  readonly latelyYearBefore: number | null;
  /** In the weeks that are forecast, a year before. */
  readonly season: number | null;
  /** Weeks in which nothing is expected. */
  readonly emptyWeeks: readonly string[];
}

/** As many weeks before the forecast are compared. */
export const comparedWeeks = 13;
/** Whole weeks: festivals that move by the moon are not in the same ones. */
const yearDays = 52 * 7;

/** @param history  weeks in which anything was asked for, oldest first; others between them are 0. @param forecast  at least one week */
export function comparisons(history: readonly KnownUnits[], forecast: readonly ExpectedUnits[]): Comparisons {
  const weeks = forecast.map(({ week }) => week);
  const before = Array.from({ length: comparedWeeks }, (_, i) => dayAfter(weeks[0] ?? '', -7 * (i + 1)));
  const known = new Map(history.map(({ week, units }) => [week, units]));
  const [first, last] = [history[0]?.week, history.at(-1)?.week];
  const perWeek = (of: readonly string[]) => {
    if (first === undefined || last === undefined || of.some((week) => week < first || week > last)) return null;
    return mean(of.map((week) => known.get(week) ?? 0));
  };
  const yearBefore = (of: readonly string[]) => of.map((week) => dayAfter(week, -yearDays));
  return {
    expected: mean(forecast.map((week) => week.mean)),
    lately: perWeek(before),
    latelyYearBefore: perWeek(yearBefore(before)),
    season: perWeek(yearBefore(weeks)),
    emptyWeeks: forecast.filter((week) => week.mean === 0).map(({ week }) => week),
  };
}

function mean(units: readonly number[]): number {
  return units.reduce((sum, each) => sum + each, 0) / units.length;
}
