import { describe, expect, it } from '@jest/globals';
import { callCalendar } from '../calendar/call-calendar.js';
import { nextCall } from './next-call.js';

const calendar = callCalendar('cn');
const rhythm = { orderCycle: 1, firstCall: null, closedOn: null };
const monday = { ...rhythm, retailerId: 'm', orderDay: 1 };
const friday = { ...rhythm, retailerId: 'f', orderDay: 5 };
const gone = { ...rhythm, retailerId: 'gone', orderDay: 3, closedOn: '2026-01-01' };

describe('the next call', () => {
  it('is today where somebody is called today', () =>
    expect(nextCall(calendar, [monday, friday], '2026-11-27')).toEqual({ retailerId: 'f', on: '2026-11-27' }));
  it('is on Monday where today is a Saturday', () =>
    expect(nextCall(calendar, [monday, friday], '2026-11-28')).toEqual({ retailerId: 'm', on: '2026-11-30' }));
  it('comes after Spring Festival where the week is closed', () =>
    expect(nextCall(calendar, [monday], '2027-02-08')).toEqual({ retailerId: 'm', on: '2027-02-15' }));
  it('is that of a retailer on its last day, and not after it', () => {
    const closing = { ...monday, closedOn: '2026-11-30' };
    expect(nextCall(calendar, [closing], '2026-11-28')).toEqual({ retailerId: 'm', on: '2026-11-30' });
    expect(nextCall(calendar, [closing], '2026-12-01')).toBeUndefined();
  });
  it('is never of a retailer that closed, or has no order day', () =>
    expect(nextCall(calendar, [gone, { ...gone, orderDay: null, closedOn: null }], '2026-11-23')).toBeUndefined());
});
