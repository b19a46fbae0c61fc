import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callCalendar, type CallDayChange } from './call-calendar.js';
import { callCoverage } from './call-coverage.js';
import {
  callsBetween,
  closuresBetween,
  deliveryOf,
  isCallDay,
  nextCall,
  orderDaysOf,
  type CallRhythm,
} from './call-days.js';
import { dayOff } from './days-off.js';
import type { FestivalLocale } from './festival.js';
import { addDays, addWeeks, daysBetween, isoWeekday } from './weeks.js';

const weekly = (orderDay: number): CallRhythm => ({ orderDay, orderCycle: 1, firstCall: null });
const [monday, tuesday, wednesday] = [1, 2, 3].map(weekly) as [CallRhythm, CallRhythm, CallRhythm];
const cn = callCalendar('cn');
const withChanges = (...changes: CallDayChange[]) => callCalendar('cn', changes);

describe('the days off that are no call days', () => {
  it('are those announced, with their names', () => {
    expect(dayOff('cn', '2026-10-01')).toEqual({ en: 'National Day', zh: '国庆节' });
    expect(dayOff('cn', '2026-10-08')).toBeUndefined();
  });
  it('are those of the law in years that are not announced yet: Spring Festival from its eve on', () => {
    expect(dayOff('cn', '2041-02-01')?.zh).toBe('春节');
    expect(dayOff('cn', '2041-01-31')?.zh).toBe('春节');
    expect(dayOff('cn', '2041-02-07')?.zh).toBe('春节');
    expect(dayOff('cn', '2041-02-08')).toBeUndefined();
  });
  it('are the public holidays of the United States there, and none where none are kept', () => {
    expect(dayOff('us', '2026-11-26')).toEqual({ en: 'Thanksgiving', zh: '感恩节' });
    expect(dayOff('us', '2026-07-03')?.en).toBe('Independence Day');
    expect(dayOff('us', '2026-10-12')).toEqual({ en: 'Columbus Day', zh: '哥伦布日' });
    expect(dayOff('none', '2026-12-25')).toBeUndefined();
  });
});

describe('the calls of a retailer', () => {
  it('come every week on its order day', () =>
    expect(callsBetween(cn, tuesday, '2026-11-09', '2026-11-29')).toEqual(['2026-11-10', '2026-11-17', '2026-11-24']));
  it('come every second week from the week of its first call on', () => {
    const rhythm = { orderDay: 2, orderCycle: 2, firstCall: '2026-11-13' };
    expect(callsBetween(cn, rhythm, '2026-10-26', '2026-12-06')).toEqual(['2026-11-10', '2026-11-24']);
  });
  it('are none where it has no order day', () => {
    expect(callsBetween(cn, { ...tuesday, orderDay: null }, '2026-11-09', '2026-11-29')).toEqual([]);
    expect(nextCall(cn, { ...tuesday, orderDay: null }, '2026-11-09')).toBeUndefined();
  });
  it('pass over the week of Spring Festival: the next one is two weeks later', () => {
    expect(nextCall(cn, wednesday, '2027-02-03')).toBe('2027-02-17');
    expect(closuresBetween(cn, wednesday, '2027-02-04', '2027-02-16')).toEqual([
      { day: '2027-02-10', festival: { en: 'Spring Festival', zh: '春节' } },
    ]);
  });
  it('are made on the day they are moved to, and not on their own', () => {
    const moved = withChanges({ kind: 'moved', day: '2026-10-05', to: '2026-10-08', cause: 'National Day' });
    expect(callsBetween(moved, monday, '2026-09-28', '2026-10-12')).toEqual(['2026-09-28', '2026-10-08', '2026-10-12']);
    expect(callsBetween(moved, tuesday, '2026-10-01', '2026-10-08')).toEqual([]);
  });
  it('are made on a holiday where the day is moved to itself', () => {
    const kept = withChanges({ kind: 'moved', day: '2026-10-05', to: '2026-10-05' });
    expect(isCallDay(kept, monday, '2026-10-05')).toBe(true);
  });
  it('are not made on a dropped day, not even those that were moved to it', () => {
    const dropped = withChanges(
      { kind: 'moved', day: '2026-11-09', to: '2026-11-10' },
      { kind: 'dropped', day: '2026-11-10', cause: 'stocktaking' },
    );
    expect(callsBetween(dropped, monday, '2026-11-09', '2026-11-15')).toEqual([]);
    expect(closuresBetween(dropped, tuesday, '2026-11-09', '2026-11-15')).toEqual([
      { day: '2026-11-10', cause: 'stocktaking' },
    ]);
  });
  it('are made on a dropped day again where that was said later', () => {
    const again = withChanges(
      { kind: 'dropped', day: '2026-11-10' },
      { kind: 'moved', day: '2026-11-10', to: '2026-11-10' },
    );
    expect(isCallDay(again, tuesday, '2026-11-10')).toBe(true);
  });
  it('come in addition on an added day, whatever the cycle', () => {
    const added = withChanges({ kind: 'added', day: '2026-11-14', orderDay: 2 });
    const rhythm = { orderDay: 2, orderCycle: 2, firstCall: '2026-11-17' };
    expect(callsBetween(added, rhythm, '2026-11-09', '2026-11-22')).toEqual(['2026-11-14', '2026-11-17']);
    expect(isCallDay(added, monday, '2026-11-14')).toBe(false);
  });
  it('are delivered on the next workday', () => {
    expect(deliveryOf(cn, '2026-09-30')).toBe('2026-10-08');
    expect(deliveryOf(cn, '2026-11-27')).toBe('2026-11-30');
    expect(deliveryOf(callCalendar('us'), '2026-11-25')).toBe('2026-11-27');
    expect(deliveryOf(callCalendar('none'), '2026-12-24')).toBe('2026-12-25');
  });
});

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days));
const change: fc.Arbitrary<CallDayChange> = fc.oneof(
  fc
    .record({ kind: fc.constant('moved' as const), day, shift: fc.integer({ min: -31, max: 31 }) })
    .map(({ kind, day, shift }) => ({ kind, day, to: addDays(day, shift) })),
  fc.record({ kind: fc.constant('dropped' as const), day }),
  fc.record({ kind: fc.constant('added' as const), day, orderDay: fc.integer({ min: 1, max: 7 }) }),
);
const calendars = fc
  .tuple(fc.constantFrom<FestivalLocale>('cn', 'us', 'none'), fc.array(change, { maxLength: 30 }))
  .map(([locale, changes]) => callCalendar(locale, changes));
const rhythms = fc.record({
  orderDay: fc.integer({ min: 1, max: 7 }),
  orderCycle: fc.integer({ min: 1, max: 4 }),
  firstCall: fc.option(day, { nil: null }),
});

describe('the next call', () => {
  it('is later, a call day, and the first one', () =>
    fc.assert(
      fc.property(calendars, rhythms, day, (calendar, rhythm, on) => {
        const next = nextCall(calendar, rhythm, on);
        if (next === undefined) return;
        expect(next > on).toBe(true);
        expect(isCallDay(calendar, rhythm, next)).toBe(true);
        expect(callsBetween(calendar, rhythm, addDays(on, 1), addDays(next, -1))).toEqual([]);
      }),
    ));
  it('is on a day of which its order day is named', () =>
    fc.assert(
      fc.property(calendars, rhythms, day, (calendar, rhythm, on) => {
        if (isCallDay(calendar, rhythm, on)) expect(orderDaysOf(calendar, on)).toContain(rhythm.orderDay);
      }),
    ));
  it('is delivered after it', () =>
    fc.assert(fc.property(calendars, day, (calendar, on) => expect(deliveryOf(calendar, on) > on).toBe(true))));
  it('comes on no holiday unless a change says so', () =>
    fc.assert(
      fc.property(fc.constantFrom<FestivalLocale>('cn', 'us'), rhythms, day, (locale, rhythm, on) => {
        const next = nextCall(callCalendar(locale), rhythm, on);
        if (next === undefined) return;
        expect(dayOff(locale, next)).toBeUndefined();
        expect(isoWeekday(next)).toBe(rhythm.orderDay);
      }),
    ));
});

describe('the weeks of demand that are ordered in a week', () => {
  it('are one in an ordinary week, two before the week of Spring Festival, none in it', () =>
    expect([...callCoverage(cn, wednesday, '2027-01-25', 5)!]).toEqual([1, 2, 0, 1, 1]));
  it('are as many as a cycle has, in weeks with a call', () =>
    expect([
      ...callCoverage(callCalendar('none'), { orderDay: 3, orderCycle: 2, firstCall: '2026-11-04' }, '2026-11-02', 4)!,
    ]).toEqual([2, 0, 2, 0]));
  it('are one before the first call, when the rhythm was another', () =>
    expect([
      ...callCoverage(callCalendar('none'), { orderDay: 3, orderCycle: 2, firstCall: '2026-11-18' }, '2026-11-02', 4)!,
    ]).toEqual([1, 1, 2, 0]));
  it('are not known where there is no order day', () =>
    expect(callCoverage(cn, { ...monday, orderDay: null }, '2026-11-02', 4)).toBeUndefined());
  it('add up to the time between the deliveries of the first call and of the one after the last', () =>
    fc.assert(
      fc.property(calendars, rhythms, fc.integer({ min: 1, max: 60 }), (calendar, rhythm, weeks) => {
        const firstWeek = '2025-06-02';
        const known = { ...rhythm, firstCall: '2025-06-02' };
        const calls = callsBetween(calendar, known, firstWeek, addDays(addWeeks(firstWeek, weeks), -1));
        const coverage = callCoverage(calendar, known, firstWeek, weeks)!;
        const [first, last] = [calls[0], calls.at(-1)];
        const end = last && (nextCall(calendar, known, last) ?? addWeeks(last, known.orderCycle));
        const days = first && end ? daysBetween(deliveryOf(calendar, first), deliveryOf(calendar, end)) : 0;
        expect(7 * coverage.reduce((sum, each) => sum + each, 0)).toBeCloseTo(days, 6);
        expect(coverage.every((each) => each >= 0)).toBe(true);
      }),
    ));
});
