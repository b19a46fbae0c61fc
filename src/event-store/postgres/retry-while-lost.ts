import { setTimeout as sleep } from 'node:timers/promises';
import { isConnectionLoss } from './postgres-error.js';

const longestPauseMs = 1_000;

interface Bounds {
  /** How long the server may be away before the error reaches the caller. */
  readonly longestOutageMs: number;
  /** Asked after each failure: whether the result is no longer awaited. */
  readonly isStopped?: () => boolean;
}

/**
 * Runs `work` again where its connection was lost: it must be safe to repeat.
 * @param work  is passed the attempt: 1, 2, …
 */
export async function retryWhileLost<Result>(
  work: (attempt: number) => Promise<Result>,
  { longestOutageMs, isStopped = () => false }: Bounds,
): Promise<Result> {
  const giveUpAt = Date.now() + longestOutageMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!isConnectionLoss(error) || isStopped() || Date.now() > giveUpAt) throw error;
    }
    await sleep(Math.min(longestPauseMs, 10 * 2 ** attempt));
  }
}
