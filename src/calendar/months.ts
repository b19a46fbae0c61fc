import { dayNumber } from './day-number.js';

/** The month of `date`, as `YYYY-MM`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The first day of the month of `date` (or of a month `YYYY-MM`). */
export function firstOfMonth(date: string): string {
  return `${monthOf(date)}-01`;
}

/** The first day of the month that begins `months` after that of `date`. */
export function addMonths(date: string, months: number): string {
  const since = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(since / 12);
  return `${String(year).padStart(4, '0')}-${String(since - 12 * year + 1).padStart(2, '0')}-01`;
}

/** 28 … 31. */
export function daysInMonth(date: string): number {
  return dayNumber(addMonths(date, 1)) - dayNumber(firstOfMonth(date));
}
