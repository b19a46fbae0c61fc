import { shareReached } from '../kernel/position.js';
import type { Storage } from '../storage.js';
import { ProgressBar } from './console.js';

const patienceMs = 500;
/** What fails for less is healed by the projector itself: a damaged file, a disk that was full. */
const healMs = 3_000;

/**
 * Resolves when the read models show every event there is, but those that are parked; a bar shows how far they are, or `onProgress` is called.
 * @throws where the read models stand still
 */
export async function caughtUp({ store, projector }: Storage, onProgress?: (share: number) => void): Promise<void> {
  const head = await store.head();
  if (await projector.reached(head, 200)) return;
  const bar = onProgress ? undefined : new ProgressBar('projecting');
  let failingSince: number | undefined;
  try {
    while (!(await projector.reached(head, patienceMs))) {
      if (projector.status().failure === undefined) failingSince = undefined;
      else if (performance.now() - (failingSince ??= performance.now()) > healMs) projector.check();
      // A parked event is not waited for: it is shown once its projection is rebuilt.
      if (projector.hasApplied(head)) return;
      const share = shareReached(projector.reachedPosition, head);
      bar?.update(share);
      onProgress?.(share);
    }
  } finally {
    bar?.stop();
  }
}
