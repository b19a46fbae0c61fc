import { describe, expect, it } from '@jest/globals';
import { callCalendar } from './call-calendar.js';
import { closuresBetween, deliveryOf, nextCall } from './call-days.js';
import { calendarDate, lastCalendarDay } from './calendar-date.js';
import { addDays, isoWeekday } from './weeks.js';

describe('a day of the calendars', () => {
  it.each(['2098-01-01', '2150-01-01', '2200-01-01', '1969-12-31', '2026-02-30'])('is not %s', (day) =>
    expect(() => calendarDate('on', day)).toThrow(/^on: expected a d/),
  );
  it('is answered up to the last one, however long the next call is waited for', () => {
    expect(calendarDate('on', lastCalendarDay)).toBe(lastCalendarDay);
    for (const locale of ['cn', 'us', 'none'] as const) {
      const orderDay = isoWeekday(lastCalendarDay);
      const days = Array.from({ length: 200 }, (_, i) => addDays(lastCalendarDay, 7 * i));
      const closed = callCalendar(
        locale,
        days.map((day) => ({ kind: 'dropped', day })),
      );
      const rhythm = { orderDay, orderCycle: 1, firstCall: null };
      expect(nextCall(closed, rhythm, lastCalendarDay)).toBeUndefined();
      expect(closuresBetween(closed, rhythm, lastCalendarDay, addDays(lastCalendarDay, 800))).toHaveLength(115);
      expect(deliveryOf(closed, addDays(lastCalendarDay, 800)) > lastCalendarDay).toBe(true);
    }
  });
});
