import { describe, expect, it } from '@jest/globals';
import type { AppendRequest } from '../append-request.js';
import { EventIdTaken, WrongExpectedRevision } from '../event-store.js';
import { chainStart, storeHash, streamHash } from '../hash-chain.js';
import { positionOf } from '../../kernel/position.js';
import { planAppends, type KnownStore } from './append-plan.js';

const head = { position: positionOf(7), storeHash: 'a'.repeat(64) };
const old = { revision: 2, position: positionOf(5), hash: 'b'.repeat(64) };
const known: KnownStore = {
  head,
  headOf: (stream) => (stream === 'old' ? old : undefined),
  find: () => undefined,
};

function request(stream: string, expected: number | 'any', ...ids: string[]): AppendRequest {
  return { stream, expected, events: ids.map((eventId) => ({ eventId, type: 'Noted', data: '{}', metadata: '{}' })) };
}

describe('a plan of appends', () => {
  it('numbers and chains rows after the head of the store and of their stream', () => {
    const {
      rows,
      outcomes,
      head: end,
      heads,
    } = planAppends([request('old', 2, 'c'), request('new', 0, 'd', 'e')], known);
    expect(rows.map(({ position, stream, revision }) => [position, stream, revision])).toEqual([
      [8n, 'old', 3],
      [9n, 'new', 1],
      [10n, 'new', 2],
    ]);
    let [ofStore, previous] = [head.storeHash, new Map([['old', old.hash]])];
    for (const row of rows) {
      expect(row.hash).toBe(streamHash(previous.get(row.stream) ?? chainStart, row));
      expect(row.storeHash).toBe((ofStore = storeHash(ofStore, row)));
      previous = previous.set(row.stream, row.hash);
    }
    expect(outcomes).toEqual([
      { revision: 3, position: 8n },
      { revision: 2, position: 10n },
    ]);
    expect(end).toEqual({ position: 10n, storeHash: ofStore });
    expect([...heads.keys()]).toEqual(['old', 'new']);
  });

  it('decides each append on what the ones before it leave', () => {
    const { rows, outcomes } = planAppends(
      [
        request('new', 0, 'c'),
        request('new', 0, 'd'),
        request('new', 1, 'e'),
        request('new', 2),
        request('new', 0, 'c'),
      ],
      known,
    );
    expect(rows.map(({ eventId }) => eventId)).toEqual(['c', 'e']);
    expect(outcomes).toEqual([
      { revision: 1, position: 8n },
      expect.any(WrongExpectedRevision),
      { revision: 2, position: 9n },
      { revision: 2, position: 9n },
      { revision: 1, position: 8n },
    ]);
  });

  it('leaves no row and moves no head for an append that is refused', () => {
    const plan = planAppends([request('new', 0, 'c', 'c'), request('old', 1, 'd')], known);
    expect(plan.outcomes).toEqual([expect.any(EventIdTaken), expect.any(WrongExpectedRevision)]);
    expect(plan).toMatchObject({ rows: [], head, heads: new Map() });
  });
});
