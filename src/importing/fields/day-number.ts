import { fileDate } from './file-date.js';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a day as files write it. @throws {DomainError} 'invalid' naming `field` */
export function dayNumber(field: string, text: string): number {
  return Date.parse(`${fileDate(field, text)}T00:00:00Z`) / millisecondsPerDay;
}

/** The business date of a day number. */
export function dayName(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
