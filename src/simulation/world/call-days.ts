import { dayNumber } from '../../calendar/day-number.js';
import { isWorkday, nextWorkday } from '../../calendar/public-holidays.js';
import { addDays, daysFrom } from '../../calendar/weeks.js';

/**
 * The days on which retailers are called and served, counted from the start of the history.
 *
 * A retailer is called on its order day; where that is a day off, on the workday before it in the same week, else on the
 * one after it; in a week without workdays not at all. What it ordered comes on the next workday.
 */
export class CallDays {
  private readonly days: readonly (readonly (number | undefined)[])[];
  private readonly start: string;

  constructor(start: string, weeks: number) {
    this.start = start;
    this.days = Array.from({ length: weeks }, (_, week) => {
      const workdays = daysFrom(addDays(start, 7 * week), 7).flatMap((date, i) => (isWorkday(date) ? [i] : []));
      return [1, 2, 3, 4, 5].map((orderDay) => {
        const weekday = workdays.findLast((day) => day < orderDay) ?? workdays[0];
        return weekday === undefined ? undefined : 7 * week + weekday;
      });
    });
  }

  /** The day of the call in that week; undefined where there is none. */
  inWeek(orderDay: number, week: number): number | undefined {
    return this.days[week]?.[orderDay - 1];
  }

  /** The day of the first call after that week. */
  after(orderDay: number, week: number): number {
    for (let next = week + 1; next < this.days.length; next++) {
      const day = this.inWeek(orderDay, next);
      if (day !== undefined) return day;
    }
    return 7 * (week + 1) + orderDay - 1;
  }

  /** The day on which an order of `day` is delivered. */
  delivery(day: number): number {
    return dayNumber(nextWorkday(addDays(this.start, day))) - dayNumber(this.start);
  }
}
