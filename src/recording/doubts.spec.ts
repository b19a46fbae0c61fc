import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { warningCodes, type Warning, type WarningCode } from '../kernel/warning.js';
import { verbatim } from '../kernel/language.js';
import { doubtCount, doubtOrderDay, doubtPack, doubtPrice, doubtQuantity } from './doubts.js';
import { requireConfirmed } from './require-confirmed.js';

const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code);

describe('what is asked back', () => {
  it('is a quantity above what is ordinary, and nothing where that is not known', () => {
    expect(doubtQuantity('to', 'A', 120, 24)).toMatchObject([
      { code: 'unusual-quantity', field: 'to', expected: { en: 'at most 24, as is ordinary' }, found: { en: '120' } },
    ]);
    expect([doubtQuantity('to', 'A', 24, 24), doubtQuantity('to', 'A', 120, undefined)]).toEqual([[], []]);
  });

  it('is part of a pack', () => {
    expect(doubtPack('to', 'A', 7, 5)).toMatchObject([
      { code: 'part-of-pack', expected: { en: 'whole packs of 5' }, found: { en: '7' } },
    ]);
    expect([doubtPack('to', 'A', 10, 5), doubtPack('to', 'A', 0, 5), doubtPack('to', 'A', 7)]).toEqual([[], [], []]);
  });

  it('is a price twice the guide price, or half of it', () => {
    const doubted = [1, 500, 501, 1000, 1999, 2000].map((price) => doubtPrice('p', 'A', price, 1000).length);
    expect(doubted).toEqual([1, 1, 0, 0, 0, 1]);
    expect([
      doubtPrice('p', 'A', 1, undefined),
      doubtPrice('p', 'A', undefined, 1000),
      doubtPrice('p', 'A', 1, 0),
    ]).toEqual([[], [], []]);
    expect(doubtPrice('p', 'A', 1, 1000)[0]?.expected.en).toBe('between 500 and 2000, around the guide price of 1000');
  });

  it('is a day that is no order day', () => {
    const doubt = { code: 'no-order-day', field: 'orderedOn', found: { en: '2026-03-02, a Monday' } };
    expect(doubtOrderDay('orderedOn', '2026-03-02', { isCalled: false, next: '2026-03-08' })).toMatchObject([
      { ...doubt, expected: { en: 'a call day; the next one is 2026-03-08, a Sunday' } },
    ]);
    expect(doubtOrderDay('orderedOn', '2026-03-02', { isCalled: false })).toMatchObject([
      { ...doubt, expected: { en: 'a call day' } },
    ]);
    expect(doubtOrderDay('orderedOn', '2026-03-08', { isCalled: true, next: '2026-03-15' })).toEqual([]);
    expect(doubtOrderDay('orderedOn', '2026-03-02', undefined)).toEqual([]);
  });

  it('is a count of more than can be there', () => {
    expect(codes(doubtCount('counts.0.quantity', 'A', 90_000, 40))).toEqual(['unusual-count']);
    expect(doubtCount('counts.0.quantity', 'A', 40, 40)).toEqual([]);
  });
});

describe('what is asked back is said in both languages', () => {
  const all = [
    ...doubtQuantity('to', 'A', 120, 24),
    ...doubtPack('to', 'A', 7, 5),
    ...doubtPrice('p', 'A', 1, 1000),
    ...doubtCount('counts.0.quantity', 'A', 90_000, 40),
    ...doubtOrderDay('orderedOn', '2026-03-02', { isCalled: false, next: '2026-03-08' }),
  ];
  it('with the figures that differ', () =>
    expect(all.map(({ en, zh }) => [en, zh])).toEqual([
      ['120 of product A is more than usual: at most 24 is ordinary.', '产品 A 订 120，多于平常：一般最多 24。'],
      ['7 of product A is not whole packs: there are 5 in a pack.', '产品 A 订 7，不是整包：每包 5。'],
      [
        'The price 0.01 of product A is far from the guide price of 10.00.',
        '产品 A 的价格 0.01 与指导价 10.00 相差很大。',
      ],
      [
        '90000 of product A were counted; by what was counted and delivered before, at most 40 can be there.',
        '产品 A 盘点 90000；按此前盘点和到货，最多应有 40。',
      ],
      [
        '2026-03-02, a Monday, is no call day of this retailer; the next one is 2026-03-08, a Sunday.',
        '2026-03-02（周一）不是该零售户的订货日；下一个订货日是 2026-03-08（周日）。',
      ],
    ]));
});

describe('a confirmation', () => {
  const warning = (code: WarningCode): Warning => ({
    ...{ code, field: code, expected: verbatim('a'), found: verbatim('b') },
    ...{ en: 'A.', zh: '甲。' },
  });
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
