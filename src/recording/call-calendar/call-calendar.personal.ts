import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { CallCalendarEvent } from './call-calendar.events.js';

/** A cause is free text and may name somebody. */
export const callCalendarPersonalFields: PersonalFields<CallCalendarEvent> = {
  CallDayMoved: ['cause'],
  CallDayDropped: ['cause'],
  CallDayAdded: ['cause'],
};
