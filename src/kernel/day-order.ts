import { invalid } from './domain-error.js';
import { businessDate } from './quantities.js';

/**
 * Passes a business date that is not before `earliest`.
 * @param what  what happened on `earliest`, for the error's sentence
 * @throws {DomainError} 'invalid' naming `field` where `value` is no real day or lies before `earliest`
 */
export function dayFrom(field: string, value: string, earliest: string, what: string): string {
  businessDate(field, value);
  if (value < earliest) throw invalid(field, `a day not before ${what} on ${earliest}`, value);
  return value;
}

/** Passes a period of whole days, both included. @throws {DomainError} 'invalid' naming `to` where it is before `from` */
export function checkPeriod(fields: { from: string; to: string }, from: string, to: string): void {
  businessDate(fields.from, from);
  dayFrom(fields.to, to, from, 'the beginning');
}
