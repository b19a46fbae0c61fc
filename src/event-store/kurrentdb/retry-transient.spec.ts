import { describe, expect, it } from '@jest/globals';
import { NoAnswer, withDeadline } from './deadline.js';
import { KurrentUnavailable, pauseMs, retryTransient } from './retry-transient.js';
import { isTransient } from './transient-errors.js';

const failure = (type: string, message = type) => Object.assign(new Error(message), { type });

describe('an error of the server', () => {
  it.each(['unavailable', 'cancelled', 'not-leader', 'deadline-exceeded', 'timeout'])('%s passes', (type) => {
    expect(isTransient(failure(type))).toBe(true);
  });

  it('passes where a cluster has no leader yet, and where no answer came', () => {
    expect(isTransient(new Error('Failed to discover after 10 attempts.'))).toBe(true);
    expect(isTransient(new NoAnswer('append', 10))).toBe(true);
  });

  it.each(['wrong-expected-version', 'access-denied', 'stream-deleted', 'maximum-append-size-exceeded', 'unknown'])(
    '%s stays',
    (type) => {
      expect(isTransient(failure(type))).toBe(false);
      expect(isTransient(new TypeError(type))).toBe(false);
    },
  );
});

describe('a call', () => {
  it('is made again after errors that pass, and at once where it has no result yet', async () => {
    const outcomes = [failure('unavailable'), undefined, failure('not-leader'), 'done'];
    const step = async () => {
      const outcome = outcomes.shift();
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
    expect(await retryTransient('append', 10_000, step)).toBe('done');
    expect(outcomes).toEqual([]);
  });

  it('is not made again after an error that stays', async () => {
    let calls = 0;
    const denied = failure('access-denied');
    const step = async () => {
      calls += 1;
      throw denied;
    };
    await expect(retryTransient('append', 10_000, step)).rejects.toBe(denied);
    expect(calls).toBe(1);
  });

  it('is given up when its time is over, with the last error', async () => {
    const down = failure('unavailable', 'connection refused');
    const givenUp = retryTransient('append to order-1', 120, () => Promise.reject(down));
    await expect(givenUp).rejects.toBeInstanceOf(KurrentUnavailable);
    await expect(givenUp).rejects.toMatchObject({
      message: 'append to order-1: gave up after 120 ms: connection refused',
      cause: down,
    });
  });

  it('waits longer each time, up to two seconds', () => {
    const always = (value: number) => () => value;
    expect([1, 2, 3, 6, 20].map((attempt) => pauseMs(attempt, always(0)))).toEqual([50, 100, 200, 1_000, 1_000]);
    expect(pauseMs(20, always(1))).toBe(2_000);
  });

  it('that is not answered in time fails, and its late failure is no unhandled one', async () => {
    let fail: (error: Error) => void = () => undefined;
    const never = new Promise<never>((_, reject) => (fail = reject));
    await expect(withDeadline('append', 5, never)).rejects.toThrow('append: no answer within 5 ms');
    fail(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(withDeadline('append', 1_000, Promise.resolve(7))).resolves.toBe(7);
  });
});
