import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { warningCodes, type Warning, type WarningCode } from '../kernel/warning.js';
import { doubtCount, doubtOrderDay, doubtPack, doubtPrice, doubtQuantity } from './doubts.js';
import { requireConfirmed } from './require-confirmed.js';

const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code);

describe('what is asked back', () => {
  it('is a quantity above what is ordinary, and nothing where that is not known', () => {
    expect(doubtQuantity('to', 120, 24)).toEqual([
      { code: 'unusual-quantity', field: 'to', expected: 'at most 24, as is ordinary', found: '120' },
    ]);
    expect([doubtQuantity('to', 24, 24), doubtQuantity('to', 120, undefined)]).toEqual([[], []]);
  });

  it('is part of a pack', () => {
    expect(doubtPack('to', 7, 5)).toMatchObject([{ code: 'part-of-pack', expected: 'whole packs of 5', found: '7' }]);
    expect([doubtPack('to', 10, 5), doubtPack('to', 0, 5), doubtPack('to', 7)]).toEqual([[], [], []]);
  });

  it('is a price twice the guide price, or half of it', () => {
    const doubted = [1, 500, 501, 1000, 1999, 2000].map((price) => doubtPrice('p', price, 1000).length);
    expect(doubted).toEqual([1, 1, 0, 0, 0, 1]);
    expect([doubtPrice('p', 1, undefined), doubtPrice('p', undefined, 1000), doubtPrice('p', 1, 0)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(doubtPrice('p', 1, 1000)[0]?.expected).toBe('between 500 and 2000, around the guide price of 1000');
  });

  it('is a day that is no order day', () => {
    const doubt = { code: 'no-order-day', field: 'orderedOn', found: '2026-03-02, a Monday' };
    expect(doubtOrderDay('orderedOn', '2026-03-02', { isCalled: false, next: '2026-03-08' })).toEqual([
      { ...doubt, expected: 'a call day; the next one is 2026-03-08, a Sunday' },
    ]);
    expect(doubtOrderDay('orderedOn', '2026-03-02', { isCalled: false })).toEqual([
      { ...doubt, expected: 'a call day' },
    ]);
    expect(doubtOrderDay('orderedOn', '2026-03-08', { isCalled: true, next: '2026-03-15' })).toEqual([]);
    expect(doubtOrderDay('orderedOn', '2026-03-02', undefined)).toEqual([]);
  });

  it('is a count of more than can be there', () => {
    expect(codes(doubtCount('counts.0.quantity', 90_000, 40))).toEqual(['unusual-count']);
    expect(doubtCount('counts.0.quantity', 40, 40)).toEqual([]);
  });
});

describe('a confirmation', () => {
  const warning = (code: WarningCode): Warning => ({ code, field: code, expected: 'a', found: 'b' });
  const some = fc.uniqueArray(fc.constantFrom(...warningCodes));

  it('is taken where it has exactly the codes that were asked back', () =>
    fc.assert(
      fc.property(some, some, (asked, confirm) => {
        const take = () => requireConfirmed(asked.map(warning), { confirm });
        if (confirm.some((code) => !asked.includes(code)))
          expect(take).toThrow(expect.objectContaining({ code: 'confirmation-unasked' }));
        else if (asked.some((code) => !confirm.includes(code)))
          expect(take).toThrow(
            expect.objectContaining({
              code: 'confirmation-needed',
              extensions: { warnings: asked.map(warning) },
            }),
          );
        else expect(take).not.toThrow();
      }),
    ));
});
