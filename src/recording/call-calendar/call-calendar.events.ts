import type { Message } from '../../kernel/message.js';

/**
 * The calls of `day` are made on `to` instead, which may be `day` itself: then they are made although it is a holiday.
 * Stream `calendar-{company}`.
 */
export type CallDayMoved = Message<
  'CallDayMoved',
  { readonly company: string; readonly day: string; readonly to: string; readonly cause?: string }
>;
/** Nobody is called on `day`; calls that were moved to it are not made either. */
export type CallDayDropped = Message<
  'CallDayDropped',
  { readonly company: string; readonly day: string; readonly cause?: string }
>;
/** On `day` the retailers of an order day (ISO weekday, 1 Monday … 7 Sunday) are called too, whatever their cycle. */
export type CallDayAdded = Message<
  'CallDayAdded',
  { readonly company: string; readonly day: string; readonly orderDay: number; readonly cause?: string }
>;

export type CallCalendarEvent = CallDayMoved | CallDayDropped | CallDayAdded;
