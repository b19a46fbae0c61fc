import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqlite-error.js';

/** How long another connection may keep the file locked before we give up; appends take milliseconds. */
const timeoutMs = 30_000;
/** Longest pause between two attempts. It is shorter than the pause of a busy writer, so that no connection starves. */
export const longestPauseMs = 3;

/** Runs `work` again while the file is locked; the thread is free in between. */
export async function retryWhileBusy<Result>(work: () => Result): Promise<Result> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
    }
    await sleep(1 + Math.random() * (longestPauseMs - 1));
  }
}

/** The same with the thread blocked: for opening a file only. */
export function retryWhileBusySync<Result>(work: () => Result): Result {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestPauseMs);
  }
}
