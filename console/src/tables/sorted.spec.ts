import { describe, expect, it } from '@jest/globals';
import { readSort, sorted, sortText } from './sorted.js';

describe('sorted rows', () => {
  const by = (rows: readonly (string | number | null)[], descending: boolean) =>
    sorted(rows, (row) => row, descending, 'en');

  it('are compared as numbers where they are numbers', () => expect(by([10, 9, 100], false)).toEqual([9, 10, 100]));
  it('have numbers within words in their order', () => expect(by(['P10', 'P9'], false)).toEqual(['P9', 'P10']));
  it.each([true, false])('have what is not known last (descending: %s)', (descending) =>
    expect(by([null, 1], descending)).toEqual([1, null]),
  );
  it('keep their order where they are equal, in both directions', () => {
    const rows = [
      { name: 'a', units: 1 },
      { name: 'b', units: 1 },
    ];
    for (const descending of [true, false]) expect(sorted(rows, ({ units }) => units, descending, 'en')).toEqual(rows);
  });
  it('leave the rows given as they were', () => {
    const rows = [2, 1];
    sorted(rows, (row) => row, false, 'en');
    expect(rows).toEqual([2, 1]);
  });
});

describe('a sort in an address', () => {
  it.each([
    ['units', { column: 'units', descending: false }],
    ['-units', { column: 'units', descending: true }],
  ])('%s', (text, sort) => {
    expect(readSort(text, ['units'])).toEqual(sort);
    expect(sortText(sort)).toBe(text);
  });
  it.each([null, '', '-', 'other'])('%s names no column', (text) => expect(readSort(text, ['units'])).toBeUndefined());
});
