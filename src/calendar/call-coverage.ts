import type { CallCalendar } from './call-calendar.js';
import { callsBetween, deliveryOf, nextCall, type CallRhythm } from './call-days.js';
import { addDays, addWeeks, daysBetween, weekOf, weeksBetween, weeksFrom } from './weeks.js';

/**
 * How many weeks of demand a retailer orders in each week: the days from the delivery of a call to the delivery of the next one, over
 * seven. 1 in an ordinary week of a weekly rhythm, 2 before a closed week, 0 where nobody calls, also 1 before the first call.
 *
 * Over a long time it adds up to the number of weeks: orders move to the calls around a closed week, none are lost.
 *
 * @param firstWeek  a Monday
 * @returns shape (weeks,): ≥ 0; undefined where the retailer has no order day, so that it may be called on any day
 */
export function callCoverage(
  calendar: CallCalendar,
  rhythm: CallRhythm,
  firstWeek: string,
  weeks: number,
): Float64Array | undefined {
  if (rhythm.orderDay === null) return undefined;
  const coverage = new Float64Array(weeks);
  const end = addWeeks(firstWeek, weeks);
  const calls = callsBetween(calendar, rhythm, firstWeek, addDays(end, -1));
  calls.forEach((day, i) => {
    const next = calls[i + 1] ?? nextCall(calendar, rhythm, day) ?? addWeeks(day, rhythm.orderCycle);
    const days = daysBetween(deliveryOf(calendar, day), deliveryOf(calendar, next));
    const week = weeksBetween(firstWeek, day);
    coverage[week] = (coverage[week] ?? 0) + days / 7;
  });
  const known = rhythm.firstCall === null ? firstWeek : weekOf(rhythm.firstCall);
  weeksFrom(firstWeek, weeks).forEach((monday, week) => {
    if (monday < known) coverage[week] = 1;
  });
  return coverage;
}
