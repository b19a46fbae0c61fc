import { expect, it } from '@jest/globals';
import { festivalDays, weeksAround } from './weeks-around.js';

const expected = ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-09-21', '2026-09-28'].map(
  (week, i) => ({
    ...{ week, mean: i, p10: 0, p90: 2 * i },
  }),
);
const festivals = [
  { day: '2026-06-19', name: 'Dragon Boat' },
  { day: '2026-09-25', name: 'Mid-Autumn' },
];

it('shows what was asked for before a day, and what is expected from its week on, of 13 weeks', () => {
  const weeks = weeksAround({ asked: [{ weekOf: '2026-06-22', requested: 12 }], expected, festivals }, '2026-07-01');
  expect(weeks).toHaveLength(52 + 13);
  expect(weeks[51]).toMatchObject({ week: '2026-06-22', known: 12, mean: null, p90: null });
  expect(weeks[52]).toMatchObject({ week: '2026-06-29', known: null, mean: 2, p10: 0, p90: 4 });
  expect(weeks.at(-1)).toMatchObject({ week: '2026-09-21', mean: 4, festivals: ['Mid-Autumn'] });
  expect(weeks[50]).toMatchObject({ week: '2026-06-15', known: 0, mean: null, festivals: ['Dragon Boat'] });
});

it('shows the weeks before alone where nothing was forecast', () => {
  const weeks = weeksAround({ asked: [], expected: [], festivals: [] }, '2026-06-29');
  expect(weeks.map(({ known }) => known)).toEqual(new Array(52).fill(0));
});

it('asks for the festivals of the weeks that it shows', () =>
  expect(festivalDays('2026-07-01')).toEqual({ from: '2025-06-30', to: '2026-09-27' }));
