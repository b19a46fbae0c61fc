import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callCalendar } from '../calendar/call-calendar.js';
import { addDays, daysBetween } from '../calendar/weeks.js';
import { calendarReason } from './calendar-reason.js';
import { callTiming } from './call-timing.js';

const cn = callCalendar('cn');
const usual = { cycleDays: 10, leadDays: 1 };
const wednesday = { orderDay: 3, orderCycle: 1, firstCall: null };

describe('how long an order has to last', () => {
  it('is until the delivery after the next call: eight days in an ordinary week', () =>
    expect(callTiming(cn, wednesday, '2026-11-18', usual)).toEqual({ nextCallOn: '2026-11-25', protectionDays: 8 }));
  it('is over the week of Spring Festival before it, and the reason names it', () => {
    const timing = callTiming(cn, wednesday, '2027-02-03', usual);
    expect(timing).toMatchObject({ nextCallOn: '2027-02-17', protectionDays: 15 });
    expect(calendarReason(timing, [])).toEqual({
      kind: 'calendar',
      en: 'Because of Spring Festival there is no call on 2027-02-10: the next one is on 2027-02-17, so this order has to last 15 days.',
      zh: '因春节，2027-02-10 不访销，下次访销日为 2027-02-17，本次订货需满足 15 天。',
      events: [],
    });
  });
  it('is a usual gap where the retailer has no order day', () =>
    expect(callTiming(cn, { ...wednesday, orderDay: null }, '2027-02-03', usual)).toEqual({
      nextCallOn: null,
      protectionDays: 11,
    }));
  it('has no reason to be named where the next call is when it usually is', () =>
    expect(calendarReason(callTiming(cn, wednesday, '2026-11-18', usual), [])).toBeUndefined());
  it('is never shorter than until the day after the next call, on any day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 7 }), (days, orderDay) => {
        const on = addDays('2025-01-01', days);
        const { nextCallOn, protectionDays, closure } = callTiming(cn, { ...wednesday, orderDay }, on, usual);
        expect(protectionDays).toBeGreaterThan(daysBetween(on, nextCallOn ?? on));
        if (closure) expect(closure.day > on && closure.day < (nextCallOn ?? '')).toBe(true);
      }),
    ));
});
