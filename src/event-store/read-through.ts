import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../kernel/position.js';
import type { StoredEventReader } from './stored-event.js';

/** Few enough that a thread is held for some milliseconds only. */
const eventsAtOnce = 500;
const pauseMs = 50;

/**
 * Reads every event once, slowly beside other work, so that damage is met before somebody needs what is there. Ends with the newest
 * event, or where `signal` aborts.
 * @throws what the store throws where it is damaged, once it has taken note of it
 */
export async function readThrough(store: StoredEventReader, from: Position, signal: AbortSignal): Promise<void> {
  for (let position = from; !signal.aborted;) {
    const last = (await store.readStored(position, eventsAtOnce)).at(-1);
    if (!last) return;
    position = last.position;
    await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
