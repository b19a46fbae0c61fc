import { invalid } from '../kernel/domain-error.js';
import { businessDate } from '../kernel/quantities.js';

/**
 * The last day of which calls and holidays can be asked. Festivals are known up to 2100, and what follows a day (its next call, the delivery
 * after it, the weeks of a forecast) is looked for within three years. Business days reach further: a quota may end in 2199.
 */
export const lastCalendarDay = '2097-12-31';

/** Passes a business date that the calendars reach. @throws {DomainError} 'invalid' naming `field` otherwise */
export function calendarDate(field: string, value: string): string {
  businessDate(field, value);
  if (value > lastCalendarDay)
    throw invalid(
      field,
      {
        en: `a day up to ${lastCalendarDay}, where the calendars end`,
        zh: `不晚于 ${lastCalendarDay} 的日期（日历到此为止）`,
      },
      value,
    );
  return value;
}
