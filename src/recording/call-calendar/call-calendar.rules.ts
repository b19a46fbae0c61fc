import type { StreamRules } from '../stream-rules.js';
import type { CallCalendarCommand } from './call-calendar.commands.js';
import { callCalendar } from './call-calendar.decider.js';
import type { CallCalendarEvent } from './call-calendar.events.js';
import type { CallCalendarState } from './call-calendar.state.js';

/** The company whose call days are changed over HTTP and by imports: its calendar is the stream `calendar-main`. */
export const ownCompany = 'main';

/** Streams `calendar-{company}`. */
export const callCalendarRules: StreamRules<CallCalendarState, CallCalendarCommand, CallCalendarEvent> = {
  kind: 'calendar',
  decider: callCalendar,
};
