import { expect, it } from '@jest/globals';
import { lostBy } from './lost-by.js';

const of = (wanted: number, allocated: number) =>
  lostBy({ retailerId: 'R1', retailerName: null, class: 'A', wanted, allocated });

it.each([
  [10, 4, 6, 0.6],
  [10, 10, 0, 0],
  [9.6, 10, 0, 0],
  [0, 0, 0, null],
])('who wants %d and gets %d loses %d', (wanted, allocated, lost, share) =>
  expect(of(wanted, allocated)).toMatchObject({ lost, share }),
);
