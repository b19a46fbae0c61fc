import { describe, expect, it } from '@jest/globals';
import { EventIdTaken, WrongExpectedRevision } from '../event-store.js';
import { errorFrom, refusalFor } from './answer.js';

describe('a refusal that went to another thread', () => {
  const sent = (error: unknown) => errorFrom(structuredClone(refusalFor(error)));

  it('is the same error there', () => {
    for (const error of [new WrongExpectedRevision('visit-1', 'any', 3), new EventIdTaken('id-1', 'visit-1')]) {
      expect(sent(error)).toEqual(error);
      expect(sent(error)).toBeInstanceOf(error.constructor);
    }
  });

  it('keeps what SQLite said, and its code', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(sent(full)).toMatchObject({ message: 'database or disk is full', code: 'SQLITE_FULL' });
    expect(sent(new RangeError('out of range'))).toEqual(new Error('out of range'));
    expect(sent('nothing')).toEqual(new Error('nothing'));
  });
});
