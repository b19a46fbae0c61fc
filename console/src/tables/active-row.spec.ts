import { expect, it } from '@jest/globals';
import { activeRow, scrolledTo } from './active-row.js';

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 5, 4],
  ['PageDown', 5, 25],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 5, 0],
  ['End', 5, 99],
  ['a', 5, undefined],
])('%s leads from row %d of 100 to %d', (key, from, to) => expect(activeRow(key, from, 100, 20)).toBe(to));

it('no key leads anywhere where there are no rows', () => expect(activeRow('End', -1, 0, 20)).toBeUndefined());

it.each([
  ['above what is seen', 3, 30],
  ['the first one that is seen', 10, 100],
  ['the last one that is seen', 14, 100],
  ['seen in part', 15, 105],
  ['far below', 99, 945],
])('a row that is %s is scrolled into sight', (_, row, top) =>
  expect(scrolledTo(row, 10, { top: 100, height: 55 })).toBe(top),
);
