import { describe, expect, it } from '@jest/globals';
import { expectedState, revisionFrom, serverRevision } from './revisions.js';

describe('revisions of the server', () => {
  it('count from 0, those of the port from 1', () => {
    expect([1, 2, 1_000].map(serverRevision)).toEqual([0n, 1n, 999n]);
    expect([0n, 1n, 999n].map(revisionFrom)).toEqual([1, 2, 1_000]);
  });

  it('expect no stream where the port expects no event, else that of the last event', () => {
    expect([0, 1, 7].map(expectedState)).toEqual(['no_stream', 0n, 6n]);
  });
});
