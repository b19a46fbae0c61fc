import type { CallCalendar } from '../calendar/call-calendar.js';
import { closuresBetween, deliveryOf, nextCall, type CallRhythm, type Closure } from '../calendar/call-days.js';
import { addDays, daysBetween } from '../calendar/weeks.js';

/** How long the order of a call has to last. */
export interface CallTiming {
  /** the next call by the calendar; null where the retailer has no order day */
  readonly nextCallOn: string | null;
  /** days from this call to the delivery of what is ordered now */
  readonly leadDays: number;
  /** days from this call to the delivery after the next one */
  readonly protectionDays: number;
  /** what makes the next call later than usual; undefined where it is not */
  readonly closure?: Closure;
}

/** What is usual of a retailer without an order day. */
export interface UsualGap {
  /** days from one order to the next */
  readonly cycleDays: number;
  /** days from an order to its delivery */
  readonly leadDays: number;
}

/**
 * How long an order of the day `on` has to last: until the delivery after the next call of the calendar. A retailer without an order
 * day is expected to order again after its usual gap.
 */
export function callTiming(
  calendar: CallCalendar,
  rhythm: CallRhythm,
  on: string,
  { cycleDays, leadDays }: UsualGap,
): CallTiming {
  const nextCallOn = nextCall(calendar, rhythm, on);
  if (nextCallOn === undefined) return { nextCallOn: null, leadDays, protectionDays: cycleDays + leadDays };
  const protectionDays = daysBetween(on, deliveryOf(calendar, nextCallOn));
  const isLate = daysBetween(on, nextCallOn) > 7 * rhythm.orderCycle;
  const missed = isLate ? closuresBetween(calendar, rhythm, addDays(on, 1), addDays(nextCallOn, -1)) : [];
  // A festival says more to a retailer than the cause of a moved day.
  const closure = missed.find(({ festival }) => festival !== undefined) ?? missed[0];
  const days = daysBetween(on, deliveryOf(calendar, on));
  return { nextCallOn, leadDays: days, protectionDays, ...(closure && { closure }) };
}
