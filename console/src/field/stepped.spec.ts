import { expect, it } from '@jest/globals';
import { stepped } from './stepped.js';

it('a step goes up and down between 0 and the most, and begins at 1 or 0', () => {
  expect([stepped('', 1), stepped('', -1), stepped('0', -1), stepped('9', 1)]).toEqual(['1', '0', '0', '10']);
  expect([stepped('6', 1, 6), stepped('6', -1, 6), stepped('', 1, 0)]).toEqual(['6', '5', '0']);
});
