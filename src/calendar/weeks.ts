import { dateOfDay, dayNumber } from './day-number.js';

// Dates are plain strings `YYYY-MM-DD` in the company's time zone: they compare as strings and know no clock.
// Every function here throws a `DomainError` 'invalid' where a date does not exist.

const mondays = new Map<string, string>();

/** The Monday that names the ISO week of `date`. Remembered, since imports ask millions of times for few dates. */
export function weekOf(date: string): string {
  const remembered = mondays.get(date);
  if (remembered !== undefined) return remembered;
  const monday = dateOfDay(dayNumber(date) - isoWeekday(date) + 1);
  mondays.set(date, monday);
  return monday;
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(date: string): number {
  const sinceMonday = (dayNumber(date) + 3) % 7; // 1970-01-01 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** `date` moved by whole `days`, back where negative. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** `date` moved by whole `weeks`; the weekday stays. */
export function addWeeks(date: string, weeks: number): string {
  return addDays(date, 7 * weeks);
}

/** Days from `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Weeks from the week of `from` to the week of `to`: 0 in the same ISO week. */
export function weeksBetween(from: string, to: string): number {
  return daysBetween(weekOf(from), weekOf(to)) / 7;
}

/** `count` Mondays, the first being that of the week of `from`. */
export function weeksFrom(from: string, count: number): string[] {
  const monday = dayNumber(weekOf(from));
  return Array.from({ length: count }, (_, i) => dateOfDay(monday + 7 * i));
}

/** `count` days from `from` on. */
export function daysFrom(from: string, count: number): string[] {
  const first = dayNumber(from);
  return Array.from({ length: count }, (_, i) => dateOfDay(first + i));
}

/** The Mondays from the week of `from` to the week of `to`, both included; [] where `to` lies in an earlier week. */
export function weeksWithin(from: string, to: string): string[] {
  return weeksFrom(from, Math.max(0, weeksBetween(from, to) + 1));
}
