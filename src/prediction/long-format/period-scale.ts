import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import { addMonths, daysInMonth } from '../../calendar/months.js';
import { invalid } from '../../kernel/domain-error.js';

/** Length of a period: day, week, calendar month. */
export type Frequency = 'D' | 'W' | 'M';

/** What a row of a long file is; a `period` where `ds` only counts. */
export type PeriodUnit = 'period' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Names whole numbers that rise by one per period as the `ds` column does. */
export interface PeriodScale {
  /** false where `ds` holds whole numbers and nothing is known of the calendar */
  readonly dated: boolean;
  /** what a row is */
  readonly unit: PeriodUnit;
  readonly dsOf: (period: number) => string;
  /** First day of the period; undefined where nothing is known of the calendar. */
  readonly firstDayOf: (period: number) => string | undefined;
}

/** A scale that also turns `ds` into those numbers. */
export interface ReadingScale extends PeriodScale {
  /** @throws {DomainError} 'invalid' where `ds` is no date (or whole number) of this scale */
  readonly numberOf: (ds: string) => number;
}

/**
 * The scale of a file, by its first `ds`: whole numbers count periods; dates follow the frequency. Weeks keep the weekday
 * of the first date; months may be named by any day, and by their last one if all of them are.
 */
export function periodScale(frequency: Frequency, first: string): ReadingScale {
  if (/^-?\d+$/.test(first)) return numbered;
  if (frequency === 'M') return months();
  return frequency === 'D' ? days(1, 0) : days(7, dayNumber(first.slice(0, 10)));
}

const numbered: ReadingScale = {
  dated: false,
  unit: 'period',
  numberOf: (ds) => {
    const period = Number(ds);
    if (!/^-?\d+$/.test(ds) || !Number.isSafeInteger(period))
      throw invalid('ds', { en: 'a whole number like the first', zh: '与第一个相同的整数写法' }, ds);
    return period;
  },
  dsOf: String,
  firstDayOf: () => undefined,
};

function days(length: number, anchor: number): ReadingScale {
  const dsOf = (period: number): string => dateOfDay(anchor + period * length);
  return {
    dated: true,
    unit: length === 1 ? 'day' : 'week',
    numberOf: (ds) => {
      const period = (dayNumber(dateOf(ds)) - anchor) / length;
      if (!Number.isInteger(period))
        throw invalid(
          'ds',
          { en: `whole weeks from ${dateOfDay(anchor)}`, zh: `自 ${dateOfDay(anchor)} 起的整周` },
          ds,
        );
      return period;
    },
    dsOf,
    firstDayOf: dsOf,
  };
}

function months(): ReadingScale {
  let onlyLastDays = true;
  let day = 0;
  const firstDayOf = (period: number): string => addMonths('1970-01-01', period);
  return {
    dated: true,
    unit: 'month',
    numberOf: (ds) => {
      const date = dateOf(ds);
      dayNumber(date);
      const dayOfMonth = Number(date.slice(8));
      if (onlyLastDays && dayOfMonth !== daysInMonth(date)) onlyLastDays = false;
      day = Math.max(day, dayOfMonth);
      return (Number(date.slice(0, 4)) - 1970) * 12 + Number(date.slice(5, 7)) - 1;
    },
    dsOf: (period) => {
      const first = firstDayOf(period);
      const named = Math.min(onlyLastDays ? 31 : day, daysInMonth(first));
      return `${first.slice(0, 8)}${String(named).padStart(2, '0')}`;
    },
    firstDayOf,
  };
}

/** A date, with or without a time of day behind it. */
function dateOf(ds: string): string {
  return ds.length > 10 && (ds[10] === ' ' || ds[10] === 'T') ? ds.slice(0, 10) : ds;
}
