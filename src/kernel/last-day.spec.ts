import { describe, expect, it } from '@jest/globals';
import { isOver } from './last-day.js';

describe('what ends', () => {
  it('goes on on its last day, and is over on the next', () => {
    expect(isOver('2026-11-06', '2026-11-05')).toBe(false);
    expect(isOver('2026-11-06', '2026-11-06')).toBe(false);
    expect(isOver('2026-11-06', '2026-11-07')).toBe(true);
  });

  it('is never over without a last day', () => {
    expect(isOver(null, '2099-12-31')).toBe(false);
    expect(isOver(undefined, '2099-12-31')).toBe(false);
  });
});
