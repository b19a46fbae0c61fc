import { describe, expect, it } from '@jest/globals';
import { beginning, positionOf } from '../../kernel/position.js';
import { positionFrom, serverPosition } from './positions.js';

describe('positions of the server', () => {
  it('are byte offsets, exact beyond 2^53', () => {
    const offset = 2n ** 62n + 1n;
    const position = positionFrom('order-1', { commit: offset, prepare: offset });
    expect(position).toBe(positionOf(offset));
    expect(serverPosition(position)).toEqual({ commit: offset, prepare: offset });
  });

  it('are the start where the port begins', () => {
    expect(serverPosition(beginning)).toBe('start');
  });

  it('are refused where commit and prepare differ, and where there is none', () => {
    expect(() => positionFrom('order-1', { commit: 20n, prepare: 10n })).toThrow(
      'stream order-1: expected equal commit and prepare positions, found 20 and 10',
    );
    expect(() => positionFrom('order-1', undefined)).toThrow('stream order-1: expected a position with each event');
  });
});
