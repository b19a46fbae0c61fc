import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordedDoubt } from '../../recording/phone-orders/recorded-doubt.js';
import { describeMixUp } from './describe-mix-up.js';

const figures = (text: string) => new Set(text.match(/\d+(?:[.-]\d+)*/g));

const mixUp = fc.record({
  kind: fc.constantFrom(
    'pack-price' as const,
    'pack-price-spread' as const,
    'unit-price-spread' as const,
    'whole-ratio' as const,
  ),
  usualMinor: fc.nat(1_000_000),
  pack: fc.integer({ min: 2, max: 500 }),
  exact: fc.constant(true),
});
const line = fc.record({
  day: fc.constant(0),
  quantity: fc.integer({ min: 1, max: 9999 }),
  priceMinor: fc.nat(1_000_000),
});
const oddDay = fc.option(fc.constant({ day: '2026-01-05', lines: 9, mixedUp: 6 }), { nil: undefined });

it('why a line is held has the same figures in Chinese', () =>
  fc.assert(
    fc.property(mixUp, line, oddDay, (...given) => {
      const { en, zh } = describeMixUp(...given);
      expect(figures(zh)).toEqual(figures(en));
      expect(zh).not.toMatch(/[a-z]/i);
    }),
  ));

it('what was recorded in English alone is read as the same Chinese', () =>
  fc.assert(
    fc.property(mixUp, line, oddDay, (...given) => {
      const { en, zh } = describeMixUp(...given);
      expect(recordedDoubt(en)).toBe(zh);
    }),
  ));

it('what nobody can read stays as it was recorded', () => {
  expect(recordedDoubt('odd')).toBe('odd');
  expect(recordedDoubt('600 of product 5; 19 of 20 lines have at most 12.')).toBe(
    '产品 5 数量 600，而 95% 的明细不超过 12。',
  );
});
