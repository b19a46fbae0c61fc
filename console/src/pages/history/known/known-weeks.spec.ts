import { expect, it } from '@jest/globals';
import { daysBetween } from './days-between.js';
import { weeksOfProducts } from './known-weeks.js';

const week = (sku: string, weekOf: string, requested: number, delivered = 0) => ({
  ...{ sku, weekOf, requested, granted: requested, delivered },
});

it('puts the last weeks side by side, the newest first, and leaves out products of which they know nothing', () => {
  const known = [
    week('A', '2026-11-09', 3),
    week('A', '2026-11-23', 5),
    week('B', '2026-11-16', 7, 2),
    week('C', '2026-11-09', 9),
  ];
  expect(weeksOfProducts(known, 'requested', 2)).toEqual({
    weeks: ['2026-11-23', '2026-11-16'],
    rows: [
      { sku: 'A', units: [5, 0] },
      { sku: 'B', units: [0, 7] },
    ],
  });
  expect(weeksOfProducts(known, 'delivered', 9).rows).toEqual([{ sku: 'B', units: [0, 2, 0] }]);
  expect(weeksOfProducts([], 'granted', 4)).toEqual({ weeks: [], rows: [] });
});

it('counts days over the end of a year and of summer time', () => {
  expect(daysBetween('2025-12-31', '2026-01-02')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
});
