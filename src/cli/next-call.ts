import type { CallCalendar } from '../calendar/call-calendar.js';
import { isCallDay } from '../calendar/call-days.js';
import { isOver } from '../kernel/last-day.js';
import { addDays } from '../calendar/weeks.js';
import type { RetailerRhythm } from '../read-models/readers/call-calendar.reader.js';

/** A retailer and the day on which it is called. */
export interface Call {
  readonly retailerId: string;
  readonly on: string;
}

/** Days looked ahead: longer than any festival. */
const lookAhead = 28;

/** The first call from `today` on, of retailers that trade. On some days no retailer is called, e.g. at weekends and festivals. */
export function nextCall(
  calendar: CallCalendar,
  retailers: readonly RetailerRhythm[],
  today: string,
): Call | undefined {
  for (let days = 0; days < lookAhead; days++) {
    const on = addDays(today, days);
    const due = retailers.find((retailer) => !isOver(retailer.closedOn, on) && isCallDay(calendar, retailer, on));
    if (due) return { retailerId: due.retailerId, on };
  }
  return undefined;
}
