import { dayNumber } from '../calendar/day-number.js';
import { addMonths, firstOfMonth, monthOf } from '../calendar/months.js';
import { addDays } from '../calendar/weeks.js';

/** How the days of weeks fall into months. */
export interface MonthShares {
  /** `YYYY-MM`, ascending, each with at least a day */
  readonly months: readonly string[];
  /** shares[week][month]: share of the week's seven days, 0 … 1; each week's add up to 1 */
  readonly shares: readonly (readonly number[])[];
}

/** @param mondays  the weeks, ascending */
export function monthShares(mondays: readonly string[]): MonthShares {
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return { months: [], shares: [] };
  const months: string[] = [];
  for (let month = firstOfMonth(first); month <= addDays(last, 6); month = addMonths(month, 1))
    months.push(monthOf(month));
  const shares = mondays.map((monday) => months.map((month) => daysShared(monday, month) / 7));
  return { months, shares };
}

function daysShared(monday: string, month: string): number {
  const [begin, end] = [dayNumber(`${month}-01`), dayNumber(addMonths(month, 1))];
  const week = dayNumber(monday);
  return Math.max(0, Math.min(end, week + 7) - Math.max(begin, week));
}
