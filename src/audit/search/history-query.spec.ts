import { describe, expect, it } from '@jest/globals';
import { historyQuery } from './history-query.js';
import { recordedRange } from './recorded-range.js';

describe('what is looked for in the history', () => {
  it('is read from what somebody states', () =>
    expect(historyQuery({ entity: ['retailer-7'], actor: 'lin', type: ['A', 'A'], text: '金海  GIN' })).toMatchObject({
      entities: [
        { kind: 'retailer', id: '7' },
        { kind: 'actor', id: 'lin' },
      ],
      types: ['A'],
      words: ['金海', 'gin'],
    }));

  it.each([
    [{ entity: ['nobody'] }, 'entity: expected one of retailer'],
    [{ actor: '' }, 'actor: expected a name'],
    [{ type: ['a b'] }, 'type: expected the name of a type'],
    [{ text: ' ' }, 'text: expected words with letters or digits'],
    [{ text: 'gin …' }, 'text: expected words with letters or digits, found "…"'],
    [{ text: 'x'.repeat(201) }, 'text: expected at most 200 characters, found 201'],
    [{ text: Array.from({ length: 11 }, (_, i) => `w${i}`).join(' ') }, 'text: expected at most 10 words, found 11'],
    [{ from: 'July' }, 'from: expected a date'],
    [{ from: '2026-02-30' }, 'from: expected a date'],
    [{ from: '2026-11-30', to: '2026-11-29' }, 'to: expected a day not before 2026-11-30'],
    [{ recordedFrom: '10 o’clock' }, 'recordedFrom: expected a day YYYY-MM-DD, or an instant'],
    [{ recordedFrom: '2026-11-30', recordedTo: '2026-11-01' }, 'recordedTo: expected a time not before 2026-11-30'],
  ])('is refused where it cannot be meant: %j', (stated, message) =>
    expect(() => historyQuery(stated)).toThrow(message),
  );
});

describe('a range of recorded times', () => {
  it('of days is that of the days of the company', () => {
    const range = recordedRange('2026-11-29', '2026-11-29');
    // It is the 30th in Shanghai from 16:00 in Greenwich on.
    for (const [instant, within] of [
      ['2026-11-28T15:59:59.999Z', false],
      ['2026-11-28T16:00:00.000Z', true],
      ['2026-11-29T15:59:59.999Z', true],
      ['2026-11-29T16:00:00.000Z', false],
    ] as const)
      expect([instant, range.includes(instant)]).toEqual([instant, within]);
    expect(range.around.from! <= '2026-11-28T16:00:00.000Z').toBe(true);
    expect(range.around.to! >= '2026-11-29T15:59:59.999Z').toBe(true);
  });

  it('of instants includes both, whatever their offset', () => {
    const range = recordedRange('2026-11-29T08:00:00+08:00', '2026-11-29T00:00:05Z');
    expect([range.includes('2026-11-29T00:00:00.000Z'), range.includes('2026-11-29T00:00:05Z')]).toEqual([true, true]);
    expect([range.includes('2026-11-28T23:59:59.999Z'), range.includes('2026-11-29T00:00:05.001Z')]).toEqual([
      false,
      false,
    ]);
  });

  it('that is open includes everything', () => expect(recordedRange(undefined, undefined).includes('x')).toBe(true));
});
