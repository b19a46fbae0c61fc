import { invalid } from './domain-error.js';
import { aDate, dayBetween, wholeNumberFrom } from './expectations.js';

/** Passes whole sales units ≥ `min`. @throws {DomainError} 'invalid' naming `field` otherwise. */
export function wholeUnits(field: string, value: number, min = 0): number {
  if (!Number.isSafeInteger(value) || value < min) throw invalid(field, wholeNumberFrom(min), value);
  return value;
}

/** Business happens between these days; a slip of the finger would stretch every history to the year it names. */
const [firstDay, lastDay] = ['1970-01-01', '2199-12-31'];

/** Passes a business date. @throws {DomainError} 'invalid' naming `field` unless `value` is a real day, `YYYY-MM-DD`. */
export function businessDate(field: string, value: string): string {
  if (!isBusinessDate(value)) throw invalid(field, aDate, value);
  if (value < firstDay || value > lastDay) throw invalid(field, dayBetween(firstDay, lastDay), value);
  return value;
}

/** Whether `value` names a day that exists, as `YYYY-MM-DD`. */
export function isBusinessDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
