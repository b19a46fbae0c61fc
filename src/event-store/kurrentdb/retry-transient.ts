import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient } from './transient-errors.js';

/** The server could not be reached, or did not answer, until time was up. An append may have been written: repeat it with the same ids. */
export class KurrentUnavailable extends Error {
  constructor(call: string, timeoutMs: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : 'other writers came first each time';
    super(`${call}: gave up after ${timeoutMs} ms: ${why}`, { cause });
    this.name = 'KurrentUnavailable';
  }
}

/** Milliseconds to wait after failed attempt number `attempt` (≥ 1): from 50 doubling to 1,000, and up to as much again at random. */
export function pauseMs(attempt: number, random: () => number = Math.random): number {
  return Math.min(1_000, 50 * 2 ** (attempt - 1)) * (1 + random());
}

/**
 * Makes a call again after each transient error, and at once where `step` returns undefined, until it has a result.
 * @throws {KurrentUnavailable} after `timeoutMs`, with the last error as its cause
 */
export async function retryTransient<Result>(
  call: string,
  timeoutMs: number,
  step: () => Promise<Result | undefined>,
): Promise<Result> {
  const giveUpAt = performance.now() + timeoutMs;
  let lastError: unknown;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await step();
      if (result !== undefined) return result;
    } catch (error) {
      if (!isTransient(error)) throw error;
      lastError = error;
      await sleep(Math.min(pauseMs(attempt), Math.max(0, giveUpAt - performance.now())));
    }
    if (performance.now() >= giveUpAt) throw new KurrentUnavailable(call, timeoutMs, lastError);
  }
}
