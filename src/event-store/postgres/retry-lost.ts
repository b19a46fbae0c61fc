import { setTimeout as sleep } from 'node:timers/promises';
import { isConnectionLoss } from './postgres-error.js';

/** How long the server may be away before a reader is told. */
const longestOutageMs = 10_000;

/** Runs `work`, which only reads, again where its connection was lost: a server that restarts is waited for. */
export async function retryLost<Result>(work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + longestOutageMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(1_000, 2 * pauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionLoss(error) || Date.now() > giveUpAt) throw error;
    }
    await sleep(pauseMs);
  }
}
