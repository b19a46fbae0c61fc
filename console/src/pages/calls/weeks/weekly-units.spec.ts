import { expect, it } from '@jest/globals';
import { weeklyUnits } from './weekly-units.js';

it('52 weeks before a day end with the last whole week, and are 0 where nothing was asked for', () => {
  const weeks = [
    { weekOf: '2026-11-30', requested: 99 },
    { weekOf: '2026-11-23', requested: 12 },
    { weekOf: '2026-11-09', requested: 6 },
    { weekOf: '2025-12-01', requested: 3 },
    { weekOf: '2025-11-24', requested: 99 },
  ];
  const units = weeklyUnits(weeks, '2026-12-02');
  expect(units).toHaveLength(52);
  expect(units.slice(-3)).toEqual([6, 0, 12]);
  expect(units[0]).toBe(3);
  expect(units.reduce((sum, each) => sum + each)).toBe(21);
});
