import { invalid } from '../kernel/domain-error.js';
import { aDate } from '../kernel/expectations.js';
import { isBusinessDate } from '../kernel/quantities.js';

const dayMs = 86_400_000;
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

/**
 * Days from 1970-01-01 to `date`: 0 on that day, negative before. Remembered: a second asking costs one look-up.
 *
 * @param date  business date `YYYY-MM-DD`
 * @throws {DomainError} 'invalid' where `date` is not a day that exists
 */
export function dayNumber(date: string): number {
  const remembered = numbers.get(date);
  if (remembered !== undefined) return remembered;
  if (!isBusinessDate(date)) throw invalid('date', aDate, date);
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  numbers.set(date, day);
  return day;
}

/** The date `YYYY-MM-DD` that lies `day` whole days after 1970-01-01; the reverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  const remembered = dates.get(day);
  if (remembered !== undefined) return remembered;
  if (!Number.isSafeInteger(day)) throw invalid('day', { en: 'a whole number of days', zh: '整天数' }, day);
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}
