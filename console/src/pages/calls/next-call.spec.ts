import { describe, expect, it } from '@jest/globals';
import { nextCall } from './next-call.js';

const calls = [
  { retailerId: 'A', state: 'due' },
  { retailerId: 'B', state: 'due' },
  { retailerId: 'C', state: 'missed' },
  { retailerId: 'D', state: 'done' },
] as const;

describe('the next call', () => {
  it('is the first that is not done', () => expect(nextCall(calls)?.retailerId).toBe('A'));
  it('is another than the present one', () => expect(nextCall(calls, 'A')?.retailerId).toBe('B'));
  it('is one that was not reached before, when nothing else is left', () =>
    expect(nextCall(calls.slice(2))?.retailerId).toBe('C'));
  it('is none where everybody else is done', () => expect(nextCall(calls.slice(2), 'C')).toBeUndefined());
});
