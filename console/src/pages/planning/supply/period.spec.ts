import { expect, it } from '@jest/globals';
import { periodState } from './period.js';

const period = { from: '2026-06-01', until: '2026-06-30' };

it.each([
  ['2026-05-31', 'coming'],
  ['2026-06-01', 'running'],
  ['2026-06-30', 'running'],
  ['2026-07-01', 'over'],
] as const)('on %s June is %s', (today, state) => expect(periodState(period, today)).toBe(state));
