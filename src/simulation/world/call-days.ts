import { callCalendar, type CallCalendar, type CallDayChange } from '../../calendar/call-calendar.js';
import { callsBetween, deliveryOf } from '../../calendar/call-days.js';
import { dayNumber } from '../../calendar/day-number.js';
import { isWorkday } from '../../calendar/public-holidays.js';
import { addDays, daysBetween, daysFrom, weeksFrom } from '../../calendar/weeks.js';

type Moved = Extract<CallDayChange, { kind: 'moved' }>;

const locale = 'cn';
const orderDays = [1, 2, 3, 4, 5];

/**
 * The days on which retailers are called and served, counted from the start of the history: those of the call calendar that the
 * company records.
 *
 * A retailer is called on its order day; where that is a day off, on the workday before it in the same week, else on the
 * one after it; in a week without workdays not at all. What it ordered comes on the next workday.
 */
export class CallDays {
  /** days off whose calls are made on another day of the week, ascending */
  readonly moved: readonly Moved[];
  private readonly calendar: CallCalendar;
  private readonly days: readonly (readonly (number | undefined)[])[];

  constructor(
    private readonly start: string,
    weeks: number,
  ) {
    const mondays = weeksFrom(start, weeks);
    this.moved = mondays.flatMap(movedInWeek);
    this.calendar = callCalendar(locale, this.moved);
    this.days = mondays.map((monday) =>
      orderDays.map((orderDay) => {
        const rhythm = { orderDay, orderCycle: 1, firstCall: null };
        const [call] = callsBetween(this.calendar, rhythm, monday, addDays(monday, 6));
        return call === undefined ? undefined : daysBetween(start, call);
      }),
    );
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
    return dayNumber(deliveryOf(this.calendar, addDays(this.start, day))) - dayNumber(this.start);
  }
}

function movedInWeek(monday: string): Moved[] {
  const workdays = daysFrom(monday, 7).filter(isWorkday);
  return orderDays.flatMap((orderDay): Moved[] => {
    const day = addDays(monday, orderDay - 1);
    const to = isWorkday(day) ? undefined : (workdays.findLast((each) => each < day) ?? workdays[0]);
    return to === undefined ? [] : [{ kind: 'moved', day, to }];
  });
}
