import type { EventStore } from '../../event-store/event-store.js';
import type { Position } from '../../kernel/position.js';

const batchSize = 500;
const derivedStreams = /^(forecast|plan|command)-/;

/** Whether nothing but forecasts, plans and markers of commands without effect was recorded after `from` up to `to`. Stops at the first fact. */
export async function noFactsBetween(store: EventStore, from: Position, to: Position): Promise<boolean> {
  let after = from;
  while (after < to) {
    const batch = await store.readAll(after, batchSize);
    const last = batch.at(-1);
    if (!last) return true;
    if (batch.some(({ position, stream }) => position <= to && !derivedStreams.test(stream))) return false;
    after = last.position;
  }
  return from <= to;
}
