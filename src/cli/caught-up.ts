import type { Storage } from '../storage.js';
import { ProgressBar } from './console.js';

const patienceMs = 1000;

/** Resolves when the read models show every event there is; a bar shows how far they are. */
export async function caughtUp({ store, projector }: Storage): Promise<void> {
  const head = await store.head();
  if (await projector.reached(head, 200)) return;
  const bar = new ProgressBar('projecting');
  try {
    while (!(await projector.reached(head, patienceMs))) bar.update(projector.reachedPosition / head);
  } finally {
    bar.stop();
  }
}
