import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import { addMonths, daysInMonth } from '../../calendar/months.js';
import { invalid } from '../../kernel/domain-error.js';

/** Length of a period: day, week, calendar month. */
export type Frequency = 'D' | 'W' | 'M';

/** Turns the `ds` column into whole numbers that rise by one per period, and back. */
export interface PeriodScale {
  /** false where `ds` holds whole numbers and nothing is known of the calendar */
  readonly dated: boolean;
  /** frequencies in a period: 1, or 3 where the rows of a file of months are quarters, and so on */
  readonly every: number;
  /** @throws {DomainError} 'invalid' where `ds` is no date (or whole number) of this scale */
  readonly numberOf: (ds: string) => number;
  readonly dsOf: (period: number) => string;
  /** First day of the period; undefined where nothing is known of the calendar. */
  readonly firstDayOf: (period: number) => string | undefined;
}

/**
 * The scale of a file, told by its first `ds`: whole numbers count periods; dates follow the frequency. Weeks keep the weekday
 * of the first date; months may be named by any day, and by their last one if all of them are.
 */
export function periodScale(frequency: Frequency, first: string): PeriodScale {
  if (/^-?\d+$/.test(first)) return numbered;
  if (frequency === 'M') return months();
  return frequency === 'D' ? days(1, 0) : days(7, dayNumber(first.slice(0, 10)));
}

const numbered: PeriodScale = {
  dated: false,
  every: 1,
  numberOf: (ds) => {
    const period = Number(ds);
    if (!/^-?\d+$/.test(ds) || !Number.isSafeInteger(period)) throw invalid('ds', 'a whole number like the first', ds);
    return period;
  },
  dsOf: String,
  firstDayOf: () => undefined,
};

function days(length: number, anchor: number): PeriodScale {
  const dsOf = (period: number): string => dateOfDay(anchor + period * length);
  return {
    dated: true,
    every: 1,
    numberOf: (ds) => {
      const period = (dayNumber(dateOf(ds)) - anchor) / length;
      if (!Number.isInteger(period)) throw invalid('ds', `whole weeks from ${dateOfDay(anchor)}`, ds);
      return period;
    },
    dsOf,
    firstDayOf: dsOf,
  };
}

function months(): PeriodScale {
  let onlyLastDays = true;
  let day = 0;
  const firstDayOf = (period: number): string => addMonths('1970-01-01', period);
  return {
    dated: true,
    every: 1,
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
