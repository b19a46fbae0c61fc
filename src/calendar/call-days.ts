import type { CallCalendar } from './call-calendar.js';
import { dayOff, nextDeliveryDay } from './days-off.js';
import type { FestivalName } from './festival.js';
import { addDays, isoWeekday, weekOf, weeksBetween } from './weeks.js';

/** When a retailer is called by its own rhythm. */
export interface CallRhythm {
  /** ISO weekday; null where it has none: then no day is its call day */
  readonly orderDay: number | null;
  /** weeks from one call to the next, whole number ≥ 1 */
  readonly orderCycle: number;
  /** a day of a week with a call, from which cycles are counted; nothing is known of the weeks before it */
  readonly firstCall: string | null;
}

/** Cycles of retailers without a first call are counted from this week. */
const firstWeekOfAll = '1970-01-05';
/** Days searched for the next call. */
const farthest = 800;

/** Whether a retailer is called on a day. */
export function isCallDay(calendar: CallCalendar, rhythm: CallRhythm, day: string): boolean {
  const { orderDay } = rhythm;
  if (orderDay === null) return false;
  if (calendar.added.get(day)?.has(orderDay)) return true;
  if (calendar.movedTo.get(day)?.some((from) => isRegularDay(rhythm, from))) return true;
  if (!isRegularDay(rhythm, day) || calendar.moved.has(day) || calendar.dropped.has(day)) return false;
  return dayOff(calendar.locale, day) === undefined;
}

/** The order days of which retailers may be called on a day, ISO weekdays, ascending; which of them are follows from their rhythms. */
export function orderDaysOf({ movedTo, added }: CallCalendar, day: string): number[] {
  const regular = [day, ...(movedTo.get(day) ?? [])].map(isoWeekday);
  return [...new Set([...regular, ...(added.get(day) ?? [])])].sort((a, b) => a - b);
}

/** The days from `from` to `to`, both included, on which a retailer is called, ascending. */
export function callsBetween(calendar: CallCalendar, rhythm: CallRhythm, from: string, to: string): string[] {
  const days: string[] = [];
  if (rhythm.orderDay !== null)
    for (let day = from; day <= to; day = addDays(day, 1)) if (isCallDay(calendar, rhythm, day)) days.push(day);
  return days;
}

/** The first call after the day `after`; undefined where the retailer has no order day, or none comes within two years. */
export function nextCall(calendar: CallCalendar, rhythm: CallRhythm, after: string): string | undefined {
  if (rhythm.orderDay === null) return undefined;
  for (let i = 1, day = addDays(after, 1); i <= farthest; i++, day = addDays(day, 1))
    if (isCallDay(calendar, rhythm, day)) return day;
  return undefined;
}

/** The day on which an order taken on `day` is delivered: the first workday after it. */
export function deliveryOf({ locale }: CallCalendar, day: string): string {
  return nextDeliveryDay(locale, day);
}

/** Why a regular call is not made on its day: a festival, or what was recorded with the change, which may be nothing. */
export interface Closure {
  readonly day: string;
  readonly festival?: FestivalName;
  readonly cause?: string;
}

/** The regular call days of a retailer from `from` to `to`, both included, on which it is not called. */
export function closuresBetween(calendar: CallCalendar, rhythm: CallRhythm, from: string, to: string): Closure[] {
  const closures: Closure[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isRegularDay(rhythm, day) || isCallDay(calendar, rhythm, day)) continue;
    const festival = dayOff(calendar.locale, day);
    const cause = calendar.dropped.get(day)?.cause ?? calendar.moved.get(day)?.cause;
    closures.push({ day, ...(festival && { festival }), ...(cause !== undefined && { cause }) });
  }
  return closures;
}

/** Whether the retailer's own rhythm has a call on the day. */
function isRegularDay({ orderDay, orderCycle, firstCall }: CallRhythm, day: string): boolean {
  if (isoWeekday(day) !== orderDay) return false;
  if (firstCall !== null && day < weekOf(firstCall)) return false;
  return orderCycle === 1 || weeksBetween(firstCall ?? firstWeekOfAll, day) % orderCycle === 0;
}
