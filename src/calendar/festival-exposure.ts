import { invalid } from '../kernel/domain-error.js';
import { dayNumber } from './day-number.js';
import { festivalsBetween } from './festivals.js';
import { festivalWindows, type PeriodLength } from './festival-windows.js';
import type { FestivalLocale } from './festival.js';
import { addMonths, firstOfMonth } from './months.js';
import { addDays } from './weeks.js';

/** How far each period lies in each festival window: columns for a regression. */
export interface FestivalExposure {
  /** shape (names,): `festival/part`, in fixed order for a locale and length */
  readonly names: readonly string[];
  /** shape (periods, names), row-major: 0 (outside) … 1 (the period fills the window, or the window the period) */
  readonly matrix: Float64Array;
}

/** The longest reach of a window in days, so that festivals just outside the periods are looked at too. */
const reach = 40;

/**
 * The exposure of periods to the festivals of a locale.
 *
 * Exposure = days that period and window share ÷ days of the shorter of the two. So a window that slides one day moves
 * one day's worth from period to period, a window inside one period counts 1 whether it has one day or seven, a week in
 * the middle of a long window counts 1 too, and a coefficient means the same in January as in February.
 * Festivals are known from 1970 to 2100; periods outside those years see none.
 *
 * @param starts  first days of the periods `YYYY-MM-DD`, ascending; of months any day will do
 * @param length  what a period is: gaps between starts are allowed
 * @throws {DomainError} 'invalid' where a date does not exist or is not later than the one before
 */
export function festivalExposure(
  starts: readonly string[],
  length: PeriodLength,
  locale: FestivalLocale,
): FestivalExposure {
  const windows = festivalWindows(locale, length);
  const names = windows.map(({ festival, part }) => `${festival}/${part}`);
  const matrix = new Float64Array(starts.length * names.length);
  const periods = starts.map((start) => daysOf(start, length));
  periods.forEach(({ first }, i) => {
    if (first <= (periods[i - 1]?.first ?? -Infinity))
      throw invalid(
        `starts[${i}]`,
        { en: `a ${length} after ${starts[i - 1]}`, zh: `${starts[i - 1]} 之后的 ${length}` },
        starts[i],
      );
  });
  const [earliest, latest] = [starts[0], starts.at(-1)];
  if (names.length === 0 || earliest === undefined || latest === undefined) return { names, matrix };

  const festivals = festivalsBetween(locale, within(addDays(earliest, -reach)), within(addDays(latest, 31 + reach)));
  for (const { key, date } of festivals) {
    windows.forEach(({ festival, first, last }, column) => {
      if (festival !== key) return;
      const window = { first: dayNumber(date) + first, end: dayNumber(date) + last + 1 };
      for (const i of meeting(periods, window)) {
        const cell = i * names.length + column;
        matrix[cell] = (matrix[cell] ?? 0) + exposure(periods[i] ?? window, window);
      }
    });
  }
  return { names, matrix };
}

/** Day numbers `first` … `end`, the end not included. */
interface Days {
  readonly first: number;
  readonly end: number;
}

function daysOf(start: string, length: PeriodLength): Days {
  if (length === 'month') return { first: dayNumber(firstOfMonth(start)), end: dayNumber(addMonths(start, 1)) };
  const first = dayNumber(start);
  return { first, end: first + (length === 'week' ? 7 : 1) };
}

function exposure(period: Days, window: Days): number {
  const shared = Math.min(period.end, window.end) - Math.max(period.first, window.first);
  return shared / Math.min(period.end - period.first, window.end - window.first);
}

/** Indices of the periods that share a day with the window: from the first that ends in it, while they begin in it. */
function* meeting(periods: readonly Days[], window: Days): Generator<number> {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? Infinity) > window.first) high = middle;
    else low = middle + 1;
  }
  for (let i = low; (periods[i]?.first ?? Infinity) < window.end; i++) yield i;
}

/** Festivals are known from 1970 to 2100: a reach over the edge stops there. */
function within(date: string): string {
  return date < '1970-01-01' ? '1970-01-01' : date > '2100-12-31' ? '2100-12-31' : date;
}
