import { describe, expect, it } from '@jest/globals';
import { positionOf } from '../kernel/position.js';
import { type StreamHead, StreamHeads } from './stream-heads.js';

const head = (position: number): StreamHead => ({ revision: 1, position: positionOf(position), hash: '' });

describe('remembered stream heads', () => {
  it('are the last set of each stream', () => {
    const heads = new StreamHeads();
    heads.set('a', head(1));
    heads.set('a', head(2));
    expect(heads.get('a')).toEqual(head(2));
    expect(heads.get('b')).toBeUndefined();
  });

  it('are at least as many as the capacity and at most twice as many, the newest ones', () => {
    const heads = new StreamHeads(10);
    for (let stream = 1; stream <= 1_000; stream += 1) heads.set(`s${stream}`, head(stream));
    const kept = Array.from({ length: 1_000 }, (_, index) => index + 1).filter((stream) => heads.get(`s${stream}`));
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept.at(0)).toBe(1_000 - kept.length + 1);
  });

  it('are never the older of two, whatever was set in between', () => {
    const heads = new StreamHeads(2);
    for (let position = 1; position <= 20; position += 1) {
      heads.set('a', head(position));
      heads.set(`other-${position}`, head(position));
      expect(heads.get('a')).toEqual(head(position));
    }
  });

  it('are all forgotten at once', () => {
    const heads = new StreamHeads(1);
    for (const stream of ['a', 'b']) heads.set(stream, head(1));
    heads.clear();
    expect([heads.get('a'), heads.get('b')]).toEqual([undefined, undefined]);
  });
});
