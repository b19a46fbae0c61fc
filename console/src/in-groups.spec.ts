import { expect, it } from '@jest/globals';
import { inGroups } from './in-groups.js';

it.each([
  [[], []],
  [['a'], [['a']]],
  [['a', 'b'], [['a', 'b']]],
  [
    ['a', 'b', 'c', 'd', 'e'],
    [['a', 'b'], ['c', 'd'], ['e']],
  ],
])('%j in groups of two is %j', (items, groups) => expect(inGroups<string>(items, 2)).toEqual(groups));
