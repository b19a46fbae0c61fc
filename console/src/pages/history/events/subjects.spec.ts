import { describe, expect, it } from '@jest/globals';
import { addressOf, entityOf, subjectFrom, subjectsOf } from './subjects.js';

describe('what an event is about', () => {
  it('is named by its fields, and by its stream where they do not name it', () => {
    const data = { orderId: 'R1-2026', retailerId: 'R1', lines: [{ sku: 'A' }] };
    expect(subjectsOf({ stream: 'order-R1-2026', data })).toEqual([
      { kind: 'retailer', id: 'R1' },
      { kind: 'order', id: 'R1-2026' },
    ]);
    expect(subjectsOf({ stream: 'checkpoint-almanac', data: { number: 1 } })).toEqual([
      { kind: 'checkpoint', id: 'almanac' },
    ]);
  });

  it('is nothing where the event names nothing of which there is a history', () =>
    expect(subjectsOf({ stream: 'calendar-almanac', data: { day: '2026-11-30', retailerId: '' } })).toEqual([]));

  it.each([
    ['retailer-2190', '/history/retailers/2190'],
    ['order-INV-1/2', '/history/orders/INV-1%2F2'],
    ['actor-王芳 Wang Fang', `/history/people/${encodeURIComponent('王芳 Wang Fang')}`],
  ])('%s has a page of its own', (entity, address) => {
    const subject = subjectFrom(entity)!;
    expect([entityOf(subject), addressOf(subject)]).toEqual([entity, address]);
  });

  it.each(['nobody', 'retailer-', 'calendar-almanac', ''])('%j has none', (text) =>
    expect(subjectFrom(text)).toBeUndefined(),
  );
});
