import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqlite-error.js';

/** How long another connection may keep the file locked before we give up; appends are milliseconds long. */
const patienceMs = 30_000;
/** Longest pause between two attempts. Shorter than the rest that a busy writer takes, so that nobody starves. */
export const longestPauseMs = 3;

/** Runs `work` again while the file is locked, with the thread free in between. */
export async function patiently<Result>(work: () => Result): Promise<Result> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
    }
    await sleep(1 + Math.random() * (longestPauseMs - 1));
  }
}

/** The same with the thread blocked: for the moment of opening only. */
export function patientlyNow<Result>(work: () => Result): Result {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestPauseMs);
  }
}
