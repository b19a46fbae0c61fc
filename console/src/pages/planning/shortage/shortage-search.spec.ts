import { describe, expect, it } from '@jest/globals';
import { classesIn, readShortage } from './shortage-search.js';

describe('a shortage in an address', () => {
  it.each([
    ['sku=P1&available=100', { sku: 'P1', available: 100, priority: [] }],
    ['sku=P1&available=0&month=2026-12', { sku: 'P1', available: 0, month: '2026-12', priority: [] }],
    ['sku=P1&available=7&month=&first=A%E3%80%81B', { sku: 'P1', available: 7, priority: ['A', 'B'] }],
  ])('%s', (search, asked) => expect(readShortage(new URLSearchParams(search))).toEqual(asked));
  it.each(['', 'sku=P1', 'available=100', 'sku=P1&available=', 'sku=P1&available=-1', 'sku=P1&available=many'])(
    '%s asks nothing yet',
    (search) => expect(readShortage(new URLSearchParams(search))).toBeUndefined(),
  );
  it('names classes however they are separated', () => expect(classesIn(' A, B；C、D ')).toEqual(['A', 'B', 'C', 'D']));
});
