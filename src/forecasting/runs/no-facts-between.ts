import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { Position } from '../../kernel/position.js';
import { isBookkeeping } from '../../recording/command-marker.js';

const batchSize = 500;
const derivedStreams = /^(forecast|plan)-/;

/** Whether nothing but forecasts, plans and bookkeeping was recorded after `from` up to `to`. Stops at the first fact. */
export async function noFactsBetween(store: EventStore, from: Position, to: Position): Promise<boolean> {
  let after = from;
  while (after < to) {
    const batch = await store.readAll(after, batchSize);
    const last = batch.at(-1);
    if (!last) return true;
    if (batch.some((event) => event.position <= to && isFact(event))) return false;
    after = last.position;
  }
  return from <= to;
}

function isFact(event: RecordedEvent): boolean {
  return !isBookkeeping(event) && !derivedStreams.test(event.stream);
}
