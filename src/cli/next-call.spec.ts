import { describe, expect, it } from '@jest/globals';
import { nextCall } from './next-call.js';

const monday = { retailerId: 'm', orderDay: 1, closedOn: null };
const friday = { retailerId: 'f', orderDay: 5, closedOn: null };
const gone = { retailerId: 'gone', orderDay: 3, closedOn: '2026-01-01' };

describe('the next call', () => {
  it('is today where somebody is called today', () =>
    expect(nextCall([monday, friday], '2026-11-27')).toEqual({ retailerId: 'f', on: '2026-11-27' }));
  it('is on Monday where today is a Saturday', () =>
    expect(nextCall([monday, friday], '2026-11-28')).toEqual({ retailerId: 'm', on: '2026-11-30' }));
  it('is never of a retailer that closed, or has no order day', () =>
    expect(nextCall([gone, { ...gone, orderDay: null, closedOn: null }], '2026-11-23')).toBeUndefined());
});
