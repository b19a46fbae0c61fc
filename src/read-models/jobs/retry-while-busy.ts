import { setTimeout as sleep } from 'node:timers/promises';

/** Another connection may write a whole forecast meanwhile. */
const timeoutMs = 60_000;
const longestPauseMs = 50;

/** Repeats a transaction while another connection writes the SQLite file. The thread is free between attempts. */
export async function retryWhileBusy<Result>(transaction: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + timeoutMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = error as { code?: unknown };
      const busy = typeof code === 'string' && code.startsWith('SQLITE_BUSY');
      if (!busy || performance.now() > giveUpAt) throw error;
    }
    await sleep(pauseMs);
  }
}
