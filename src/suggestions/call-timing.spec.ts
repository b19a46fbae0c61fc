import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callCalendar } from '../calendar/call-calendar.js';
import { addDays, daysBetween } from '../calendar/weeks.js';
import { callTiming } from './call-timing.js';

const cn = callCalendar('cn');
const usual = { cycleDays: 10, leadDays: 1 };
const wednesday = { orderDay: 3, orderCycle: 1, firstCall: null };

describe('how long an order has to last', () => {
  it('is until the delivery after the next call: eight days in an ordinary week', () =>
    expect(callTiming(cn, wednesday, '2026-11-18', usual)).toEqual({
      ...{ nextCallOn: '2026-11-25', leadDays: 1, protectionDays: 8 },
    }));
  it('is over the week of Spring Festival before it, and the reason names it', () => {
    const timing = callTiming(cn, wednesday, '2027-02-03', usual);
    expect(timing).toMatchObject({ nextCallOn: '2027-02-17', protectionDays: 15 });
    expect(timing.closure).toEqual({ day: '2027-02-10', festival: { en: 'Spring Festival', zh: '春节' } });
  });
  it('is a usual gap where the retailer has no order day', () =>
    expect(callTiming(cn, { ...wednesday, orderDay: null }, '2027-02-03', usual)).toEqual({
      nextCallOn: null,
      leadDays: 1,
      protectionDays: 11,
    }));
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
