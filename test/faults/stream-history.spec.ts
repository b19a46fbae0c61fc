import { describe, expect, it } from '@jest/globals';
import { contradictions, type StreamOperation } from './stream-history.js';

const append = (asked: number, answered: number, revision: number, events = 1): StreamOperation => ({
  ...{ kind: 'appended', asked, answered, revision, events },
});
const read = (asked: number, answered: number, revision: number): StreamOperation => ({
  ...{ kind: 'read', asked, answered, revision },
});

describe('a history of a stream', () => {
  it('is linearizable where operations that overlap may have happened in either order', () => {
    expect(
      contradictions([append(0, 10, 2), append(1, 9, 1), read(2, 8, 0), read(2, 8, 2), read(11, 12, 2)], 2),
    ).toEqual([]);
  });
  it('is not where an append that was answered first comes second', () => {
    expect(contradictions([append(0, 1, 2), append(2, 3, 1)], 2)).not.toEqual([]);
  });
  it('is not where a read misses what was acknowledged before, or sees what was not asked for yet', () => {
    expect(contradictions([append(0, 1, 1), read(2, 3, 0)], 1)).toHaveLength(1);
    expect(contradictions([read(0, 1, 1), append(2, 3, 1)], 1)).toHaveLength(1);
  });
  it('is not where two appends were given the same place, or one was lost', () => {
    expect(contradictions([append(0, 9, 1), append(0, 9, 1)], 2)).not.toEqual([]);
    expect(contradictions([append(0, 1, 1), append(2, 3, 2)], 1)).not.toEqual([]);
  });
  it('is not where a refusal names a length that the stream did not have', () => {
    const refused: StreamOperation = { kind: 'refused', asked: 4, answered: 5, expected: 0, found: 1 };
    expect(contradictions([append(0, 1, 1), append(2, 3, 2), refused], 2)).toHaveLength(1);
  });
  it('may hold appends whose answer was lost, done or not', () => {
    const unknown: StreamOperation = { kind: 'unknown', asked: 0, answered: Infinity, events: 1 };
    expect(contradictions([append(0, 1, 1), unknown], 1)).toEqual([]);
    expect(contradictions([append(0, 1, 1), unknown], 2)).toEqual([]);
    expect(contradictions([append(0, 1, 1), unknown], 3)).not.toEqual([]);
  });
});
