import { expect, it } from '@jest/globals';
import { amount, instantText, sayAmountsIn } from './formats.js';

it('an instant is of the day that it is for the company, wherever the reader is', () => {
  expect(instantText('2026-11-30T20:30:00Z', 'Asia/Shanghai')).toBe('1 Dec 2026, 04:30');
  expect(instantText('2026-11-30T20:30:00Z', 'UTC')).toBe('30 Nov 2026, 20:30');
});
it('an amount has its currency', () => {
  expect(amount(1_234_560)).toBe('¥12,345.60');
  sayAmountsIn('EUR');
  expect(amount(-5)).toBe('-€0.05');
});
