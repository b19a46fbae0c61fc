import { invalid } from './domain-error.js';
import type { Sentence } from './language.js';
import { businessDate } from './quantities.js';

/**
 * Passes a business date that is not before `earliest`.
 * @param what  what happened on `earliest`, for the error's sentence: 'the order'
 * @throws {DomainError} 'invalid' naming `field` where `value` is no real day or lies before `earliest`
 */
export function dayFrom(field: string, value: string, earliest: string, what: Sentence): string {
  businessDate(field, value);
  if (value < earliest) throw invalid(field, dayAfter(what, earliest), value);
  return value;
}

function dayAfter(what: Sentence, day: string): Sentence {
  return { en: `a day not before ${what.en} on ${day}`, zh: `不早于${what.zh} ${day} 的日期` };
}

/** Passes a period of whole days, both included. @throws {DomainError} 'invalid' naming `to` where it is before `from` */
export function checkPeriod(fields: { from: string; to: string }, from: string, to: string): void {
  businessDate(fields.from, from);
  dayFrom(fields.to, to, from, { en: 'the beginning', zh: '开始日期' });
}
