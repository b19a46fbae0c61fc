import { expect, it } from '@jest/globals';
import { activeRow } from './active-row.js';

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
